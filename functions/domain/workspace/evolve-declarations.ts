import type { EntryHeader } from '../chain/entry.ts';
import type { DeclarationEvent, Declarations, Objection } from './declarations.ts';

type Stamp = Pick<EntryHeader, 'at' | 'actor'>;
type Kept = Exclude<
  DeclarationEvent['type'],
  'PracticeLogged' | 'ObjectionRaised' | 'ObjectionLinked' | 'ObjectionClosed'
>;

/** Where each kind of declaration is kept. */
const SHELF = {
  ConstraintNamed: 'constraints',
  CapacityDeclared: 'capacities',
  EthicsPolicySet: 'policies',
  EthicsAreaReviewed: 'reviews',
  CoalitionJoined: 'joined',
  CoalitionLeft: 'left',
  StrategyForumRecorded: 'forums',
  ScorecardAcknowledged: 'acknowledged',
  ScalePlanSet: 'scalePlans',
  AgentsDeclared: 'agents',
  MetricFeedConnected: 'feeds',
  MetricFeedReceived: 'received',
  SustainedChecked: 'sustained',
} as const satisfies Readonly<Record<Kept, keyof Declarations>>;

/** So many entries of the practice log are kept with their words; the ledger has them all. */
export const RECENT_PRACTICE = 20;

/** The declarations after one more. What a report of any day may rest on is never taken away. */
export function evolveDeclarations(
  declarations: Declarations,
  event: DeclarationEvent,
  { at, actor }: Stamp,
): Declarations {
  switch (event.type) {
    case 'ObjectionRaised': {
      const { type: _type, ...raised } = event;
      const objection: Objection = { ...raised, at, by: actor, links: [] };
      return { ...declarations, objections: [...declarations.objections, objection] };
    }
    case 'ObjectionLinked':
      return withObjection(declarations, event.objection, objection => ({
        ...objection,
        links: [...objection.links, { pilot: event.pilot, at }],
      }));
    case 'ObjectionClosed':
      return withObjection(declarations, event.objection, objection => ({
        ...objection,
        closed: { pilot: event.pilot, at },
      }));
    case 'PracticeLogged': {
      const { type: _type, ...logged } = event;
      const practice = [...declarations.practice, { ...logged, at, by: actor }];
      return { ...declarations, practice: practice.filter(isKept) };
    }
    default: {
      const { type, ...declared } = event;
      const shelf = SHELF[type];
      return {
        ...declarations,
        [shelf]: [...declarations[shelf], { ...declared, at, by: actor }],
      };
    }
  }
}

type Practice = Declarations['practice'];

/** Own work counts from a team's earliest day (gate S1.2): of the older entries, those that moved it stay. */
const isKept = (entry: Practice[number], index: number, all: Practice): boolean =>
  index >= all.length - RECENT_PRACTICE ||
  !all.slice(0, index).some(({ team, on }) => team === entry.team && on <= entry.on);

const withObjection = (
  declarations: Declarations,
  id: string,
  change: (objection: Objection) => Objection,
): Declarations => ({
  ...declarations,
  objections: declarations.objections.map(each => (each.objection === id ? change(each) : each)),
});
