import type { MoneyCaseView, PilotMoneyView } from '#contracts/money.ts';
import type { PersonRef } from '#contracts/primitives.ts';
import { justAfter } from '#domain/calendar/as-of.ts';
import type { Instant } from '#domain/calendar/calendar.ts';
import { readText } from '#domain/chain/free-text.ts';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { oneOf } from '#domain/numbers/counted.ts';
import { isConvertible } from '#domain/pilot/decide-money.ts';
import type { Conversion, Isolation } from '#domain/pilot/money-events.ts';
import { currentVersion, type Pilot } from '#domain/pilot/state.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import type { MoneyCase } from '#domain/savings/money.ts';
import { returnOf } from '#domain/savings/pilot-return.ts';
import { unitOfEffect } from '#domain/verdict/plain-effect.ts';
import type { WorkspaceFacts } from '#domain/workspace/workspace-facts.ts';

type Ref = (person: string) => PersonRef;
type Workspace = Pick<WorkspaceFacts, 'timeZone' | 'currency' | 'declarations'>;

/** A pilot's money as its page reads it. Hours that another pilot counts too come off on the scorecard alone. */
export function viewMoney(
  pilot: Pilot,
  summary: PilotSummary,
  workspace: Workspace,
  now: Instant,
  ref: Ref,
): PilotMoneyView {
  const criteria = currentVersion(pilot)?.charter.criteria ?? pilot.draft.criteria ?? [];
  const answer = returnOf(summary, { workspace, until: justAfter(now) });
  return {
    ...(pilot.isolation ? { isolation: viewIsolation(pilot.isolation, ref) } : {}),
    conversions: pilot.conversions.map(each => viewConversion(each, criteria, ref)),
    convertible: criteria.filter(isConvertible).map(criterion => ({
      criterion: criterion.id,
      name: readText(criterion.metric.name),
      unit: unitOfEffect(criterion),
    })),
    ...(answer?.ok ? { return: viewCase(answer.money) } : {}),
    ...(answer && !answer.ok ? { noReturn: answer.refusal.sentence } : {}),
  };
}

const viewIsolation = (
  { method, share, estimatedBy, confidence, why, at }: Isolation,
  ref: Ref,
): NonNullable<PilotMoneyView['isolation']> => ({
  method,
  share,
  why: readText(why),
  at,
  ...(estimatedBy === undefined ? {} : { estimatedBy: ref(estimatedBy) }),
  ...(confidence === undefined ? {} : { confidence }),
});

function viewConversion(
  { conversion, terms, basis, signer, proposedAt, signedAt }: Conversion,
  criteria: readonly Criterion[],
  ref: Ref,
): PilotMoneyView['conversions'][number] {
  const of =
    terms.kind === 'hours'
      ? {
          what: `an hour of ${readText(terms.bandName)}`,
          price: terms.hourly,
          cashShare: terms.cashShare,
        }
      : {
          what: `one ${oneOf(terms.unit)} of “${nameOf(criteria, terms.criterion)}”`,
          price: terms.perUnit,
        };
  return {
    conversion,
    ...of,
    basis: readText(basis),
    signer: ref(signer),
    proposedAt,
    ...(signedAt === undefined ? {} : { signedAt }),
  };
}

function nameOf(criteria: readonly Criterion[], id: string): string {
  const found = criteria.find(each => each.id === id);
  return found ? readText(found.metric.name) : 'a criterion that is gone';
}

/** A case in data of its own, as a contract takes it. */
export const viewCase = ({ assumptions, ...figures }: MoneyCase): MoneyCaseView => ({
  ...figures,
  assumptions: [...assumptions],
});
