import { describe, expect, it } from 'vitest';
import type { ReportCommand } from '#domain/report/commands.ts';
import { evolveReport } from '#domain/report/evolve.ts';
import {
  asked,
  corrected,
  FACTS,
  given,
  OTHER_FACTS,
  owned,
  published,
  reportOf,
  requested,
  words,
  written,
} from './given.ts';

const publish: Extract<ReportCommand, { type: 'publish' }> = {
  type: 'publish',
  edition: 1,
  contentHash: 'c'.repeat(64),
  asOf: '2026-07-02T09:00:00.000Z',
  salt: words(''),
  factsHash: FACTS,
  isOver: true,
};
const again = { ...publish, edition: 2, contentHash: 'd'.repeat(64) };
const ready = [requested, written, owned] as const;
const decide = (pilot = 'P1', edition = 1): ReportCommand => ({
  type: 'decide',
  edition,
  pilot,
  decision: 'scale',
  asked: ['P1'],
});

describe('an edition', () => {
  it('is published once its text is owned, is about the figures of today, and its quarter is over', () => {
    given().when(publish).isRefused('text_missing');
    given(requested, written).when(publish).isRefused('text_not_owned');
    given(...ready)
      .when({ ...publish, factsHash: OTHER_FACTS })
      .isRefused('text_outdated');
    given(...ready)
      .when({ ...publish, isOver: false })
      .isRefused('quarter_still_open');
    given(...ready)
      .when(publish)
      .leadsTo(published);
  });

  it('of a report without a text needs no owner, and the next one corrects nothing', () => {
    const { factsHash: _, ...kept } = publish;
    given().when(kept).leadsTo(published);
    const second = { ...kept, edition: 2 };
    given(published)
      .when(second)
      .leadsTo({ ...published, edition: 2 });
  });

  it('is followed by one that names it and says why, never by another of its number', () => {
    given(...ready, published)
      .when(publish)
      .isRefused('edition_exists');
    given(...ready, published)
      .when(again)
      .isRefused('correction_reason_missing');
    given(...ready, published)
      .when({ ...again, reason: words(' ') })
      .isRefused('correction_reason_missing');
    given(...ready, published)
      .when({ ...again, reason: words('A cost was missing.') })
      .leadsTo(corrected);
  });

  it('stays as it was published, whatever happens to its report afterwards', () => {
    const before = reportOf(...ready, published);
    const later = [corrected, asked, { ...requested, job: 'J2' }, { ...written, job: 'J2' }, owned];
    const after = later.reduce(
      (report, event) =>
        evolveReport(report, event, { at: '2026-08-01T00:00:00.000Z', actor: 'x' }),
      before,
    );
    expect(after?.editions[0]).toEqual(before?.editions[0]);
    expect(after?.editions.map(each => each.edition)).toEqual([1, 2]);
  });
});

describe('a reader', () => {
  it('asks, and is answered once', () => {
    const { type: _, ...question } = asked;
    const ask: ReportCommand = { type: 'ask', ...question };
    given().when(ask).isRefused('edition_unknown');
    given(...ready, published)
      .when(ask)
      .leadsTo(asked);
    given(...ready, published, corrected)
      .when(ask)
      .isRefused('edition_superseded');
    const answer: ReportCommand = {
      type: 'answer-question',
      question: 'Q1',
      words: words('For mid-market.'),
    };
    const answered = { ...answer, type: 'QuestionAnswered' } as const;
    given(...ready, published)
      .when(answer)
      .isRefused('reader_question_unknown');
    given(...ready, published, asked)
      .when(answer)
      .leadsTo(answered);
    given(...ready, published, asked, answered)
      .when(answer)
      .isRefused('reader_question_answered');
  });

  it('decides what the edition asks, once', () => {
    const taken = { type: 'DecisionTaken', edition: 1, pilot: 'P1', decision: 'scale' } as const;
    given(...ready, published)
      .when(decide())
      .leadsTo(taken);
    given(...ready, published)
      .when(decide('P2'))
      .isRefused('decision_not_asked');
    given(...ready, published, taken)
      .when(decide())
      .isRefused('decision_taken');
    given(...ready, published, taken)
      .when(decide(), { actor: 'cfo' })
      .leadsTo(taken);
    given(...ready, published, corrected)
      .when(decide())
      .isRefused('edition_superseded');
    given(...ready, published)
      .when(decide('P1', 4))
      .isRefused('edition_unknown');
  });

  it('is invited to an edition that is there and stands', () => {
    const invite: ReportCommand = { type: 'invite-reader', person: 'cfo', edition: 1 };
    given().when(invite).isRefused('edition_unknown');
    given(...ready, published)
      .when(invite)
      .leadsTo({ type: 'ReaderInvited', person: 'cfo', edition: 1 });
  });
});
