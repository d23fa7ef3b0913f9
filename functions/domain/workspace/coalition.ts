import type { Declarations } from './declarations.ts';

type Comings = Pick<Declarations, 'joined' | 'left'>;

/** Who takes part in the coalition: the latest word on each person and part, unless they have left since (rule D1). */
export const coalitionOf = ({ joined, left }: Comings): Comings['joined'] =>
  joined.filter((member, index) => {
    const isTheirs = ({ part, person }: { readonly part: string; readonly person: string }) =>
      part === member.part && person === member.person;
    return (
      !joined.slice(index + 1).some(isTheirs) &&
      !left.some(each => isTheirs(each) && each.at >= member.at)
    );
  });
