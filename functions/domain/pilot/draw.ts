import type { Allocated, UnitToAllocate } from '../allocation/allocate.ts';
import type { Instant, PlainDate } from '../calendar/calendar.ts';
import type { FreeText } from '../chain/free-text.ts';
import type { Criterion } from '../criteria/criterion.ts';
import type { Decimal } from '../numbers/decimal.ts';
import type { Charter } from './charter.ts';
import type { Row } from './measurement.ts';

/** What is drawn: who works with AI, or whether the next piece of work is done with it. */
export const DRAWN_UNITS = ['person', 'task'] as const;
export type DrawnUnit = (typeof DRAWN_UNITS)[number];

/** How it is drawn, with the version: the same method, seed and units always give the same groups (rule P9). */
export const DRAW_METHODS = ['half-of-each-stratum/1', 'permuted-blocks-of-four/1'] as const;
export type DrawMethod = (typeof DRAW_METHODS)[number];

export const METHOD_OF: Readonly<Record<DrawnUnit, DrawMethod>> = {
  person: 'half-of-each-stratum/1',
  task: 'permuted-blocks-of-four/1',
};

/** Who is drawn: under the pseudonym that their results come in by, with the name that the lead knows them by. */
export type DrawnPerson = UnitToAllocate & { readonly called?: FreeText };

/** One piece of work: how it was drawn, how it was done, and how long it took, rework included separately. */
export type Piece = {
  readonly task: string;
  /** 0 for a person's first piece of a task. */
  readonly number: number;
  readonly workDate: PlainDate;
  readonly assigned: Allocated;
  readonly used: Allocated;
  readonly minutes: Decimal;
  readonly reworkMinutes: Decimal;
};

/** A piece as whoever did it logs it: the product knows how it was drawn. */
export type PieceAsked = Omit<Piece, 'assigned'>;

/** A person's pieces of one task: by how they were drawn, and how many were done the other way. */
export type PieceTotals = {
  readonly withAi: number;
  readonly without: number;
  readonly otherwise: number;
};

const NO_PIECES: PieceTotals = { withAi: 0, without: 0, otherwise: 0 };

/** The draw of a pilot, with totals of what was logged by it: never the single pieces (rule L6). */
export type Draw = {
  readonly unit: DrawnUnit;
  readonly method: DrawMethod;
  readonly seed: string;
  readonly at: Instant;
  readonly units: readonly DrawnPerson[];
  /** By person id, then by task. */
  readonly pieces: Readonly<Record<string, Readonly<Record<string, PieceTotals>>>>;
  /** Sequence numbers of entries that a correction has taken the place of. */
  readonly superseded: readonly number[];
};

/** Minutes of every piece by the group into which it was drawn. */
export type PieceRows = Readonly<Record<Allocated, readonly Row[]>>;

/** What a charter has drawn; `undefined` where it asks for no draw. */
export function drawnUnitOf({ criteria }: Pick<Charter, 'criteria'>): DrawnUnit | undefined {
  const drawn = criteria.find(each => each.drawn);
  return drawn && (drawn.unitOfAssignment === 'task' ? 'task' : 'person');
}

/** The criteria whose figures come from the log, piece by piece. */
export const criteriaByPiece = ({ criteria }: Pick<Charter, 'criteria'>): Criterion[] =>
  criteria.filter(each => each.drawn && each.unitOfAssignment === 'task');

/** Whether a criterion's figures are the pieces of work of a pilot that drew them. */
export const isOfPieces = (
  draw: Draw | undefined,
  { drawn, unitOfAssignment }: Pick<Criterion, 'drawn' | 'unitOfAssignment'>,
): boolean => draw?.unit === 'task' && drawn === true && unitOfAssignment === 'task';

export const totalsOf = (draw: Draw, person: string, task: string): PieceTotals =>
  draw.pieces[person]?.[task] ?? NO_PIECES;

/** Number of the person's next piece of a task. */
export const nextPiece = (draw: Draw, person: string, task: string): number => {
  const { withAi, without } = totalsOf(draw, person, task);
  return withAi + without;
};

/** All pieces of a draw together. */
export function allPieces({ pieces }: Draw): PieceTotals {
  const each = Object.values(pieces).flatMap(tasks => Object.values(tasks));
  const sum = (of: (totals: PieceTotals) => number) =>
    each.reduce((total, totals) => total + of(totals), 0);
  return {
    withAi: sum(totals => totals.withAi),
    without: sum(totals => totals.without),
    otherwise: sum(totals => totals.otherwise),
  };
}
