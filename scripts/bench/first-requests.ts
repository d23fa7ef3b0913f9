const apiResource = (resource: string): readonly string[] => [
  `functions/contracts/endpoints/${resource}.ts`,
  `functions/http/routes/${resource}.ts`,
];

export type FirstRequest = {
  /** What a person does, to a function that has just been started. */
  readonly done: string;
  readonly by: 'api' | 'pages';
  /** What is read for it by lazy `import()`, relative to the repository. */
  readonly reads: readonly string[];
  /** Bytes that may have been read by then, the cold start's included; a test holds them. */
  readonly most: number;
};

/** What people wait for when nobody has asked a function for anything yet. */
export const FIRST_REQUESTS: readonly FirstRequest[] = [
  {
    done: 'open the board, a pilot or the week',
    by: 'api',
    reads: apiResource('pilots'),
    most: 585_000,
  },
  { done: 'open a scorecard’s figures', by: 'api', reads: apiResource('reports'), most: 635_000 },
  { done: 'set up a pilot', by: 'api', reads: apiResource('new-pilot'), most: 800_000 },
  { done: 'log, record or judge', by: 'api', reads: apiResource('pilot-commands'), most: 785_000 },
  {
    done: 'open an invitation',
    by: 'pages',
    reads: [
      'functions/http/pages/invitation.ts',
      'functions/application/invited/invited-people.ts',
    ],
    most: 690_000,
  },
  {
    done: 'read a scorecard',
    by: 'pages',
    reads: [
      'functions/http/pages/scorecard.tsx',
      'functions/http/pages/reports-for-session.ts',
      'functions/application/report/reports.ts',
    ],
    most: 845_000,
  },
  {
    done: 'read a shared scorecard',
    by: 'pages',
    reads: ['functions/http/pages/shared.tsx', 'functions/application/report/shared-report.ts'],
    most: 905_000,
  },
];
