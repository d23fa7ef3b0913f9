import type { EntryHeader } from '../chain/entry.ts';
import type { DeclarationEvent, Declarations, Objection } from './declarations.ts';

type Stamp = Pick<EntryHeader, 'at' | 'actor'>;
type Kept = Exclude<
  DeclarationEvent['type'],
  'ObjectionRaised' | 'ObjectionLinked' | 'ObjectionClosed'
>;

/** Where each kind of declaration is kept. */
const SHELF = {
  PracticeLogged: 'practice',
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

/** The declarations after one more. Nothing is taken away: reports look at what stood on their day. */
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

const withObjection = (
  declarations: Declarations,
  id: string,
  change: (objection: Objection) => Objection,
): Declarations => ({
  ...declarations,
  objections: declarations.objections.map(each => (each.objection === id ? change(each) : each)),
});
