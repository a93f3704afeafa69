/** `postil`: the core on the command line. */

/** A command takes its arguments and gives the exit code: 0 done, 1 findings or some input unreadable, 2 could not run. */
export type Command = (args: readonly string[]) => Promise<number>;

interface Entry {
  readonly run: Command;
  readonly usage: string;
  readonly says: string;
}

/** Each is loaded when it runs: git starts the merge driver for every commit of a rebase. */
const commands: Readonly<Record<string, Entry>> = {
  annotate: {
    run: async args => (await import('./annotate.ts')).annotate(args),
    usage: 'annotate FILE… --accept CONFIDENCE | --quote WORDS …',
    says: 'writes decisions to the sidecars',
  },
  compare: {
    run: async args => (await import('./compare.ts')).compare(args),
    usage: 'compare DIR|FILE… [--format json|markdown]',
    says: 'figures, dates and names of several articles side by side',
  },
  timeline: {
    run: async args => (await import('./timeline.ts')).timeline(args),
    usage: 'timeline DIR|FILE… [--format csv|json]',
    says: 'every date of several articles, in order',
  },
  extract: {
    run: async args => (await import('./extract.ts')).extract(args),
    usage: 'extract FILE… | extract --jsonl',
    says: 'mentions of articles as JSON, one document a line',
  },
  check: {
    run: async args => (await import('./check.ts')).check(args),
    usage: 'check [--format text|json|github] [FILE…]',
    says: 'what to look at in sidecars and reports; exit code 1 if there is something',
  },
  export: {
    run: async args => (await import('./export.ts')).exportReport(args),
    usage: 'export REPORT.md [--format markdown|html] [--output FILE]',
    says: 'the report with footnotes that quote every cited passage',
  },
  merge: {
    run: async args => (await import('./merge.ts')).merge(args),
    usage: 'merge BASE OURS THEIRS [--path PATH]',
    says: "git's merge driver for sidecars and the registry",
  },
  install: {
    run: async args => (await import('./install.ts')).install(args),
    usage: 'install [FOLDER]',
    says: 'has git merge the sidecars of this clone with `postil merge`',
  },
  move: {
    run: async args => (await import('./move.ts')).move(args),
    usage: 'move [--dry-run] [FILE…]',
    says: 'moves sidecars after articles that were moved without them',
  },
  resolve: {
    run: async args => (await import('./resolve.ts')).resolve(args),
    usage: 'resolve [FILE…]',
    says: 'merges both sides of conflict markers that git left in sidecars',
  },
};

async function main([name, ...args]: readonly string[]): Promise<number> {
  const entry = name === undefined ? undefined : Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry) return entry.run(args);
  const help = [
    'usage: postil COMMAND …',
    '',
    ...Object.values(commands).map(c => `  ${c.usage.padEnd(44)} ${c.says}`),
  ].join('\n');
  const asked = name === 'help' || name === '--help' || name === '-h';
  if (asked) console.log(help);
  else console.error(name === undefined ? help : `postil: there is no command "${name}"\n\n${help}`);
  return asked ? 0 : 2;
}

// a closed pipe (`postil extract … | head`) is the reader's choice, not an error
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    // a wrong option is the caller's slip, not a fault of the program
    if (code?.startsWith('ERR_PARSE_ARGS_')) console.error(`postil: ${message}`);
    else console.error(`postil: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    process.exitCode = 2;
  },
);
