import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppDeps } from '#application/deps.ts';
import { mailOfEntry } from '#application/mail/mail-of-entry.ts';
import { resumeMail } from '#application/mail/resume-mail.ts';
import { loadPilot } from '#application/pilot/load-pilot.ts';
import { runSchedules } from '#application/schedules/run-schedules.ts';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import type { Mail, SendOutcome } from '#mailer/mailer.ts';
import { call, openProduct, type Product } from '#test/http/harness.ts';
import { type House, type Life, openHouse, playUntil } from '#test/http/pilot-life.ts';

let product: Product;
let house: House;
let life: Life;
beforeEach(async () => {
  product = await openProduct();
  house = await openHouse(product, 'Post');
  life = await playUntil(product, house, 'saveDraft basics');
  product.mails.length = 0;
});
afterEach(() => product.close());

const ask = (as = house.lead) =>
  call(product, 'askForSuccess', {
    as,
    params: { pilot: life.pilot },
    body: { stakeholder: house.skeptic.id },
  });

/** What becomes of each mail in turn; those that are `sent` or `unknown` arrive, as after a lost answer. */
function post(...outcomes: readonly (SendOutcome['outcome'] | 'throws')[]): Mail[] {
  const waiting = [...outcomes];
  product.post.send = async mail => {
    const outcome = waiting.shift() ?? 'sent';
    if (outcome === 'sent' || outcome === 'unknown' || outcome === 'throws')
      product.mails.push(mail);
    if (outcome === 'throws') throw new Error('The connection was lost.');
    return outcome === 'sent' ? { outcome } : { outcome, reason: 'planted' };
  };
  return product.mails;
}

const records = () => product.deps.app.mailLog.list(house.workspace);
const resume = (deps: AppDeps = product.deps.app) => resumeMail(deps, house.workspace);
const references = (mails: readonly Mail[]) => new Set(mails.map(each => each.reference));

/** The pilot and its last entry, as a sender would have them. */
async function lastEntry() {
  const { app } = product.deps;
  const entries = await app.ledger.read(pilotKey(house.workspace, life.pilot));
  const pilot = await loadPilot(app, house.workspace, life.pilot);
  const entry = entries.at(-1);
  if (!pilot || !entry) throw new Error('There is no pilot.');
  return { pilot, entry };
}

describe('a mailer that fails before sending', () => {
  it('keeps nobody from what they do, and the mail goes out later under one reference', async () => {
    const mails = post('refused');
    expect((await ask()).status).toBe(200);
    expect(mails).toEqual([]);
    expect(await records()).toMatchObject([{ kind: 'question', state: 'failed', tries: 1 }]);
    await resume();
    expect(mails).toHaveLength(1);
    expect(await records()).toMatchObject([
      { kind: 'question', state: 'sent', tries: 2, reference: mails[0]?.reference },
    ]);
  });

  it('is tried again at once when it was throttled', async () => {
    const mails = post('throttled', 'sent');
    await ask();
    expect(mails).toHaveLength(1);
    expect(await records()).toMatchObject([{ state: 'sent', tries: 1 }]);
  });

  it('is given up after five tries, and the record says so', async () => {
    const mails = post(...Array<'refused'>(20).fill('refused'));
    await ask();
    for (let run = 0; run < 8; run += 1) await resume();
    expect(mails).toEqual([]);
    expect(await records()).toMatchObject([{ state: 'failed', tries: 5, reason: 'planted' }]);
  });

  it('tells whoever waits for a code that there is none', async () => {
    const proposed = await playUntil(product, house, 'proposePilot');
    post('refused');
    const { json } = await call(product, 'getPilot', {
      as: house.lead,
      params: { pilot: proposed.pilot },
    });
    const [version] = json['versions'] as { readonly hash: string }[];
    const answer = await product.app.request(`/r/${proposed.secret}/code`, {
      method: 'POST',
      body: new URLSearchParams({ step: 'sign', charterHash: version?.hash ?? '' }),
    });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('could not be mailed just now');
  });
});

describe('a mailer that times out after sending', () => {
  it.each(['unknown', 'throws'] as const)(
    'has essential mail sent again under the same reference (%s)',
    async fault => {
      const mails = post(fault, 'sent');
      await ask();
      expect(mails).toHaveLength(2);
      expect(references(mails).size).toBe(1);
      for (const { text, html, reference } of mails) {
        expect(text).toContain(`Reference ${reference}`);
        expect(html).toContain(`Reference ${reference}`);
      }
      expect(await records()).toMatchObject([{ state: 'sent' }]);
    },
  );

  it('has essential mail sent again later where it times out twice', async () => {
    const mails = post('unknown', 'unknown');
    await ask();
    expect(await records()).toMatchObject([{ state: 'unknown' }]);
    await resume();
    expect(mails).toHaveLength(3);
    expect(references(mails).size).toBe(1);
    await resume();
    expect(mails).toHaveLength(3);
  });

  it('has no reminder sent again, ever', async () => {
    await ask();
    product.clock.setDay('2026-07-05');
    const mails = post('throws');
    mails.length = 0;
    for (let run = 0; run < 3; run += 1) await runSchedules(product.deps.app);
    expect(mails.map(each => each.subject)).toEqual([
      'Still open: what would success look like to you? (Quiz drafts)',
    ]);
    const states = (await records()).map(({ kind, state }) => `${kind} ${state}`);
    expect(states.sort()).toEqual(['question sent', 'reminder unknown']);
  });
});

describe('a mailer that is called twice in parallel', () => {
  it('sends the mail of an entry once', async () => {
    const mails = post('refused');
    await ask();
    const { pilot, entry } = await lastEntry();
    const sent = await Promise.all(
      Array.from({ length: 6 }, () => mailOfEntry(product.deps.app, pilot, entry)),
    );
    expect(sent.flat().filter(each => each === 'sent')).toHaveLength(1);
    expect(mails).toHaveLength(1);
  });

  it('doubles no reminder', async () => {
    await ask();
    product.clock.setDay('2026-07-05');
    const mails = post();
    mails.length = 0;
    await Promise.all(Array.from({ length: 6 }, () => runSchedules(product.deps.app)));
    expect(mails).toHaveLength(1);
  });
});

describe('a crash', () => {
  /** The product as it is when its process dies at the first call of `member`. */
  const dyingAt = (member: 'people' | 'mailLog' | 'mailer'): AppDeps => {
    const never = new Proxy({}, { get: () => () => new Promise(() => undefined) });
    return { ...product.deps.app, [member]: never };
  };

  /** Appends the question's entry with mail that dies on the way, as a process would. */
  async function askAndDie(member: 'people' | 'mailLog' | 'mailer') {
    const { commandPilot } = await import('#application/pilot/pilot-commands.ts');
    const order = {
      pilot: life.pilot,
      commandId: product.deps.app.newId(),
      action: 'change-pilot',
      command: { type: 'ask', stakeholder: house.skeptic.id },
    } as const;
    const person = await product.deps.app.people.get(house.workspace, house.lead.id);
    if (!person) throw new Error('There is no lead.');
    const standing = { roles: ['lead'], teams: [house.team] } as const;
    const caller = { person, workspace: house.workspace, standing, assurance: 'sso' } as const;
    void commandPilot(dyingAt(member), caller, order);
    await until(async () => (await lastEntry()).pilot.questions.length === 1);
    if (member === 'mailer') await until(async () => (await records()).length === 1);
  }

  it.each(['people', 'mailLog'] as const)(
    'between append and mail (%s) loses nothing: the next start sends it',
    async member => {
      await askAndDie(member);
      expect(await records()).toEqual([]);
      await until(async () => (await summarySeq()) === (await lastEntry()).entry.header.seq);
      await resume();
      expect(product.mails.map(each => each.subject)).toEqual([
        'What would success look like to you? (Quiz drafts)',
      ]);
      await resume();
      expect(product.mails).toHaveLength(1);
    },
  );

  it('between taking the mail on and its outcome is unknown: essential mail goes out again', async () => {
    await askAndDie('mailer');
    await resume();
    expect(product.mails).toEqual([]);
    product.clock.passWallHours(1);
    await resume();
    expect(product.mails).toHaveLength(1);
  });

  it('leaves alone what is older than an invitation lives', async () => {
    await askAndDie('people');
    await until(async () => (await summarySeq()) === (await lastEntry()).entry.header.seq);
    product.clock.setDay('2026-07-16');
    await resume();
    expect(product.mails).toEqual([]);
  });

  it('leaves alone what has been answered in the meantime', async () => {
    await ask();
    const { pilot, entry } = await lastEntry();
    const questions = pilot.questions.map(each => ({
      ...each,
      answer: { words: { commitment: '' }, at: entry.header.at },
    }));
    expect(await mailOfEntry(product.deps.app, { ...pilot, questions }, entry)).toEqual([]);
  });

  const summarySeq = async () =>
    (await product.deps.app.readModels.get(pilotKey(house.workspace, life.pilot)))?.seq;
});

describe('a repeat of the command', () => {
  it('sends what the first time did not get to send, and nothing twice', async () => {
    const commandId = product.deps.app.newId();
    const again = () =>
      call(product, 'askForSuccess', {
        as: house.lead,
        params: { pilot: life.pilot },
        body: { stakeholder: house.skeptic.id },
        commandId,
      });
    const mails = post('refused');
    await again();
    expect(mails).toEqual([]);
    await again();
    await again();
    expect(mails).toHaveLength(1);
  });
});

/** Waits until something holds; throws after two seconds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 200; waited += 1) {
    if (await holds().catch(() => false)) return;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  throw new Error('It never came to hold.');
}
