import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { PilotView, VersionView } from '#contracts/pilots.ts';
import { CODE } from './fake-invited.ts';
import { COMPLIANCE, judged, LEAD, proposed, SKEPTIC, verdict, version } from './fake-pilot.ts';
import { formOf } from './form-of.ts';
import { ADDRESS, pagesFor } from './harness.ts';

const AT = '2026-03-20T09:00:00.000Z';

describe('a condition', () => {
  it('is said in words, kept until the code comes, and shown on its receipt', async () => {
    const pages = pagesFor(proposed, version);
    const form = formOf((await pages.get(ADDRESS)).html, 'condition');
    const sent = await pages.post(form.action, { ...form.fields, words: 'Legal reads it first.' });
    expect(sent.response.headers.get('location')).toBe(`${ADDRESS}?step=condition`);
    const { fields } = formOf((await pages.get(`${ADDRESS}?step=condition`)).html, 'confirm');
    expect(fields).not.toHaveProperty('name');
    await pages.post(`${ADDRESS}/confirm`, { ...fields, code: CODE });
    const receipt = (await pages.get(`${ADDRESS}?done=condition`)).html;
    expect(receipt).toContain('Legal reads it first.');
    expect(receipt).toContain('Nothing starts before.');
  });

  it('without words opens its form with the error', async () => {
    const { response, html } = await pagesFor(proposed, version).post(`${ADDRESS}/code`, {
      step: 'condition',
      charterHash: version.hash,
      words: ' ',
    });
    expect(response.status).toBe(422);
    expect(html).toMatch(/<details class="choice" open="">\s*<summary>Agree on a condition/);
  });

  it('that the lead has answered is signed by name as met', async () => {
    const resolved: VersionView = {
      ...version,
      conditions: [
        {
          signer: SKEPTIC,
          at: AT,
          words: 'Legal reads it first.',
          resolution: { how: 'Legal has read it.', at: AT },
        },
      ],
    };
    const { html } = await pagesFor(proposed, resolved).get(ADDRESS);
    expect(html).toContain('“Legal has read it.”');
    expect(html).toContain('My condition is met: sign it');
  });
});

describe('passing on', () => {
  it('asks for a name and an address, and for nothing else', async () => {
    const pages = pagesFor(proposed, version);
    const form = formOf((await pages.get(ADDRESS)).html, 'delegate');
    const bad = await pages.post(form.action, { ...form.fields, name: '', email: 'nobody' });
    expect(bad.response.status).toBe(422);
    expect(bad.html).toContain('Type your colleague’s name.');
    expect(bad.html).toContain('Type your colleague’s e-mail address.');
    const sent = await pages.post(form.action, {
      ...form.fields,
      name: 'Ana Silva',
      email: 'ana@example.com',
    });
    expect(sent.response.headers.get('location')).toBe(`${ADDRESS}?step=delegate`);
  });

  it('is taken over or given back by the link alone', async () => {
    const elsewhere = { ...version, places: version.places.slice(1) };
    const pages = pagesFor(proposed, elsewhere);
    pages.offerBy(COMPLIANCE);
    const { html } = await pages.get(ADDRESS);
    expect(html).toContain(`Will you sign in ${COMPLIANCE.name}’s place?`);
    expect(html).not.toContain('It is a fair test: sign it');
    const back = formOf(html, 'return');
    const given = await pages.post(back.action, { ...back.fields, words: '' });
    expect(given.response.headers.get('location')).toBe(`${ADDRESS}?done=return`);
    expect(pages.calls).toEqual(['delegation decline']);
    expect((await pages.get(`${ADDRESS}?done=return`)).html).toContain('Given back');
  });

  it('names first whoever the charter names, then whoever signs', async () => {
    const handed: VersionView = {
      ...version,
      places: version.places.map(place =>
        place.named.id === SKEPTIC.id
          ? {
              ...place,
              holder: LEAD,
              handovers: [{ from: SKEPTIC, to: LEAD, how: 'delegated' as const, at: AT }],
            }
          : place,
      ),
    };
    const { html } = await pagesFor(proposed, handed).get(ADDRESS);
    expect(html).toContain(`${SKEPTIC.name}`);
    expect(html).toContain(`passed on to ${LEAD.name}`);
    expect(html).toContain(`${LEAD.name} took it over from you`);
    expect(html).not.toContain('<form');
  });

  it('leaves a link that was replaced with where to look', async () => {
    const { response, html } = await pagesFor(proposed, version).get('/r/revoked');
    expect(response.status).toBe(410);
    expect(html).toContain('There is a newer mail with a link that works');
  });
});

const amended: VersionView = {
  ...version,
  version: 3,
  hash: 'b'.repeat(64),
  amendment: { reason: 'The tool came a week late.' },
  signatures: [],
  charter: {
    ...version.charter,
    outcomeWindow: { first: '2026-03-09', last: '2026-05-18' },
    criteria: version.charter.criteria.map(each =>
      each.id === 'C1' ? { ...each, minimumSample: 300 } : each,
    ),
  },
};
const signed: VersionView = { ...version, agreedAt: '2026-03-03T10:00:00.000Z' };
const running: PilotView = {
  ...proposed,
  phase: 'running',
  governs: 2,
  versions: [signed, amended],
};

describe('an amendment', () => {
  it('is shown field by field with its reason, above the whole charter and its buttons', async () => {
    const { html } = await pagesFor(running, amended).get(ADDRESS);
    const said = [
      'The tool came a week late.',
      'Until every signature stands again, version 2 governs.',
      'Results count until',
      'May 4, 2026',
      'May 18, 2026',
      'Close rate: at least so many',
      '400 deals',
      '300 deals',
    ].map(each => html.indexOf(each));
    expect(said).not.toContain(-1);
    expect(Math.max(...said.slice(0, 3))).toBeLessThan(html.indexOf('How it is judged'));
    expect(html).not.toContain('Costs at the most</th>');
    expect(html).toContain('It is still a fair test: sign it');
  });
});

describe('a verdict on what was changed after the start', () => {
  it('says so, with what came out by the version first signed', async () => {
    const inForce = { ...amended, agreedAt: AT };
    const pilot: PilotView = {
      ...judged,
      governs: 3,
      versions: [signed, inForce],
      changedAfterStart: { at: AT, from: 2, to: 3, reason: 'The tool came a week late.' },
      verdicts: [
        { ...verdict, outcome: 'not-met' },
        { ...verdict, version: 3, outcome: 'met' },
      ],
    };
    const { html } = await pagesFor(pilot, inForce).get(ADDRESS);
    const [mark = ''] = /data-mark="changed-after-start".*?<\/div>/s.exec(html) ?? [];
    expect(mark).toContain('Changed after the start.');
    expect(mark).toContain('By version 2, as first signed, it is');
    expect(mark).toMatch(/not met/i);
  });
});

describe('a decision against the verdict', () => {
  const waiting: PilotView = {
    ...judged,
    governs: 2,
    proposedConclusion: {
      decision: 'scale',
      reason: 'The trend is good.',
      at: AT,
      waitingFor: [SKEPTIC],
    },
  };

  it('asks the skeptic for a second signature, by name and code', async () => {
    const pages = pagesFor(waiting, version);
    const { html } = await pages.get(ADDRESS);
    expect(html).toContain('Without your signature it is not scaled');
    const { action, fields } = formOf(html, 'sign-conclusion');
    const chosen = await pages.post(action, fields);
    expect(chosen.response.headers.get('location')).toBe(`${ADDRESS}?step=sign-conclusion`);
    const pending = formOf((await pages.get(`${ADDRESS}?step=sign-conclusion`)).html, 'confirm');
    const unnamed = await pages.post(pending.action, {
      ...pending.fields,
      commandId: uuid(),
      code: CODE,
      name: '',
    });
    expect(unnamed.html).toContain('Type your name: it is your signature.');
  });

  it('takes a refusal with its reason, by code', async () => {
    const pages = pagesFor(waiting, version);
    const { action, fields } = formOf((await pages.get(ADDRESS)).html, 'refuse-conclusion');
    const silent = await pages.post(action, { ...fields, words: ' ' });
    expect(silent.response.status).toBe(422);
    const chosen = await pages.post(action, { ...fields, words: 'Two deals are no trend.' });
    expect(chosen.response.headers.get('location')).toBe(`${ADDRESS}?step=refuse-conclusion`);
    const { html } = await pages.get(`${ADDRESS}?step=refuse-conclusion`);
    expect(html).toContain('Refuse with the code from your mail');
  });

  it('prints who refused, and why', async () => {
    const refused: PilotView = {
      ...judged,
      governs: 2,
      refusedConclusions: [
        { decision: 'scale', signer: SKEPTIC, reason: 'Two deals are no trend.', at: AT },
      ],
    };
    const { html } = await pagesFor(refused, version).get(ADDRESS);
    expect(html).toContain('Not signed against the verdict');
    expect(html).toContain('Two deals are no trend.');
  });

  it('is asked of nobody else', async () => {
    const others = { ...waiting.proposedConclusion, waitingFor: [COMPLIANCE] };
    const pilot = { ...waiting, proposedConclusion: others } as PilotView;
    expect((await pagesFor(pilot, version).get(ADDRESS)).html).not.toContain(
      'Without your signature it is not scaled',
    );
  });

  it('is printed with its reason and who signed it', async () => {
    const concluded: PilotView = {
      ...judged,
      phase: 'concluded',
      governs: 2,
      conclusion: {
        decision: 'scale',
        reason: 'The trend is good.',
        at: AT,
        signatures: [{ signer: SKEPTIC, at: AT, assurance: 'code' }],
      },
    };
    const { html } = await pagesFor(concluded, version).get(ADDRESS);
    expect(html).toContain('Scaled against the verdict');
    expect(html).toContain('“The trend is good.”');
    expect(html).toContain('signed it too, March 20, 2026');
  });
});
