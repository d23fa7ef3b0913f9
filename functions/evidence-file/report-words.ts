import { counted } from '#domain/numbers/counted.ts';
import { decidesTheSame, isWordedTheSame } from '#domain/verdict/same-decision.ts';
import type { PilotVerdict } from '#domain/verdict/verdict.ts';
import type { Recomputed, VerdictCheck } from './check-verdicts.ts';
import { eventsOf, nameIn } from './contents.ts';
import type { Evidence } from './evidence.ts';
import type { Failure } from './failure.ts';
import { momentInWords, OUTCOME_WORDS, resultInWords } from './words.ts';

/** What a check found, in words: the answer, and what it rests on. */
export type Described = { readonly answer: string; readonly details: readonly string[] };

export function describeRecord({ entries }: Evidence, failures: readonly Failure[]): Described {
  if (failures.length > 0) return { answer: 'The record is not whole.', details: [] };
  const signed = entries.filter(each => each.signedHead);
  return {
    answer: `The record is whole: ${counted(entries.length, 'entry', 'entries')}, each sealed with the one before it. ${counted(signed.length, 'of them carries', 'of them carry')} a signature that fits.`,
    details: signed.map(
      ({ header }) => `Entry ${header.seq}, ${momentInWords(header.at)}: signed head fits`,
    ),
  };
}

export function describeCharters(evidence: Evidence, failures: readonly Failure[]): Described {
  if (failures.length > 0)
    return { answer: 'Signatures and charter do not belong together.', details: [] };
  const signed = evidence.entries.flatMap(entry =>
    eventsOf(entry).flatMap(event =>
      event.type === 'CharterSigned' ? [{ ...event, at: entry.header.at }] : [],
    ),
  );
  const answer =
    signed.length === 0
      ? 'Nobody had signed when this file was made.'
      : `What was signed is what is shown: ${counted(signed.length, 'signature')}, each on exactly the charter of its version.`;
  return {
    answer,
    details: signed.map(
      ({ signer, version, at }) =>
        `${nameIn(evidence, signer)}: version ${version}, ${momentInWords(at)}`,
    ),
  };
}

export function describeVerdicts({ failures, verdicts }: VerdictCheck): Described {
  if (failures.length > 0)
    return {
      answer: 'The verdict on record is not what comes out.',
      details: outcomes(verdicts),
    };
  const last = verdicts.at(-1);
  if (!last) return { answer: 'There was no verdict yet when this file was made.', details: [] };
  if (last.expiredBy !== undefined)
    return {
      answer: `The verdict cannot be computed again: the rows behind it were deleted when the time for keeping them was over, as entry ${last.expiredBy} says. What is signed and recorded of it still fits.`,
      details: outcomes(verdicts),
    };
  return {
    answer: `The verdict was computed again just now, from the signed charter and the recorded figures: ${OUTCOME_WORDS[last.recorded.outcome].toLowerCase()}, as it stands on record.`,
    details: outcomes(verdicts),
  };
}

function outcomes(verdicts: readonly Recomputed[]): string[] {
  return verdicts.flatMap(({ seq, version, criteria, recorded, computed, isCorrected }) => {
    const found = isCorrected ? recorded : (computed ?? recorded);
    const heading = isCorrected
      ? `Entry ${seq}: ${OUTCOME_WORDS[recorded.outcome]}, by a method that was corrected since; the later verdict takes its place`
      : `Entry ${seq}, by version ${version} of the charter: ${OUTCOME_WORDS[found.outcome]}${rewordedIn(recorded, computed)}`;
    return [
      heading,
      ...found.criteria.map(each =>
        resultInWords(
          each,
          criteria.find(({ id }) => id === each.criterion),
        ),
      ),
    ];
  });
}

/** What was decided is held against what comes out; that it is said in other words is told, and no failure. */
const rewordedIn = (recorded: PilotVerdict, computed: PilotVerdict | undefined): string =>
  computed && decidesTheSame(recorded, computed) && !isWordedTheSame(recorded, computed)
    ? ', for reasons that the record words otherwise'
    : '';
