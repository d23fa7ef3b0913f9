import type { InProcessJobs } from '#application/report/in-process-jobs.ts';
import type { ReportView } from '#contracts/editions.ts';
import { outboxMailer } from '#mailer/outbox.ts';
import { done, type Person, type Product } from './harness.ts';
import type { House, Life } from './pilot-life.ts';

/** Somebody who has left more than 200 entries, and their name in what others wrote. */
export type Busy = {
  readonly product: Product;
  readonly house: House;
  /** A pilot that runs. */
  readonly life: Life;
  readonly person: Person;
  /** In every text that the person types. */
  readonly mark: string;
};

/** Practice, costs, reinvested hours, a pilot of their own, a token; and others who quote them. */
export async function workMuch(busy: Busy): Promise<void> {
  const { product, house, life, person, mark } = busy;
  const { send } = product.post;
  // So that mails are in the table too, as they are on one machine.
  product.post.send = outboxMailer(product.store, product.clock.now, product.deps.app.newId).send;
  const as = person;
  for (let i = 0; i < 200; i += 1)
    await done(product, 'declare', {
      as,
      body: {
        type: 'PracticeLogged',
        team: house.team,
        on: '2026-07-01',
        task: `${mark} outline ${i}`,
        wentWell: `The structure, says ${mark}`,
        failed: `Sources, ${mark} ${i}`,
      },
    });
  const params = { pilot: life.pilot };
  for (let i = 0; i < 3; i += 1)
    await done(product, 'reinvestHours', {
      as,
      params,
      body: { hours: '0.1', into: `${mark} course ${i}`, on: '2026-07-07' },
    });
  await done(product, 'createToken', {
    as,
    body: { name: `${mark}’s nightly job`, scopes: ['read-reports'], days: 30 },
  });
  await quote(busy);
  await report(busy, await stopOwnPilot(busy));
  product.post.send = send;
}

async function stopOwnPilot({ product, house, person: as, mark }: Busy): Promise<string> {
  const { pilot } = await done(product, 'draftPilot', {
    as,
    body: { name: `${mark} pilot`, team: house.team },
  });
  const params = { pilot: String(pilot) };
  await done(product, 'askForSuccess', { as, params, body: { stakeholder: house.skeptic.id } });
  await done(product, 'stopPilot', { as, params, body: { reason: `${mark} had enough` } });
  return String(pilot);
}

/** In the words of somebody else, and as somebody else's quotation of them. */
async function quote({ product, house, person, mark }: Busy): Promise<void> {
  const declare = (body: unknown) => done(product, 'declare', { as: house.lead, body });
  await declare({
    type: 'ConstraintNamed',
    pillar: 'strategy',
    why: `${person.name} says so, and I agree.`,
  });
  await declare({
    type: 'ObjectionRaised',
    person: person.id,
    barrier: 'bandwidth',
    words: `No time, says ${mark}.`,
  });
}

/** A case study and a scorecard that name them, worded, edited, owned, published, shared and asked about. */
async function report({ product, house, person, mark }: Busy, pilot: string): Promise<void> {
  const { clock, deps } = product;
  const before = new Date(clock.now()).toISOString().slice(0, 10);
  clock.setDay('2026-10-02');
  for (const [subject, owner] of [
    [`casestudy-${pilot}`, person],
    ['scorecard-2026-Q3', house.lead],
  ] as const) {
    const sent = (body?: unknown) => ({ as: owner, params: { report: subject }, body });
    await done(product, 'requestText', sent());
    await (deps.app.jobs as InProcessJobs).idle();
    const { text } = (await done(product, 'getReport', sent())) as unknown as ReportView;
    await done(product, 'ownText', sent({ text: text?.hash }));
    await done(product, 'publishReport', sent({}));
    const reader = { name: 'Ada Reader', email: 'ada@readers.test', edition: 1 };
    await done(product, 'inviteReader', sent(reader));
    await done(product, 'askAboutReport', {
      as: person,
      params: { report: subject },
      body: { edition: 1, words: `For whom, asks ${mark}?` },
    });
  }
  clock.setDay(before);
}
