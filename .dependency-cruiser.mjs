/**
 * Who may import whom, type imports included. Each folder of `functions/` lists all that it may reach; what
 * is not listed is refused. `test/project/import-rules.slow.test.ts` plants a violation of every rule.
 *
 * @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule
 */

const AWS_SDK = ['@aws-sdk/', '@smithy/'];

/**
 * A folder's interface is the file named like the folder; what lies beside it is an implementation. The
 * ledger has four more: its read models, snapshots and rows, and the error by which it says that it failed. The
 * narrator has two more: having a text written, and rendering it. An evidence file is composed, worded and made.
 */
const INTERFACES = [
  '^functions/ledger/(editions|ledger|ledger-unavailable|read-models|redaction|row-store|snapshots)[.]ts$',
  '^functions/narrator/(checker|draft-from|narrator|narrate|render)[.]ts$',
  '^functions/mailer/(mailer|mail-log|mail-feedback)[.]ts$',
  '^functions/signing/signing[.]ts$',
  '^functions/evidence-file/(evidence|evidence-file|document)[.]ts$',
  '^functions/identity/(?!dynamodb)[^/]+[.]ts$',
];

/**
 * What a folder of `functions/` may import besides itself: `files` of this project, `packages` by name (a
 * name that ends in a slash stands for the whole scope), and `node`: whether Node's own modules.
 * `lambda/` and `local/` put the parts together and may import all of them.
 */
const FOLDERS = {
  domain: {
    files: [],
    packages: ['@stdlib/', '@noble/hashes', 'canonicalize', 'temporal-polyfill'],
    node: false,
  },
  application: {
    files: [
      '^functions/(domain|contracts)/',
      ...INTERFACES,
      // A stream type parses its events as stored, and says by which messages people learn of them.
      '^functions/ledger/stored-events/(pilot|report|workspace)[.]ts$',
      '^functions/mailer/messages/',
      // A writer who lost a race waits a moment: of Node's own, timers alone.
      '^timers/promises$',
    ],
    packages: ['temporal-polyfill', 'uuid'],
    node: false,
  },
  contracts: { files: ['^functions/domain/'], packages: ['zod'], node: false },
  ledger: { files: ['^functions/domain/'], packages: [...AWS_SDK, 'zod'], node: true },
  narrator: { files: ['^functions/domain/'], packages: [...AWS_SDK, 'zod'], node: true },
  identity: {
    files: ['^functions/domain/', '^functions/ledger/'],
    packages: [...AWS_SDK, 'openid-client', 'zod'],
    node: true,
  },
  mailer: {
    // The outbox keeps its mails in the table.
    files: ['^functions/domain/', '^functions/ledger/(store|table)[.]ts$'],
    packages: [...AWS_SDK, 'zod'],
    node: true,
  },
  signing: {
    // The register of public keys is in the table.
    files: ['^functions/domain/', '^functions/ledger/(store|table)[.]ts$'],
    packages: [...AWS_SDK, 'zod'],
    node: true,
  },
  'evidence-file': { files: ['^functions/domain/'], packages: [], node: false },
  http: {
    files: ['^functions/(domain|application|contracts)/', ...INTERFACES, '^web/reader/'],
    packages: ['hono', '@hono/', 'react', 'react-dom', 'zod'],
    node: true,
  },
};

/** The path of a package in `node_modules`, wherever that folder is. */
const packagePath = (/** @type {string} */ name) =>
  `(^|/)node_modules/(@types/)?${name}${name.endsWith('/') ? '' : '/'}`;

const AWS_PATHS = AWS_SDK.map(packagePath);
const HONO_PATHS = ['hono', '@hono/'].map(packagePath);

/** @type {Rule[]} */
const folderRules = Object.entries(FOLDERS).map(([folder, { files, packages, node }]) => ({
  name: `${folder}-imports`,
  comment: `${folder}/ imports itself and what its row in .dependency-cruiser.mjs lists.`,
  severity: 'error',
  from: { path: `^functions/${folder}/` },
  to: {
    pathNot: [`^functions/${folder}/`, ...files, ...packages.map(packagePath)],
    ...(node ? { dependencyTypesNot: ['core'] } : {}),
  },
}));

/** @type {Rule[]} */
const edgeRules = [
  {
    name: 'hono-at-the-edge',
    comment: 'Only http/, lambda/ and local/ know that the web framework is Hono.',
    severity: 'error',
    from: { pathNot: '^(functions/(http|lambda|local)|test|scripts)/' },
    to: { path: HONO_PATHS },
  },
  {
    name: 'aws-sdk-in-adapters',
    comment:
      'The AWS SDK stays in the files that talk to a service, and where they are put together.',
    severity: 'error',
    from: {
      pathNot: [
        '^functions/(ledger|narrator|mailer|signing|lambda|local)/',
        '^functions/identity/dynamodb',
        '^(test|scripts)/',
      ],
    },
    to: { path: AWS_PATHS },
  },
  {
    name: 'application-takes-types-of-contracts',
    comment: 'application/ may answer in the shapes of contracts/; it leaves parsing to http/.',
    severity: 'error',
    from: { path: '^functions/application/' },
    to: { path: '^functions/contracts/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'local-stays-local',
    comment: 'Nothing that runs in AWS knows of the one-machine server.',
    severity: 'error',
    from: { path: '^(functions/(?!local/)|web/|infra/)' },
    to: { path: '^functions/local/' },
  },
  {
    name: 'nothing-imports-an-entry-point',
    comment: 'A Lambda entry point builds its parts and hands over; nothing builds on it.',
    severity: 'error',
    from: { path: '^(functions/(?!lambda/)|web/)' },
    to: {
      path: '^functions/lambda/',
      pathNot: '^functions/lambda/(build-deps|build-privacy|model-narrator)[.]ts$',
    },
  },
];

/** @type {Rule[]} */
const webRules = [
  {
    name: 'web-imports',
    comment: 'web/ imports itself, contracts/ and, as types, http/.',
    severity: 'error',
    from: { path: '^web/' },
    to: {
      path: '^(functions|infra|scripts|test)/',
      pathNot: '^functions/(contracts|http)/',
    },
  },
  {
    name: 'web-takes-types-of-http',
    comment: 'web/ may know the type of the API, never its code.',
    severity: 'error',
    from: { path: '^web/' },
    to: { path: '^functions/http/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'web-without-node',
    comment: "A browser has none of Node's modules; web/build/ runs while building.",
    severity: 'error',
    from: { path: '^web/', pathNot: '^web/build/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'features-apart',
    comment: 'A feature of the workspace app never imports another; what two share moves up.',
    severity: 'error',
    from: { path: '^web/features/([^/]+)/' },
    to: { path: '^web/features/', pathNot: '^web/features/$1/' },
  },
  {
    name: 'reader-for-pages-only',
    comment: 'http/pages/ is the only folder outside web/ that imports from it.',
    severity: 'error',
    from: { pathNot: '^(web|functions/http/pages|test|scripts)/' },
    to: { path: '^web/' },
  },
  {
    name: 'reader-stands-alone',
    comment: 'The server renders web/reader/: it carries nothing of the workspace app along.',
    severity: 'error',
    from: { path: '^web/reader/' },
    to: {
      pathNot: [
        '^web/reader/',
        '^functions/(contracts|http)/',
        packagePath('react'),
        packagePath('@visx/'),
      ],
    },
  },
];

/** @type {Rule[]} */
const generalRules = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or three.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolved-imports',
    comment: 'An import that leads nowhere hides what it would have broken.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'product-needs-no-dev-package',
    comment: 'What functions/ runs on is a dependency; types may come from a dev dependency.',
    severity: 'error',
    from: { path: '^functions/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'packages-are-declared',
    comment: 'A package that package.json does not name is there by luck.',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'tests-stay-out',
    comment: 'Nothing but a test, or a script that measures on its data, imports from test/.',
    severity: 'error',
    from: { pathNot: '^(test|scripts)/' },
    to: { path: '^test/' },
  },
];

/** @satisfies {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...folderRules, ...edgeRules, ...webRules, ...generalRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts', '.d.mts'],
    },
  },
};
