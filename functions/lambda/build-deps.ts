import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Clock } from '#application/clock.ts';
import type { AppDeps } from '#application/deps.ts';
import { inProcessJobs } from '#application/report/in-process-jobs.ts';
import type { Jobs } from '#application/report/jobs.ts';
import type { HttpDeps } from '#http/deps.ts';
import type { RequestLimit } from '#http/request-limit.ts';
import { dynamodbApiTokens } from '#identity/dynamodb-api-tokens.ts';
import { dynamodbAttempts } from '#identity/dynamodb-attempts.ts';
import { dynamodbIdentities } from '#identity/dynamodb-identities.ts';
import { dynamodbInvitations } from '#identity/dynamodb-invitations.ts';
import { dynamodbMailboxes } from '#identity/dynamodb-mailboxes.ts';
import { dynamodbPeople } from '#identity/dynamodb-people.ts';
import { dynamodbPersonalData } from '#identity/dynamodb-personal-data.ts';
import { dynamodbPseudonyms } from '#identity/dynamodb-pseudonyms.ts';
import { dynamodbReaderInvitations } from '#identity/dynamodb-reader-invitations.ts';
import { dynamodbSessions } from '#identity/dynamodb-sessions.ts';
import { dynamodbSetUpLinks } from '#identity/dynamodb-set-up-links.ts';
import { dynamodbLedger } from '#ledger/dynamodb.ts';
import { dynamodbEditions } from '#ledger/dynamodb-editions.ts';
import { dynamodbReadModels } from '#ledger/dynamodb-read-models.ts';
import { dynamodbRowStore } from '#ledger/dynamodb-row-store.ts';
import { dynamodbSnapshots } from '#ledger/dynamodb-snapshots.ts';
import type { Store } from '#ledger/store.ts';
import { dynamodbMailLog } from '#mailer/dynamodb-mail-log.ts';
import type { Mailer } from '#mailer/mailer.ts';
import type { Narrator } from '#narrator/narrator.ts';
import { dynamodbKeyRegister } from '#signing/dynamodb-key-register.ts';
import { type KeyPair, NO_KEY, signingWith } from '#signing/key-pair.ts';

/** What differs between an AWS account and one machine. */
export type Surroundings = {
  readonly store: Store;
  readonly clock: Clock;
  readonly mailer: Mailer;
  /** Absent: reports are worded by rule. */
  readonly narrator?: Narrator | undefined;
  /** A KMS key in AWS, a key file on one machine. Absent: what has to be signed cannot be written. */
  readonly keyPair?: KeyPair;
  /** The page of evidence files as it was built; absent where none are handed out. */
  readonly evidencePage?: () => Promise<string>;
  /** US dollars that a workspace may spend on texts in a day. Default, where there is a narrator: `DAILY_CAP`. */
  readonly dailyCap?: number;
  /** Absent: jobs are worked off in this process. */
  readonly jobs?: Jobs;
  readonly baseUrl: string;
  readonly oneMachine: boolean;
  readonly reportError: (error: unknown) => void;
  /** Absent: one caller may ask as much as they like. */
  readonly requestLimit?: RequestLimit;
};

const noEvidencePage = () => Promise.reject(new Error('No evidence files are handed out here.'));

/** US dollars: some hundred texts of a large model. */
const DAILY_CAP = 5;

/** Everything that the API and the pages are built from, on one table. What is seldom needed is read when it is. */
export function buildDeps(surroundings: Surroundings): HttpDeps {
  const { store, clock, mailer, narrator, baseUrl, oneMachine, reportError } = surroundings;
  const {
    keyPair = NO_KEY,
    evidencePage = noEvidencePage,
    jobs,
    dailyCap = narrator && DAILY_CAP,
  } = surroundings;
  const app: AppDeps = {
    ledger: dynamodbLedger(store),
    snapshots: dynamodbSnapshots(store),
    readModels: dynamodbReadModels(store),
    rows: dynamodbRowStore(store),
    people: dynamodbPeople(store),
    invitations: dynamodbInvitations(store, clock.now),
    attempts: dynamodbAttempts(store, clock.now),
    pseudonyms: dynamodbPseudonyms(store),
    personalData: dynamodbPersonalData(store),
    readerInvitations: dynamodbReaderInvitations(store, clock.now),
    editions: dynamodbEditions(store),
    jobs:
      jobs ??
      inProcessJobs(async job => {
        const { runNarrativeJob } = await import('#application/report/narrative-job.ts');
        return runNarrativeJob(app, job, { takeOver: true });
      }, reportError),
    ...(dailyCap === undefined ? {} : { dailyCap }),
    mailer,
    mailLog: dynamodbMailLog(store, clock),
    mailboxes: dynamodbMailboxes(store),
    evidencePage,
    ...(narrator ? { narrator } : {}),
    clock,
    signing: signingWith(keyPair, dynamodbKeyRegister(store), clock.wall),
    random: { salt: () => randomBytes(16).toString('hex'), fraction: Math.random },
    report: reportError,
    newId: v7,
    baseUrl,
  };
  return {
    app,
    sessions: dynamodbSessions(store, {
      now: clock.wall,
      people: app.people,
      // Asked only after a crash: no cold start pays for reading the ledger of a workspace.
      standingOf: async (workspace, person) => {
        const { standingOf } = await import('#application/workspace/workspace-facts.ts');
        return standingOf(app, workspace, person);
      },
    }),
    identities: dynamodbIdentities(store),
    setUpLinks: dynamodbSetUpLinks(store, clock.wall),
    tokens: dynamodbApiTokens(store, clock.wall),
    reportError,
    oneMachine,
    ...(surroundings.requestLimit ? { requestLimit: surroundings.requestLimit } : {}),
  };
}
