import { describe, expect, it } from 'vitest';
import { CODE } from './fake-invited.ts';
import { HASH, proposed, SKEPTIC, version } from './fake-pilot.ts';
import { formOf } from './form-of.ts';
import { ADDRESS, pagesFor } from './harness.ts';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the charter', () => {
  it('says how it is judged, what it cannot show, and what it asks, before any button', async () => {
    const { html } = await pagesFor(proposed, version).get(ADDRESS);
    const said = [
      'Counts as met if the close rate is at least 5 points higher than in the comparison group, and the difference is real (90% sure).',
      'a difference is not proof of a cause',
      'With fewer than 400 deals in a group there is no verdict',
      '$6,000 at the most',
      '24 people, 30 minutes a week each, until April 5, 2026.',
      'this is a fair test',
      'It commits no budget and endorses no tool.',
    ].map(sentence => html.indexOf(sentence));
    expect(said).not.toContain(-1);
    expect(Math.max(...said)).toBeLessThan(html.indexOf('It is a fair test: sign it'));
  });

  it('shows version and short fingerprint of what is signed', async () => {
    const { html } = await pagesFor(proposed, version).get(ADDRESS);
    expect(html).toContain('Version 2, proposed March 2, 2026');
    expect(html).toContain(`<code title="${HASH}">${HASH.slice(0, 12)}</code>`);
  });

  it('is changed by nobody who opens it, however often', async () => {
    const pages = pagesFor(proposed, version);
    await pages.get(ADDRESS);
    await pages.get(`${ADDRESS}?step=sign`);
    await pages.get(`${ADDRESS}?done=sign`);
    expect(pages.calls).toEqual([]);
  });

  it('offers no signature to somebody who is not asked for one', async () => {
    const places = version.places.filter(each => each.holder.id !== SKEPTIC.id);
    const { html } = await pagesFor(proposed, { ...version, places }).get(ADDRESS);
    expect(html).not.toContain('<form');
  });

  it('never claims a receipt for what is not on record', async () => {
    const { html } = await pagesFor(proposed, version).get(`${ADDRESS}?done=sign`);
    expect(html).not.toContain('You signed');
    expect(html).toContain('Your answer');
  });
});

describe('a signature', () => {
  it('takes one press, a code and a name', async () => {
    const pages = pagesFor(proposed, version);
    const choose = formOf((await pages.get(ADDRESS)).html, 'sign');
    const chosen = await pages.post(choose.action, choose.fields);
    expect(chosen.response.status).toBe(303);
    expect(chosen.response.headers.get('location')).toBe(`${ADDRESS}?step=sign`);

    const pending = (await pages.get(`${ADDRESS}?step=sign`)).html;
    expect(pending).toContain('Sent to m…@example.com');
    const confirm = formOf(pending, 'confirm');
    const { commandId } = confirm.fields;
    expect(confirm.fields).toMatchObject({ step: 'sign', version: '2', charterHash: HASH });
    expect(commandId).toMatch(UUID_V7);

    const typed = { ...confirm.fields, name: 'Marcus Bell', code: '418 209' };
    const signed = await pages.post(confirm.action, typed);
    expect(signed.response.status).toBe(303);
    expect(signed.response.headers.get('location')).toBe(`${ADDRESS}?done=sign`);
    expect(pages.calls).toEqual(['code sign', 'confirm sign as Marcus Bell']);

    const receipt = (await pages.get(`${ADDRESS}?done=sign`)).html;
    expect(receipt).toContain('Control of this mailbox was shown by a mailed code.');
    expect(receipt).toContain(HASH);
  });

  it('pressed twice answers the same and counts once', async () => {
    const pages = pagesFor(proposed, version);
    await pages.post(`${ADDRESS}/code`, { step: 'sign', charterHash: HASH });
    const { fields } = formOf((await pages.get(`${ADDRESS}?step=sign`)).html, 'confirm');
    const typed = { ...fields, name: 'Marcus Bell', code: CODE };
    const answers = [
      await pages.post(`${ADDRESS}/confirm`, typed),
      await pages.post(`${ADDRESS}/confirm`, typed),
    ];
    expect(answers.map(each => each.response.status)).toEqual([303, 303]);
    expect(pages.opened().version?.signatures).toHaveLength(2);
  });

  it('with a wrong code keeps the name and ties the error to the code', async () => {
    const pages = pagesFor(proposed, version);
    await pages.post(`${ADDRESS}/code`, { step: 'sign', charterHash: HASH });
    const { fields } = formOf((await pages.get(`${ADDRESS}?step=sign`)).html, 'confirm');
    const { response, html } = await pages.post(`${ADDRESS}/confirm`, {
      ...fields,
      name: 'Marcus Bell',
      code: '000000',
    });
    expect(response.status).toBe(403);
    expect(html).toMatch(/<main[^>]* data-code="code_wrong"/);
    expect(html).toMatch(/<input[^>]*value="Marcus Bell"/);
    expect(html).toContain('id="confirm-code-error" role="alert" data-code="code_wrong"');
    expect(html).toContain('aria-describedby="confirm-code-hint confirm-code-error"');
  });

  it('says both what is wrong with the name and what is wrong with the code', async () => {
    const { fields } = formOf(
      (await pagesFor(proposed, version).get(`${ADDRESS}?step=sign`)).html,
      'confirm',
    );
    const { response, html } = await pagesFor(proposed, version).post(`${ADDRESS}/confirm`, {
      ...fields,
      name: ' ',
      code: '12',
    });
    expect(response.status).toBe(422);
    expect(html).toContain('Type your name: it is your signature.');
    expect(html).toContain('The code is the six digits in the mail that we just sent.');
  });

  it('on a superseded version leads back to the version that stands', async () => {
    const pages = pagesFor(proposed, version);
    pages.refuseWith('version_superseded');
    const { response, html } = await pages.post(`${ADDRESS}/code`, {
      step: 'sign',
      charterHash: HASH,
    });
    expect(response.status).toBe(409);
    expect(html).toContain('Refused: version_superseded.');
    expect(formOf(html, 'sign').fields).toMatchObject({ charterHash: HASH });
  });

  it('that gets no code says so at the button, since there is no field yet', async () => {
    const pages = pagesFor(proposed, version);
    pages.refuseWith('code_limit_reached');
    const { html } = await pages.post(`${ADDRESS}/code`, { step: 'sign', charterHash: HASH });
    expect(html).toMatch(
      /<form[^>]*id="sign"[^>]*>(?:(?!<\/form>).)*Refused: code_limit_reached\./s,
    );
  });

  it('that was given in another tab says so above what stands', async () => {
    const signature = {
      signer: SKEPTIC,
      at: '2026-03-04T15:20:00.000Z',
      assurance: 'code' as const,
    };
    const places = version.places.map(each => ({ ...each, signature }));
    const pages = pagesFor(proposed, { ...version, signatures: [signature], places });
    pages.refuseWith('already_signed');
    const { html } = await pages.post(`${ADDRESS}/code`, { step: 'sign', charterHash: HASH });
    expect(html).toContain('Refused: already_signed.');
    expect(html).toContain('You signed version 2 on March 4, 2026');
    expect(html).not.toContain('<form');
  });

  it('whose outcome is unknown keeps its command id, so that sending it again counts once', async () => {
    const pages = pagesFor(proposed, version);
    await pages.post(`${ADDRESS}/code`, { step: 'sign', charterHash: HASH });
    const { fields } = formOf((await pages.get(`${ADDRESS}?step=sign`)).html, 'confirm');
    pages.failWith(new Error('socket closed by 10.0.0.7'));
    const { response, html } = await pages.post(`${ADDRESS}/confirm`, {
      ...fields,
      name: 'Marcus Bell',
      code: CODE,
    });
    expect(response.status).toBe(500);
    expect(html).not.toContain('10.0.0.7');
    const { commandId } = fields;
    expect(formOf(html, 'confirm').fields).toMatchObject({ commandId });
    expect(pages.errors).toHaveLength(1);
  });
});

describe('the other choices', () => {
  it('a change request needs the link alone', async () => {
    const pages = pagesFor(proposed, version);
    const form = formOf((await pages.get(ADDRESS)).html, 'change');
    const { response } = await pages.post(form.action, {
      ...form.fields,
      criterion: 'C1',
      words: 'Count only deals above 20,000.',
    });
    expect(response.headers.get('location')).toBe(`${ADDRESS}?done=change`);
    const receipt = (await pages.get(`${ADDRESS}?done=change`)).html;
    expect(receipt).toContain('Count only deals above 20,000.');
  });

  it('declining without a reason opens its form with the error', async () => {
    const pages = pagesFor(proposed, version);
    const { response, html } = await pages.post(`${ADDRESS}/code`, {
      step: 'decline',
      charterHash: HASH,
      words: '  ',
    });
    expect(response.status).toBe(422);
    expect(html).toMatch(/<details class="choice" open="">\s*<summary>Decline/);
    expect(html).toContain('Say why, in a sentence or two');
    expect(pages.calls).toEqual([]);
  });

  it('declining keeps its reason until the code comes', async () => {
    const pages = pagesFor(proposed, version);
    const form = formOf((await pages.get(ADDRESS)).html, 'decline');
    await pages.post(form.action, { ...form.fields, words: 'The quarter is too short.' });
    const { fields } = formOf((await pages.get(`${ADDRESS}?step=decline`)).html, 'confirm');
    await pages.post(`${ADDRESS}/confirm`, { ...fields, code: CODE });
    const receipt = (await pages.get(`${ADDRESS}?done=decline`)).html;
    expect(receipt).toContain('The quarter is too short.');
  });
});
