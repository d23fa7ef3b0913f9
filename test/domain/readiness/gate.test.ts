import { describe, expect, it } from 'vitest';
import { gate, met, notEvidenced, pilotFact } from '#domain/readiness/gate.ts';
import { judgeStage } from '#domain/readiness/judge-stage.ts';
import { JUNE } from './gate-of.ts';
import { WORKSPACE } from './summary-fixture.ts';

describe('a gate', () => {
  const facts = (count: number) => () =>
    Array.from({ length: count }, (_, index) => pilotFact({ id: `P${index}` }, `Fact ${index}.`));

  it('names eight facts and counts the rest', () => {
    expect(gate('S1.1', 'Small', met(facts(8))).facts).toHaveLength(8);
    const cited = gate('S1.1', 'Small', met(facts(11))).facts;
    expect(cited).toHaveLength(9);
    expect(cited[7]?.text).toBe('Fact 7.');
    expect(cited[8]).toEqual({ text: 'And 3 more.', declaration: false });
  });

  it('leads to where its declaration is made, while there is something left to do', () => {
    expect(gate('S2.1', 'Constraint named', notEvidenced('Name it.'))).toEqual({
      id: 'S2.1',
      name: 'Constraint named',
      status: 'not evidenced',
      facts: [],
      next: 'Name it.',
      nextHref: '/app/declarations?for=S2.1',
    });
    expect(gate('S2.1', 'Constraint named', met(facts(0)))).not.toHaveProperty('nextHref');
    expect(gate('S1.1', 'Small', notEvidenced('Plan it.'))).not.toHaveProperty('nextHref');
  });

  it('is judged by the stage that it belongs to', () => {
    const ids = (stage: 'one' | 'two' | 'three') =>
      judgeStage(stage, [], WORKSPACE, JUNE).gates.map(each => each.id.split('.')[0]);
    expect(new Set(ids('one'))).toEqual(new Set(['S1']));
    expect(new Set(ids('two'))).toEqual(new Set(['S2']));
    expect(new Set(ids('three'))).toEqual(new Set(['S3']));
  });
});
