import { textIsIntact } from '#domain/chain/free-text.ts';
import { checkCharters } from './check-charters.ts';
import { checkRecord } from './check-record.ts';
import { checkVerdicts, type Recomputed, type VerdictCheck } from './check-verdicts.ts';
import { checkWitness } from './check-witness.ts';
import { DOCUMENT_VERSION, renderDocument } from './document.ts';
import { type Evidence, embedded, type Seal, sealBytes } from './evidence.ts';
import { type Failure, failure } from './failure.ts';
import { mislabeledKeys, signatureCheck } from './public-key.ts';
import { readEvidence, readSeal } from './read.ts';
import {
  type Described,
  describeCharters,
  describeRecord,
  describeVerdicts,
} from './report-words.ts';

/** The parts of a file that are checked. */
export type FileParts = {
  /** Texts of the two data elements. */
  readonly evidence: string;
  readonly seal: string;
  /** Whether the file's readable text is this one. */
  readonly reads: (body: string) => boolean;
};

/** One question to the file: what was asked, what came out, and what does not hold. */
export type Check = {
  readonly id: 'file' | 'record' | 'charter' | 'verdict' | 'witness';
  readonly answer: string;
  readonly details: readonly string[];
  readonly failures: readonly Failure[];
};

export type Report = {
  readonly holds: boolean;
  /** False where rows are gone that were kept no longer: nothing contradicts the file, and not all of it can be checked. */
  readonly complete: boolean;
  readonly checks: readonly Check[];
  /** Absent where the data could not be read. */
  readonly evidence?: Evidence;
  readonly verdicts: readonly Recomputed[];
};

/**
 * Checks a file by what it holds and, where one is given, by a witness: a signed head from somebody's mail. Never
 * throws: what cannot be read is a failure like any other.
 */
export async function verifyEvidence(parts: FileParts, witness?: string): Promise<Report> {
  const evidence = readEvidence(parts.evidence);
  const seal = readSeal(parts.seal);
  if (!evidence || !seal) return unreadable();
  const checkSignature = signatureCheck(evidence.keys);
  const [file, record, charters, verdicts, witnessed] = await Promise.all([
    settled('The file', () => checkFile(parts, evidence, seal)),
    settled('The record', () => checkRecord(evidence, checkSignature)),
    settled('The charter', async () => checkCharters(evidence)),
    attempt('The verdict', () => checkVerdicts(evidence)),
    witness === undefined
      ? undefined
      : settled('Your signed head', () => checkWitness(evidence, witness, checkSignature)),
  ]);
  const checks: Check[] = [
    { id: 'file', failures: file, details: [], answer: FILE_ANSWERS[yesOrNo(file)] },
    { id: 'record', failures: record, ...worded(() => describeRecord(evidence, record)) },
    { id: 'charter', failures: charters, ...worded(() => describeCharters(evidence, charters)) },
    { id: 'verdict', failures: verdicts.failures, ...worded(() => describeVerdicts(verdicts)) },
    ...(witnessed
      ? [
          {
            id: 'witness' as const,
            failures: witnessed,
            details: [],
            answer: WITNESS_ANSWERS[yesOrNo(witnessed)],
          },
        ]
      : []),
  ];
  const holds = checks.every(({ failures }) => failures.length === 0);
  const complete = verdicts.verdicts.every(each => each.expiredBy === undefined);
  return { holds, complete, checks, evidence, verdicts: verdicts.verdicts };
}

/** The whole answer in one sentence, the same in a browser and on a terminal. */
export function inOneSentence({ holds, complete }: Pick<Report, 'holds' | 'complete'>): string {
  if (!holds) return 'Something does not fit.';
  return complete ? 'Everything fits.' : 'Everything fits that can still be checked.';
}

const yesOrNo = (failures: readonly Failure[]): 'yes' | 'no' =>
  failures.length === 0 ? 'yes' : 'no';

const FILE_ANSWERS = {
  yes: 'This file is as it was made: every part of it fits its seal.',
  no: 'This file is not as it was made.',
} as const;

const WITNESS_ANSWERS = {
  yes: 'Your signed head fits: nothing before it was changed since your mail was sent, not even by the organization itself.',
  no: 'Your signed head does not fit this file.',
} as const;

/** Spelling, seal, keys, names and the readable text. */
async function checkFile(
  { evidence: text, seal: sealText, reads }: FileParts,
  evidence: Evidence,
  seal: Seal,
): Promise<Failure[]> {
  const isSpelled = embedded(evidence) === text && embedded(seal) === sealText;
  const names = [evidence.workspace.name, ...Object.values(evidence.people)];
  const isOwnText = evidence.document !== DOCUMENT_VERSION || reads(renderDocument(evidence).body);
  return [
    ...(isSpelled ? [] : [failure('data_respelled', 'The data of this file')]),
    ...mislabeledKeys(evidence.keys),
    ...(await signatureCheck(evidence.keys)(seal, sealBytes(evidence), 'The file')),
    ...(names.every(textIsIntact) ? [] : [failure('name_changed', 'A name in the file')]),
    ...(isOwnText ? [] : [failure('document_changed', 'The text of this file')]),
  ];
}

const settled = (where: string, check: () => Promise<Failure[]>): Promise<Failure[]> =>
  check().catch(() => [failure('data_unreadable', where)]);

function attempt(where: string, check: () => VerdictCheck): VerdictCheck {
  try {
    return check();
  } catch {
    return { failures: [failure('data_unreadable', where)], verdicts: [] };
  }
}

/** Damaged data may not even be fit to be spoken of; what is wrong with them has been named. */
function worded(describe: () => Described): Described {
  try {
    return describe();
  } catch {
    return { answer: 'This part of the file is damaged.', details: [] };
  }
}

const unreadable = (): Report => {
  const failures = [failure('data_unreadable', 'The data of this file')];
  return {
    holds: false,
    complete: false,
    checks: [{ id: 'file', failures, details: [], answer: FILE_ANSWERS.no }],
    verdicts: [],
  };
};
