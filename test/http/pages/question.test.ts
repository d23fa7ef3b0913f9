import { describe, expect, it } from 'vitest';
import { asked } from './fake-pilot.ts';
import { formOf } from './form-of.ts';
import { ADDRESS, pagesFor } from './harness.ts';

describe('the question', () => {
  it('comes first, with one field and nothing about statistics', async () => {
    const { html } = await pagesFor(asked).get(ADDRESS);
    expect(html).toContain('What would success look like to you?');
    expect(html.match(/<textarea/g)).toHaveLength(1);
    expect(html).not.toMatch(/\b(mean|proportion|hypothesis test|significan)/i);
  });

  it('keeps the answer word for word, without an account or a code', async () => {
    const pages = pagesFor(asked);
    const form = formOf((await pages.get(ADDRESS)).html, 'answer');
    const words = '  Fewer “stalled” deals <b>\r\nby Q3 & less pressure.  ';
    const { response } = await pages.post(form.action, { ...form.fields, words });
    expect(response.status).toBe(303);
    expect(pages.opened().pilot.questions[0]?.answer?.words).toBe(
      'Fewer “stalled” deals <b>\nby Q3 & less pressure.',
    );
    const { html } = await pages.get(`${ADDRESS}?done=answer`);
    expect(html).toContain('Fewer “stalled” deals &lt;b&gt;\nby Q3 &amp; less pressure.');
  });

  it('sent empty comes back with its error tied to the field', async () => {
    const pages = pagesFor(asked);
    const form = formOf((await pages.get(ADDRESS)).html, 'answer');
    const { response, html } = await pages.post(form.action, { ...form.fields, words: '' });
    expect(response.status).toBe(422);
    expect(html).toContain('Write what success would look like to you.');
    expect(html).toMatch(/<textarea[^>]*aria-invalid="true"/);
  });

  it('that is too long comes back whole', async () => {
    const pages = pagesFor(asked);
    const form = formOf((await pages.get(ADDRESS)).html, 'answer');
    const words = 'more '.repeat(900);
    const { response, html } = await pages.post(form.action, { ...form.fields, words });
    expect(response.status).toBe(422);
    expect(html).toContain(words);
  });

  it('answered already says so above what waits now', async () => {
    const answered = {
      ...asked,
      questions: asked.questions.map(each => ({
        ...each,
        answer: { words: 'Fewer stalled deals.', at: '2026-02-21T09:00:00.000Z' },
      })),
    };
    const { html } = await pagesFor(answered).get(ADDRESS);
    expect(html).toContain('Nothing waits for you here');
  });
});
