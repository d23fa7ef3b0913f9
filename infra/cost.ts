import { FUNCTIONS, type FunctionRow } from './functions.ts';
import recorded from './prices.json' with { type: 'json' };

export const PRICES = recorded;

/** What one person does in a month, and what it takes. Assumptions, not measurements. */
export const USAGE = {
  requests: 80,
  requestMilliseconds: 150,
  readUnitsPerRequest: 4,
  /** Entry, read model and snapshot, where the request is a command; one in three is. */
  writeUnitsPerRequest: 2,
  signatures: 1,
  mails: 6,
  logBytesPerRequest: 2000,
  /** A year of one person's entries, kept. */
  storedBytes: 600_000,
  narratives: 0.1,
  inputTokens: 5000,
  outputTokens: 1200,
} as const;

const HOURS = 730;

/** Minutes from one start to the next, of each function that the clock starts. */
const clocked = Object.values<FunctionRow>(FUNCTIONS).flatMap(({ trigger }) =>
  trigger.by === 'clock' ? [trigger.everyMinutes] : [],
);

/** How often the clock starts a function in a month. */
const ticks = clocked.reduce((sum, everyMinutes) => sum + (HOURS * 60) / everyMinutes, 0);

/** What stands there whoever comes: keys, secrets, alarms by metric, metrics of our own, a dashboard. */
export const STANDING = {
  keys: 2,
  secrets: 2,
  /** Throttles of every function, starts of what the clock starts, dead-letter queues, and six more. */
  alarmMetrics: Object.keys(FUNCTIONS).length + clocked.length + 5 + 6,
  customMetrics: 3,
  dashboards: 1,
  /** Calls of the clock, a second each on half a GB. */
  ticks,
  /** DynamoDB asks for the table's key every few minutes of use. */
  keyRequests: 10_000,
} as const;

export type CostLine = { readonly item: string; readonly usd: number };

const { prices } = recorded;
const GB = 1024 ** 3;

/** List prices of a month for so many active people, free allowances left out, a line a service. */
export function monthlyCost(people: number): CostLine[] {
  const requests = people * USAGE.requests;
  const gigabytes = FUNCTIONS.api.memoryMiB / 1024;
  return [
    {
      item: 'Two KMS keys and their use',
      usd:
        STANDING.keys * prices.kmsKeyMonth.usd +
        STANDING.keyRequests * prices.kmsRequest.usd +
        people * USAGE.signatures * prices.kmsSignature.usd,
    },
    {
      item: 'Two secrets of CloudFront’s',
      usd: STANDING.secrets * prices.secretMonth.usd,
    },
    {
      item: 'Alarms, metrics, dashboard, logs',
      usd:
        STANDING.alarmMetrics * prices.alarmMetricMonth.usd +
        STANDING.customMetrics * prices.customMetricMonth.usd +
        STANDING.dashboards * prices.dashboardMonth.usd +
        ((requests * USAGE.logBytesPerRequest) / GB) * prices.logsGb.usd,
    },
    { item: 'HTTP API', usd: requests * prices.httpApiRequest.usd },
    {
      item: 'Lambda',
      usd:
        (requests + STANDING.ticks) * prices.lambdaRequest.usd +
        ((requests * USAGE.requestMilliseconds * gigabytes) / 1000 + STANDING.ticks / 2) *
          prices.lambdaGbSecond.usd,
    },
    {
      item: 'DynamoDB',
      usd:
        requests * USAGE.readUnitsPerRequest * prices.dynamodbReadUnit.usd +
        requests * USAGE.writeUnitsPerRequest * prices.dynamodbWriteUnit.usd +
        ((people * USAGE.storedBytes) / GB) * prices.dynamodbGbMonth.usd,
    },
    { item: 'Mail', usd: people * USAGE.mails * prices.email.usd },
    {
      item: 'Narratives',
      usd:
        people *
        USAGE.narratives *
        (USAGE.inputTokens * prices.modelInputToken.usd +
          USAGE.outputTokens * prices.modelOutputToken.usd),
    },
  ];
}

/** A web ACL with two rules; the app's own files are inspected too, about twice as many as its requests. */
const webAclCost = (people: number): number =>
  prices.webAclMonth.usd + 3 * people * USAGE.requests * prices.webAclRequest.usd;

/** The table in `docs/operations.md`. */
export function costTable(): string {
  const sizes = [10, 100, 10_000];
  const months = sizes.map(monthlyCost);
  const [first = []] = months;
  const rows = first.map(({ item }, line) => [
    item,
    ...months.map(month => dollars(month[line]?.usd ?? 0)),
  ]);
  const sums = months.map(month => dollars(month.reduce((sum, { usd }) => sum + usd, 0)));
  const head = [
    'US dollars a month',
    ...sizes.map(size => `${size.toLocaleString('en-US')} people`),
  ];
  const acl = sizes.map(people => dollars(webAclCost(people)));
  return [
    head,
    ['---', ...sizes.map(() => '---:')],
    ...rows,
    ['**Sum**', ...sums],
    ['A web ACL, if wanted', ...acl],
  ]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const dollars = (usd: number): string => (usd < 0.005 ? '< 0.01' : usd.toFixed(2));
