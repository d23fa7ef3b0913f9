import { describe, expect, it } from 'vitest';
import { CODE } from './fake-invited.ts';
import { COMPLIANCE, HASH, judged, verdict, version } from './fake-pilot.ts';
import { formOf } from './form-of.ts';
import { ADDRESS, pagesFor } from './harness.ts';

describe('the verdict', () => {
  it('stands beside what was signed, what decides first', async () => {
    const { html } = await pagesFor(judged, version).get(ADDRESS);
    expect(html.indexOf('id="judged-C1"')).toBeLessThan(html.indexOf('id="judged-C2"'));
    expect(html).toContain('Counts as met if the close rate is at least 5 points higher');
    expect(html).toContain('Between 3 and 8 points better, 90% sure');
    expect(html).toContain('Evidence: compared groups (grade B).');
    expect(html).toContain('1,487 deals in the pilot, 1,502 to compare with.');
  });

  it('puts a breached guardrail before all', async () => {
    const [guardrail, primary] = verdict.criteria;
    if (!guardrail || !primary) throw new Error('The verdict has two criteria.');
    const breached = { ...guardrail, outcome: 'not-met' as const };
    const verdicts = [{ ...verdict, criteria: [primary, breached] }];
    const { html } = await pagesFor({ ...judged, verdicts }, version).get(ADDRESS);
    expect(html.indexOf('id="judged-C2"')).toBeLessThan(html.indexOf('id="judged-C1"'));
  });

  it('names criteria in its reasons as people know them', async () => {
    const { html } = await pagesFor(judged, version).get(ADDRESS);
    expect(html).toContain('Average discount is inconclusive.');
  });

  it('leaves the verdict by a method that was corrected since on record, below the new one', async () => {
    const earlier = { ...verdict, at: '2026-04-01T08:00:00.000Z' };
    const verdicts = [earlier, verdict];
    const { html } = await pagesFor({ ...judged, verdicts }, version).get(ADDRESS);
    expect(html).toContain('computed April 1, 2026');
    expect(html.indexOf('id="judged-C1"')).toBeLessThan(html.indexOf('Earlier on record'));
    const alone = await pagesFor(judged, version).get(ADDRESS);
    expect(alone.html).not.toContain('Earlier on record');
  });

  it('links the evidence file for whoever signs, and says what it cannot show', async () => {
    const { html } = await pagesFor(judged, version).get(ADDRESS);
    expect(html).toContain(`href="${ADDRESS}/evidence-file"`);
    expect(html).toContain('could rewrite and re-sign the whole of it');
  });

  it('keeps the name of a method behind a fold', async () => {
    const { html } = await pagesFor(judged, version).get(ADDRESS);
    expect(html).toMatch(/<details class="method"><summary>Method<\/summary>Welch.*?, version \d/);
    expect(html.replace(/<details.*?<\/details>/gs, '')).not.toMatch(/welch|newcombe/);
  });

  it('shows a dispute wherever it is shown', async () => {
    const answers = [
      {
        signer: COMPLIANCE,
        answer: 'disputes' as const,
        words: 'Two reps left in week two.',
        at: '2026-05-06T08:00:00.000Z',
      },
    ];
    const { html } = await pagesFor({ ...judged, answers }, version).get(ADDRESS);
    expect(html).toContain('Ines Duarte disputes it');
    expect(html).toContain('Two reps left in week two.');
  });

  it('is accepted with one press and a code', async () => {
    const pages = pagesFor(judged, version);
    const choose = formOf((await pages.get(ADDRESS)).html, 'accept');
    await pages.post(choose.action, choose.fields);
    const { action, fields } = formOf(
      (await pages.get(`${ADDRESS}?step=accept-verdict`)).html,
      'confirm',
    );
    const { response } = await pages.post(action, { ...fields, code: CODE });
    expect(response.headers.get('location')).toBe(`${ADDRESS}?done=accept-verdict`);
    expect(pages.calls).toEqual(['code accept-verdict', 'confirm accept-verdict']);
    expect((await pages.get(ADDRESS)).html).toContain(
      'Your earlier answer stays on record; the latest counts.',
    );
  });

  it('is not disputed without words', async () => {
    const pages = pagesFor(judged, version);
    const { response, html } = await pages.post(`${ADDRESS}/code`, {
      step: 'dispute-verdict',
      charterHash: HASH,
      words: '',
    });
    expect(response.status).toBe(422);
    expect(html).toMatch(/<details class="choice" open=""><summary>Dispute it/);
    expect(pages.calls).toEqual([]);
  });
});
