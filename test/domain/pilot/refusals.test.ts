import { describe, it } from 'vitest';
import { PILOT_REFUSAL_CODES, type PilotRefusalCode } from '#domain/pilot/refusals.ts';
import { given } from './given.ts';
import { BEFORE_THE_START, type RefusalCase } from './refusals-before-the-start.ts';
import { FROM_THE_START } from './refusals-from-the-start.ts';
import { OF_MONEY } from './refusals-of-money.ts';
import { concluded, running, words } from './story.ts';

/** One case for every code: a code without one does not compile. */
const CASES: Readonly<Record<PilotRefusalCode, RefusalCase>> = {
  ...BEFORE_THE_START,
  ...FROM_THE_START,
  ...OF_MONEY,
};

describe('a command to a pilot', () => {
  it.each(PILOT_REFUSAL_CODES)('is refused with %s', code => {
    const { history, command, fields, ...whoAndWhen } = CASES[code];
    given(history).when(command, whoAndWhen).isRefused(code, fields);
  });

  it('is refused while the pilot is in a phase that has no room for it', () => {
    const onTime = { on: '2026-02-05' };
    given(concluded)
      .when({ type: 'stop', reason: words('No.') }, onTime)
      .isRefused('wrong_phase');
    given(concluded)
      .when({ type: 'conclude', decision: 'retire' }, onTime)
      .isRefused('wrong_phase');
    given(running)
      .when({ type: 'save-draft', step: 'plan', values: {}, expectedRevision: 1 }, onTime)
      .isRefused('wrong_phase');
    given(running).when({ type: 'ask', stakeholder: 'vp' }, onTime).isRefused('wrong_phase');
  });
});
