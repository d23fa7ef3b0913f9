import { describe, expect, it } from 'vitest';
import type { ReportCommand } from '#domain/report/commands.ts';
import { LONGEST_ATTEMPT } from '#domain/report/decide-text.ts';
import {
  begun,
  FACTS,
  given,
  OTHER_FACTS,
  owned,
  postponed,
  reportOf,
  requested,
  sentence,
  TEXT_HASH,
  text,
  words,
  written,
} from './given.ts';

const request = (factsHash = FACTS, salt = words('')): ReportCommand => ({
  type: 'request-text',
  job: 'J2',
  factsHash,
  salt,
});
const begin = (takeOver = false): ReportCommand => ({ type: 'begin-text', job: 'J1', takeOver });
const edited = {
  ...sentence,
  template: words('The close rate went up by {{F1}}.'),
  by: 'person',
} as const;
const edit: ReportCommand = { type: 'edit-text', basedOn: TEXT_HASH, sentences: [edited] };
const own: ReportCommand = { type: 'own-text', textHash: TEXT_HASH };

describe('the text of a report', () => {
  it('is asked for by a job, once about the same facts', () => {
    given()
      .when(request())
      .leadsTo({ ...requested, job: 'J2' });
    given(requested).when(request()).leadsTo();
    given(requested, begun, written).when(request()).leadsTo();
  });

  it('is asked for anew once the facts are others', () => {
    given(requested, begun, written)
      .when(request(OTHER_FACTS))
      .leadsTo({ ...requested, job: 'J2', factsHash: OTHER_FACTS });
  });

  it('is asked for once by two who ask at the same moment, each under a salt of their own', () => {
    const { commitment } = words('x');
    given(requested)
      .when(request(OTHER_FACTS, { commitment, text: '', salt: '00' }))
      .leadsTo();
  });

  it('is written by one worker at a time, and by the next when the first does not come back', () => {
    given(requested).when(begin()).leadsTo(begun);
    given(requested, begun).when(begin()).isRefused('job_taken');
    const late = new Date(Date.parse('2026-07-02T09:00:00.000Z') + LONGEST_ATTEMPT).toISOString();
    given(requested, begun)
      .when(begin(), { at: late })
      .leadsTo({ ...begun, attempt: 2 });
    given(requested, begun)
      .when(begin(true))
      .leadsTo({ ...begun, attempt: 2 });
    given(requested, begun, postponed)
      .when(begin())
      .leadsTo({ ...begun, attempt: 2 });
  });

  it('is kept once: a job that is done, or that never was, stays as it is', () => {
    for (const command of [
      begin(),
      { type: 'write-text', job: 'J1', text },
      { type: 'postpone-text', job: 'J1', outcome: 'throttled' },
    ] as const)
      given(requested, begun, written).when(command).isRefused('job_done');
    given(requested, begun).when({ type: 'write-text', job: 'J1', text }).leadsTo(written);
    given(requested, begun)
      .when({ type: 'postpone-text', job: 'J1', outcome: 'throttled' })
      .leadsTo(postponed);
  });

  it('says what it cost, by the day', () => {
    const report = reportOf(
      requested,
      written,
      { ...requested, job: 'J2' },
      { ...written, job: 'J2' },
    );
    expect(report?.spentByDay).toEqual({ '2026-07-02': 0.5 });
  });

  it('is edited and owned as it was read, or not at all', () => {
    given(requested).when(edit).isRefused('text_missing');
    given(requested).when(own).isRefused('text_missing');
    given(requested, written)
      .when(edit)
      .leadsTo({ type: 'NarrativeEdited', basedOn: TEXT_HASH, sentences: [edited] });
    given(requested, written).when(own).leadsTo(owned);
    const changed = { type: 'NarrativeEdited', basedOn: TEXT_HASH, sentences: [edited] } as const;
    given(requested, written, changed).when(edit).isRefused('text_changed');
    given(requested, written, changed).when(own).isRefused('text_changed');
  });

  it('belongs to nobody once it is edited, and says that it was', () => {
    const changed = { type: 'NarrativeEdited', basedOn: TEXT_HASH, sentences: [edited] } as const;
    const report = reportOf(requested, written, owned, changed);
    expect(report?.text).toMatchObject({
      note: 'Worded by a model. Edited by a person, and checked again.',
      sentences: [{ by: 'person' }],
    });
    expect(report?.text?.owned).toBeUndefined();
    expect(reportOf(requested, written, owned)?.text?.owned).toEqual({
      by: 'lead',
      at: '2026-07-02T09:00:00.000Z',
    });
  });
});
