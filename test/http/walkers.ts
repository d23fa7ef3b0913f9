import type { InProcessJobs } from '#application/report/in-process-jobs.ts';
import { ROLES, type Role } from '#domain/workspace/roles.ts';
import { TOKEN_SCOPES, type TokenScope } from '#identity/api-tokens.ts';
import { done, member, openProduct, type Person, type Product, signedIn } from './harness.ts';
import { type House, type Life, openHouse, playUntil } from './pilot-life.ts';
import type { Trace } from './traced-requests.ts';

/** In every name and text of the workspace that is walked, so that whatever is read of it can be recognized. */
export const MARK = 'Walked';

/** A workspace with a running pilot, another one, and everybody who may come to either's doors. */
export type Walk = {
  readonly product: Product;
  readonly house: House;
  readonly other: House;
  readonly life: Life;
  readonly elsewhere: Life;
  /** Each role alone, on the pilot's team and on another. */
  readonly onTeam: ReadonlyMap<Role, Person>;
  readonly offTeam: ReadonlyMap<Role, Person>;
  /** Signed in, and in no workspace. */
  readonly stranger: Person;
  /** Sessions that are over, by what ended them: whoever has one is an admin, on the pilot's team. */
  readonly over: ReadonlyMap<string, Person>;
  /** A token of each scope, and one of every scope that is the other workspace's. */
  readonly tokens: ReadonlyMap<TokenScope, string>;
  readonly foreignToken: string;
};

export async function openWalk(): Promise<Walk> {
  const product = await openProduct();
  const house = await openHouse(product, MARK);
  const other = await openHouse(product, 'Other');
  const onTeam = new Map<Role, Person>();
  const offTeam = new Map<Role, Person>();
  for (const role of ROLES) {
    const add = (team: string, where: string) =>
      member(product, house.admin, `${MARK} ${role} ${where}`, [role], [team]);
    onTeam.set(role, await add(house.team, 'here'));
    offTeam.set(role, await add(house.otherTeam, 'there'));
  }
  const tokens = new Map<TokenScope, string>();
  for (const scope of TOKEN_SCOPES) tokens.set(scope, await tokenOf(product, house, [scope]));
  return {
    product,
    house,
    other,
    onTeam,
    offTeam,
    stranger: await signedIn(product, 'Stranger'),
    over: await sessionsThatAreOver(product, house),
    tokens,
    foreignToken: await tokenOf(product, other, TOKEN_SCOPES),
    elsewhere: await playUntil(product, other, 'proposePilot'),
    life: await playUntil(product, house, 'logTime'),
  };
}

/** How a session comes to its end before its time. */
const ENDS: Readonly<
  Record<string, (product: Product, house: House, person: Person) => Promise<unknown>>
> = {
  'ended by its owner': ({ deps }, _, { cookie }) => deps.sessions.end(cookie),
  'revoked from another device': async (product, _, person) => {
    const device = { ...person, cookie: await product.deps.sessions.start(person.id) };
    const { sessions } = (await done(product, 'listSessions', { as: device })) as {
      readonly sessions: readonly { readonly id: string; readonly current: boolean }[];
    };
    const session = sessions.find(({ current }) => !current)?.id ?? '';
    await done(product, 'revokeSession', { as: device, params: { session } });
  },
  'ended by a change of role': (product, house, { id }) =>
    done(product, 'changePerson', {
      as: house.admin,
      params: { person: id },
      body: { roles: ['admin', 'lead'], teams: [house.team] },
    }),
  'ended by removal': (product, house, { id }) =>
    done(product, 'removePerson', { as: house.admin, params: { person: id } }),
};

async function sessionsThatAreOver(product: Product, house: House): Promise<Map<string, Person>> {
  const over = new Map<string, Person>();
  for (const [how, end] of Object.entries(ENDS)) {
    const person = await member(product, house.admin, `${MARK} ${how}`, ['admin'], [house.team]);
    await end(product, house, person);
    over.set(how, person);
  }
  return over;
}

async function tokenOf(
  product: Product,
  { admin }: House,
  scopes: readonly TokenScope[],
): Promise<string> {
  const body = { name: 'A token', scopes, days: 30 };
  return String((await done(product, 'createToken', { as: admin, body }))['token']);
}

/** Waits for the jobs that earlier requests began, so that what is read next is read for the next request alone. */
export const jobsDone = ({ product }: Pick<Walk, 'product'>): Promise<void> =>
  (product.deps.app.jobs as InProcessJobs).idle();

/** What a request touched of the workspace that is walked, read or written. */
export const touchedOf = ({ house }: Pick<Walk, 'house'>, { read, written }: Trace): string[] =>
  [...read, ...written].filter(key => key.includes(house.workspace));
