/** The findings that the Problems view shows now, each with what a quick fix must know of it. */
import * as vscode from 'vscode';
import type { Finding } from '../../sidecar/findings.ts';
import { told } from '../tongue.ts';

/** A data file, and the article that it is about; the registry is about none. */
export interface Subject {
  readonly data: vscode.Uri;
  readonly article: vscode.Uri | undefined;
}

export interface ShownFinding extends Subject {
  readonly finding: Finding;
  readonly diagnostic: vscode.Diagnostic;
  /** The file that it shows in. */
  readonly uri: vscode.Uri;
}

export interface Shown extends vscode.Disposable {
  /** Replaces what was shown of a data file and its article. */
  put(subject: Subject, findings: readonly Finding[]): void;
  /** Of one data file. */
  of(data: vscode.Uri): readonly ShownFinding[];
  /** In one file, of whatever data file. */
  in(uri: vscode.Uri): readonly ShownFinding[];
  /** Data files that have findings. */
  all(): readonly Subject[];
}

export function createShown(): Shown {
  const collection = vscode.languages.createDiagnosticCollection('postil');
  const byData = new Map<string, Subject & { readonly shown: readonly ShownFinding[] }>();

  const inFile = (uri: vscode.Uri): readonly ShownFinding[] =>
    [...byData.values()].flatMap(({ shown }) => shown.filter(item => item.uri.toString() === uri.toString()));

  return {
    put(subject, findings) {
      const key = subject.data.toString();
      const before = byData.get(key)?.shown ?? [];
      const shown = findings.map((finding): ShownFinding => {
        const uri = finding.shows === 'article' && subject.article ? subject.article : subject.data;
        return { ...subject, finding, diagnostic: diagnosticOf(finding), uri };
      });
      if (shown.length) byData.set(key, { ...subject, shown });
      else byData.delete(key);
      const files = new Map([...before, ...shown].map(({ uri }) => [uri.toString(), uri]));
      for (const uri of files.values())
        collection.set(
          uri,
          inFile(uri).map(({ diagnostic }) => diagnostic),
        );
    },
    of: data => byData.get(data.toString())?.shown ?? [],
    in: inFile,
    all: () => [...byData.values()],
    dispose: () => collection.dispose(),
  };
}

const SEVERITIES = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
} as const;

function diagnosticOf({ line, column, start, end, message, severity, code }: Finding): vscode.Diagnostic {
  // A finding names a stretch of one line; what runs on is cut by the editor at the line's end.
  const range = new vscode.Range(line, column, line, column + Math.max(1, end - start));
  // Whoever keeps a registry decides when an entity enters it: CI says so, the daily Problems view would drown in it.
  const level = code === 'unknown-entity' ? vscode.DiagnosticSeverity.Hint : SEVERITIES[severity];
  const diagnostic = new vscode.Diagnostic(range, told(message), level);
  diagnostic.source = 'Postil';
  diagnostic.code = code;
  return diagnostic;
}
