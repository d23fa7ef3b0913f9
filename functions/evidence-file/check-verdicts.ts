import type { Entry } from '#domain/chain/entry.ts';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { decide } from '#domain/pilot/decide.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { digestsIn, type Row, rowOf, rowsDigest } from '#domain/pilot/measurement.ts';
import type { Pilot } from '#domain/pilot/state.ts';
import { decidesTheSame } from '#domain/verdict/same-decision.ts';
import type { PilotVerdict } from '#domain/verdict/verdict.ts';
import { checkPieces } from './check-pieces.ts';
import { eventsOf, pilotAfter } from './contents.ts';
import type { Evidence } from './evidence.ts';
import { type Failure, type FailureCode, failure } from './failure.ts';

/** A verdict on record beside the one that was computed just now. */
export type Recomputed = {
  readonly seq: number;
  readonly version: number;
  /** What was signed in that version. */
  readonly criteria: readonly Criterion[];
  readonly recorded: PilotVerdict;
  /** Absent where it cannot be computed. */
  readonly computed?: PilotVerdict;
  /** The entry by which the rows behind it were deleted when their time was over: it cannot be computed any more. */
  readonly expiredBy?: number;
  /** By a method, or a version of one, that is not used for it any more: a later verdict corrects it. */
  readonly isCorrected: boolean;
};

/** Verdicts computed again, and what does not hold of them. */
export type VerdictCheck = {
  readonly failures: readonly Failure[];
  readonly verdicts: readonly Recomputed[];
};

type Reached = Extract<PilotEvent, { type: 'VerdictReached' }>;
type Rows = Readonly<Record<string, readonly Row[]>>;

/** Computes every verdict again, from the charter and the figures as they stood before it (rule V1). */
export function checkVerdicts(evidence: Evidence): VerdictCheck {
  const rows = rowsIn(evidence);
  const changed = Object.entries(rows)
    .filter(([digest, each]) => rowsDigest(each) !== digest)
    .map(([digest]) => failure('rows_changed', `The rows ${digest.slice(0, 12)}`));
  const checked = evidence.entries.map((_, index) => checkEntry(evidence, index, rows));
  const verdicts = checked.flatMap(each => each.verdicts);
  const failures = checked.flatMap(each => each.failures);
  const pieces = checkPieces(evidence);
  return { failures: [...changed, ...pieces, ...failures, ...differing(verdicts)], verdicts };
}

/** The verdicts of one entry, each beside what comes out of the entries before it. */
function checkEntry(evidence: Evidence, index: number, rows: Rows): VerdictCheck {
  const { entries, workspace } = evidence;
  const entry = entries[index];
  const recorded = entry ? reachedIn(eventsOf(entry)) : [];
  if (!entry || recorded.length === 0) return { failures: [], verdicts: [] };
  const { seq } = entry.header;
  const before = pilotAfter([...entries.slice(0, index), untilVerdict(entry)]);
  const again = judgeAgain(before, entry, rows, workspace.timeZone);
  const expiredBy =
    again.code === 'rows_missing'
      ? expiryOf(evidence, [...entries.slice(0, index), entry])
      : undefined;
  const verdicts = recorded.map(({ version, verdict }): Recomputed => {
    const computed = again.reached.find(each => each.version === version)?.verdict;
    const isCorrected = computed !== undefined && usesOtherMethods(verdict, computed);
    const held = before?.versions.find(each => each.version === version);
    const criteria = held?.charter.criteria ?? [];
    const base = { seq, version, criteria, recorded: verdict, isCorrected };
    if (computed) return { ...base, computed };
    return expiredBy === undefined ? base : { ...base, expiredBy };
  });
  if (expiredBy !== undefined) return { failures: [], verdicts };
  const code = again.code ?? (verdicts.every(each => each.computed) ? undefined : NOT_COMPUTABLE);
  return { failures: code ? [failure(code, `The verdict of entry ${seq}`, seq)] : [], verdicts };
}

/** What an entry did before its verdict: it may have locked the figures, and recorded what was counted from logs. */
const untilVerdict = ({ header, payload }: Entry): Entry => {
  const from = payload.events.findIndex(each => (each as PilotEvent).type === 'VerdictReached');
  return { header, payload: { ...payload, events: payload.events.slice(0, from) } };
};

/**
 * The last entry that says of rows behind a verdict that their time was over (rule A2); undefined where a row is gone
 * that no entry speaks of.
 */
function expiryOf({ entries, rows }: Evidence, upToVerdict: readonly Entry[]): number | undefined {
  const expired = new Map(
    entries.flatMap(entry =>
      eventsOf(entry).flatMap(event =>
        event.type === 'RowsExpired'
          ? event.digests.map(digest => [digest, entry.header.seq] as const)
          : [],
      ),
    ),
  );
  const missing = digestsIn(upToVerdict).filter(digest => !Object.hasOwn(rows, digest));
  const by = missing.map(digest => expired.get(digest));
  return by.every(seq => seq !== undefined) ? by.at(-1) : undefined;
}

const NOT_COMPUTABLE = 'verdict_not_computable';

const reachedIn = (events: readonly PilotEvent[]): Reached[] =>
  events.filter(each => each.type === 'VerdictReached');

const rowsIn = ({ rows }: Evidence): Rows =>
  Object.fromEntries(Object.entries(rows).map(([digest, each]) => [digest, each.map(rowOf)]));

/** Far ahead: whether the signed end date had come was decided by the product's clock, and is on record. */
const AFTER_THE_END = '9999-12-31';

/** What the decision to judge gives on the state before it, as if no verdict had been there yet. */
function judgeAgain(
  before: Pilot | undefined,
  { header }: Entry,
  rows: Rows,
  timeZone: string,
): { readonly reached: readonly Reached[]; readonly code?: FailureCode } {
  if (!before) return { reached: [], code: NOT_COMPUTABLE };
  const { at, actor, assurance } = header;
  const unjudged: Pilot = { ...before, phase: 'running', verdicts: [] };
  const context = { at, today: AFTER_THE_END, actor, assurance };
  const decision = decide(unjudged, { type: 'judge', rows, timeZone }, context);
  if (decision.ok) return { reached: reachedIn(decision.events) };
  const isRows = decision.refusal.code === 'rows_missing';
  return { reached: [], code: isRows ? 'rows_missing' : NOT_COMPUTABLE };
}

/** Another version of the rules, or another method for a criterion: `welch/1` and `welch/2`, or a better fitting one. */
const usesOtherMethods = (recorded: PilotVerdict, computed: PilotVerdict): boolean =>
  recorded.rules !== computed.rules ||
  recorded.criteria.some(({ criterion, method }) => {
    const now = computed.criteria.find(each => each.criterion === criterion)?.method;
    return method !== undefined && now !== undefined && method !== now;
  });

function differing(verdicts: readonly Recomputed[]): Failure[] {
  return verdicts.flatMap(({ seq, version, recorded, computed, isCorrected }) => {
    if (!computed || decidesTheSame(recorded, computed)) return [];
    const where = `The verdict of entry ${seq}`;
    if (!isCorrected) return [failure('verdict_differs', where, seq)];
    const isReplaced = verdicts.some(
      later => later.seq > seq && later.version === version && !later.isCorrected,
    );
    return isReplaced ? [] : [failure('method_unknown', where, seq)];
  });
}
