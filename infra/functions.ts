/**
 * What the first letter of a partition key says about the item (`L#…`, `R#…`, …). IAM sees partition keys, so
 * these letters are what a function's rights on the table are written in.
 */
export const ITEM_KINDS = {
  L: 'ledger entries',
  R: 'read models',
  S: 'snapshots',
  W: 'list of workspaces',
  P: 'people and sessions',
  A: 'addresses',
  I: 'invitations and codes',
  M: 'mails and what became of them',
  B: 'what people chose to be mailed, and addresses that bounce',
  C: 'import chunks',
  K: 'public keys',
  E: 'published editions',
} as const;
export type ItemKind = keyof typeof ITEM_KINDS;

/** `append` is a read and a put; `redact` adds update and delete, and belongs to the privacy function alone. */
export type Access = 'read' | 'append' | 'change' | 'redact';

/** No Scan and no PartiQL anywhere: both reach items without naming a partition key. */
export const READ_ACTIONS = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];

const PUT = 'dynamodb:PutItem';
const CHANGE = [PUT, 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'];

/** What each kind of access adds to reading. */
export const WRITE_ACTIONS: Readonly<Record<Access, readonly string[]>> = {
  read: [],
  append: [PUT],
  change: CHANGE,
  redact: CHANGE,
};

/** What a function may do outside the table. */
export const CAPABILITIES = {
  'sign heads': 'sign with the key that signs heads',
  'sign people in': 'read the secret of the OpenID Connect client, where there is one',
  'send mail': 'send mail from the configured address',
  'queue narratives': 'put a job on the narrator queue',
  'call the model': 'invoke the named inference profile, its models and the guardrail',
} as const;
export type Capability = keyof typeof CAPABILITIES;

export type Trigger =
  | { readonly by: 'http'; readonly routes: readonly string[] }
  | { readonly by: 'narrator queue' }
  | { readonly by: 'table stream' }
  | { readonly by: 'clock'; readonly everyMinutes: number }
  | { readonly by: 'mail feedback' }
  | { readonly by: 'operator' };

export type FunctionRow = {
  /** Exports `handler`. */
  readonly file: string;
  readonly purpose: string;
  /** CPU comes with memory: a full core at 1,769 MiB. */
  readonly memoryMiB: number;
  readonly timeoutSeconds: number;
  readonly trigger: Trigger;
  readonly table: Partial<Readonly<Record<ItemKind, Access>>>;
  readonly may: readonly Capability[];
  /** Hands out evidence files: their page is in its package. */
  readonly evidence?: true;
};

/** Every Lambda entry point, a row each: what it is for, its size, what starts it, and all that it may touch. */
export const FUNCTIONS = {
  api: {
    file: 'functions/lambda/api.ts',
    purpose: 'The HTTP API and sign-in',
    memoryMiB: 1024,
    timeoutSeconds: 15,
    trigger: { by: 'http', routes: ['/api/{proxy+}', '/auth/{proxy+}'] },
    table: {
      W: 'change',
      A: 'change',
      L: 'append',
      R: 'change',
      S: 'change',
      P: 'change',
      I: 'change',
      M: 'change',
      B: 'change',
      C: 'change',
      K: 'append',
      E: 'append',
    },
    may: ['sign heads', 'sign people in', 'send mail', 'queue narratives'],
    evidence: true,
  },
  pages: {
    file: 'functions/lambda/pages.ts',
    purpose:
      'Reader pages: invitation, charter, signature, verdict, scorecard, readiness, ending mail, public keys',
    memoryMiB: 1024,
    timeoutSeconds: 15,
    trigger: {
      by: 'http',
      routes: [
        '/r/{proxy+}',
        '/scorecards/{proxy+}',
        '/readiness/{proxy+}',
        '/mail/{proxy+}',
        '/keys',
      ],
    },
    table: {
      W: 'change',
      A: 'append',
      L: 'append',
      R: 'change',
      S: 'change',
      P: 'append',
      I: 'change',
      M: 'change',
      B: 'change',
      C: 'read',
      K: 'append',
      E: 'read',
    },
    may: ['sign heads', 'send mail'],
    evidence: true,
  },
  narrator: {
    file: 'functions/lambda/narrator.ts',
    purpose: 'Writes narratives from facts, checks them, keeps what they cost',
    memoryMiB: 512,
    timeoutSeconds: 120,
    trigger: { by: 'narrator queue' },
    table: { W: 'change', L: 'append', R: 'change', S: 'change' },
    may: ['call the model'],
  },
  projector: {
    file: 'functions/lambda/projector.ts',
    purpose: 'Repairs read models from the table stream; reports a changed ledger entry',
    memoryMiB: 512,
    timeoutSeconds: 60,
    trigger: { by: 'table stream' },
    table: { W: 'change', L: 'read', R: 'change', S: 'change' },
    may: [],
  },
  schedule: {
    file: 'functions/lambda/schedule.ts',
    purpose: 'Mail that was left open, reminders, nudges, and the digest of a quarter',
    memoryMiB: 512,
    timeoutSeconds: 300,
    trigger: { by: 'clock', everyMinutes: 60 },
    table: {
      W: 'read',
      L: 'read',
      R: 'read',
      S: 'read',
      P: 'read',
      I: 'change',
      M: 'change',
      B: 'change',
    },
    may: ['send mail'],
  },
  feedback: {
    file: 'functions/lambda/mail-feedback.ts',
    purpose: 'Marks addresses that bounced or complained',
    memoryMiB: 256,
    timeoutSeconds: 30,
    trigger: { by: 'mail feedback' },
    table: { M: 'change', B: 'change' },
    may: [],
  },
  privacy: {
    file: 'functions/lambda/privacy.ts',
    purpose: 'Carries out erasures that were ordered; deletes rows that are kept no longer',
    memoryMiB: 512,
    timeoutSeconds: 300,
    trigger: { by: 'clock', everyMinutes: 15 },
    table: {
      W: 'change',
      A: 'change',
      L: 'redact',
      R: 'change',
      S: 'change',
      P: 'change',
      I: 'change',
      M: 'change',
      B: 'change',
      C: 'change',
      E: 'redact',
    },
    may: [],
  },
} as const satisfies Readonly<Record<string, FunctionRow>>;

export type FunctionName = keyof typeof FUNCTIONS;

/** The rows that a stack contains. A function joins this list together with its entry file. */
export const DEPLOYED: readonly FunctionName[] = [
  'api',
  'pages',
  'narrator',
  'projector',
  'schedule',
  'feedback',
  'privacy',
];

/** What CloudFront forwards to the HTTP API, as its path patterns: `/r/{proxy+}` is `/r/*`. */
export const HTTP_PATHS: readonly string[] = Object.values<FunctionRow>(FUNCTIONS).flatMap(
  ({ trigger }) =>
    trigger.by === 'http' ? trigger.routes.map(route => route.replace('{proxy+}', '*')) : [],
);

/** A function's name in the stack: `api` is `Api`. */
export const constructId = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
