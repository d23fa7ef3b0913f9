/** What each member of a log line may be. A member or a value that is not of this kind is taken for a leak. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CODE = /^[a-z][a-z_]*$/;
const FAULT = /^([A-Z][A-Za-z]*|unknown)$/;
const COUNT = /^-?\d+(\.\d+)?$/;
const MEMBERS: Readonly<Record<string, RegExp>> = {
  timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  level: /^(INFO|WARN|ERROR)$/,
  message: /^(request|fault|ledger)$/,
  sampling_rate: COUNT,
  service: /^countersign$/,
  correlation_id: UUID,
  method: /^[A-Z]{3,7}$/,
  // Patterns of routes alone: a path that somebody asked for may hold a secret or a name.
  route: /^(\/([a-z][a-z0-9-]{0,30}(\.[a-z]+)*|:\w+(\{[^}]+\})?|\*)?)+$/,
  status: /^\d{3}$/,
  ms: COUNT,
  fault: FAULT,
  cause: FAULT,
  code: CODE,
  stream: /^[a-z]+(\/[\w-]+)?$/,
  workspace: /^[\w-]{1,40}$/,
  seq: COUNT,
  alarm: CODE,
  at: /^[\w.-]+\.m?[jt]sx?:\d+:\d+$/,
  stage: /^(dev|prod)$/,
  VerificationFailed: COUNT,
  UnrecordedLedgerChange: COUNT,
  ModelCostUsd: COUNT,
};

/** How embedded metrics name themselves; Powertools adds what Lambda says of the function. */
const METRICS = /^[\w{}[\]":,.]+$/;

/** Somebody's address, and what opens a session or an invitation. */
const ADDRESS = /[\w.+-]+@[\w-]+(\.[\w-]+)*/;
const SECRET = /(?<![\w-])[\w-]{43}(?![\w-])/;

/**
 * What in a log should not be there, each with the line that has it, at most one leak a line. A line of JSON is held against what a line may
 * hold; any other against addresses, secrets and `personal`.
 *
 * @param personal what belongs to the people whose doings were logged
 */
export function leaksIn(lines: Iterable<string>, personal: ReadonlySet<string>): string[] {
  const leaks: string[] = [];
  const said = new Set<string>();
  for (const line of lines) {
    const members = membersOf(line);
    const leak = members && leakIn(members, said);
    if (leak) leaks.push(`${leak}: ${line}`);
    else if (!members) said.add(line);
  }
  for (const text of said) {
    const leak = ADDRESS.exec(text)?.[0] ?? SECRET.exec(text)?.[0];
    if (leak) leaks.push(`${leak}: ${text}`);
  }
  // One text of all that was said, each line of it once: there are thousands of words to look for.
  const everything = [...said].join('\n');
  for (const words of personal)
    if (isIn(everything, words)) leaks.push(`${words}: ${lineWith(everything, words)}`);
  return leaks;
}

/** A code is one among longer numbers only by chance. */
const isIn = (text: string, words: string): boolean =>
  text.includes(words) &&
  (!/^\d+$/.test(words) || new RegExp(`(?<![\\d.:])${words}(?!\\d)`).test(text));

const lineWith = (text: string, words: string): string =>
  text.split('\n').find(line => line.includes(words)) ?? '';

/** Members of a line of JSON; `undefined` of any other line. */
function membersOf(line: string): Readonly<Record<string, unknown>> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The first member that may not be as it is. What its values say goes into `said`. */
function leakIn(members: Readonly<Record<string, unknown>>, said: Set<string>): string | undefined {
  for (const [member, value] of Object.entries(members)) {
    const values = [value].flat();
    const pattern = MEMBERS[member];
    if (member === '_aws' ? METRICS.test(JSON.stringify(value)) : values.every(fits(pattern))) {
      if (typeof value === 'string' && !UUID.test(value)) said.add(value);
      continue;
    }
    return member;
  }
  return undefined;
}

const fits =
  (pattern: RegExp | undefined) =>
  (value: unknown): boolean =>
    pattern?.test(String(value)) === true;
