// A command line as words: paths, options that take a value, options that take none. Knows no command.

/** What stands on a command line. */
export interface Words {
  readonly paths: readonly string[];
  /** The value of each option that takes one; the last one counts. */
  readonly values: ReadonlyMap<string, string>;
  /** The options that take none. */
  readonly switches: ReadonlySet<string>;
}

/** The words of a command line, or a sentence on what is wrong with it. After `--` everything is a path. */
export function wordsOf(args: readonly string[], valued: readonly string[], switched: readonly string[] = []): Words | string {
  const paths: string[] = [];
  const values = new Map<string, string>();
  const switches = new Set<string>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === '--') return { paths: [...paths, ...args.slice(i + 1)], values, switches };
    if (!arg.startsWith('--')) {
      paths.push(arg);
      continue;
    }
    const at = arg.indexOf('=');
    const name = at < 0 ? arg : arg.slice(0, at);
    if (valued.includes(name)) {
      const value = at < 0 ? args[++i] : arg.slice(at + 1);
      if (value === undefined || value === '') return `${name} wants a value.`;
      values.set(name, value);
    } else if (!switched.includes(name)) return `There is no option ${name}.`;
    else if (at >= 0) return `${name} takes no value.`;
    else switches.add(name);
  }
  return { paths, values, switches };
}

/** The threshold that was asked for, undefined where none was, or a sentence. */
export function thresholdOf({ values }: Words): number | undefined | string {
  const said = values.get('--threshold');
  if (said === undefined) return undefined;
  const threshold = said.trim() === '' ? Number.NaN : Number(said);
  return threshold >= 0 && threshold <= 1 ? threshold : `--threshold takes a number from 0 to 1, not "${said}".`;
}
