/** The part of the language model API that came after VS Code 1.91 and that tools need; absent in older editors. */
import * as vscode from 'vscode';

interface ToolOptions {
  readonly input: unknown;
}

interface Tool {
  prepareInvocation(options: ToolOptions): { readonly invocationMessage: string };
  invoke(options: ToolOptions, token: vscode.CancellationToken): Promise<unknown>;
}

interface NewerApi {
  readonly lm?: { registerTool?(name: string, tool: Tool): vscode.Disposable };
  readonly LanguageModelToolResult?: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart?: new (text: string) => unknown;
}

/** Undefined where this editor has no tools. `run` gives what the model reads, as plain data. */
export function registerTool(
  name: string,
  message: (input: unknown) => string,
  run: (input: unknown, token: vscode.CancellationToken) => Promise<unknown>,
): vscode.Disposable | undefined {
  const { lm, LanguageModelToolResult, LanguageModelTextPart } = vscode as unknown as NewerApi;
  if (!lm?.registerTool || !LanguageModelToolResult || !LanguageModelTextPart) return undefined;
  return lm.registerTool(name, {
    prepareInvocation: ({ input }) => ({ invocationMessage: message(input) }),
    invoke: async ({ input }, token) =>
      new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(await run(input, token)))]),
  });
}
