import { addDays, dateIn, dayInWords } from '../calendar/calendar.ts';
import { ETHICS_AREA_NAMES } from '../workspace/declaration-names.ts';
import { ETHICS_AREAS, type EthicsArea } from '../workspace/declarations.ts';
import { declaration, declarationsOf, standing } from './declared.ts';
import { type Finding, met, notEvidenced, notMet, type ReportContext } from './gate.ts';

/** Two quarters, in days: for so long a review keeps a safeguard alive (gate S3.7). */
const REVIEW_LASTS_DAYS = 183;

/**
 * Ethics guidelines (rule S2.7): each of the four areas has a policy with an owner, a partner from compliance or
 * legal and a review date, and none has expired.
 */
export function ethicsGuidelines(context: ReportContext): Finding {
  const areas = ETHICS_AREAS.map(area => ({ area, policy: policyOf(area, context) }));
  const facts = () =>
    areas.flatMap(({ area, policy }) =>
      policy
        ? [
            declaration(
              context,
              policy,
              `${capital(ETHICS_AREA_NAMES[area])}: policy with owner and partner, review by ${dayInWords(policy.reviewBy)}, valid until ${dayInWords(policy.expires)}.`,
            ),
          ]
        : [],
    );
  const expired = areas.filter(({ policy }) => policy && policy.expires < context.day);
  if (expired.length > 0)
    return notMet(`Renew: ${list(expired)}. A policy past its date protects nobody.`, facts);
  const missing = areas.filter(({ policy }) => policy === undefined);
  return missing.length === 0
    ? met(facts)
    : notEvidenced(`Write a policy with a partner for: ${list(missing)}.`, facts);
}

/** Safeguards alive (rule S3.7): every area was set or reviewed within two quarters. */
export function safeguardsAlive(context: ReportContext): Finding {
  const oldest = addDays(context.day, -REVIEW_LASTS_DAYS);
  const areas = ETHICS_AREAS.map(area => ({ area, look: lastLook(area, context) }));
  const facts = () =>
    areas.flatMap(({ area, look }) =>
      look
        ? [declaration(context, look, `${capital(ETHICS_AREA_NAMES[area])} was looked at.`)]
        : [],
    );
  const unseen = areas.filter(({ look }) => look === undefined);
  if (unseen.length > 0) return notEvidenced(`Set and review: ${list(unseen)}.`, facts);
  const stale = areas.filter(
    ({ look }) => look && dateIn(context.workspace.timeZone, look.at) < oldest,
  );
  return stale.length === 0
    ? met(facts)
    : notMet(`Review: ${list(stale)}. The last review is older than two quarters.`, facts);
}

const policyOf = (area: EthicsArea, context: ReportContext) =>
  standing(declarationsOf(context).policies, context)
    .filter(each => each.area === area)
    .at(-1);

function lastLook(area: EthicsArea, context: ReportContext) {
  const { policies, reviews } = declarationsOf(context);
  return standing([...policies, ...reviews], context)
    .filter(each => each.area === area)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
}

const list = (areas: readonly { readonly area: EthicsArea }[]): string =>
  areas.map(({ area }) => ETHICS_AREA_NAMES[area]).join(', ');

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
