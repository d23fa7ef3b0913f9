import { v7 as uuid } from 'uuid';
import type { PilotView, VersionView } from '#contracts/pilots.ts';
import { createPages } from '#http/pages/pages.ts';
import type { PagesDeps } from '#http/pages/pages-deps.ts';
import { figure, figureEntries } from './fake-figures.ts';
import { fakeInvited, SECRET } from './fake-invited.ts';
import { readiness, scorecard } from './fake-reports.ts';

export const ADDRESS = `/r/${SECRET}`;

const LEADS_NOWHERE = { ok: false, refusal: { code: 'invitation_unknown', sentence: '' } } as const;
const NOTHING_SHARED: PagesDeps['shared'] = {
  open: async () => 'unknown',
  ask: async () => LEADS_NOWHERE,
  decide: async () => LEADS_NOWHERE,
  acknowledge: async () => LEADS_NOWHERE,
  figure: async () => 'unknown',
  entries: async () => 'unknown',
  stage: async () => 'unknown',
};
/** An older key and the one in use; their bytes are made up. */
export const PUBLIC_KEYS = [
  { id: 'a1'.repeat(16), spki: 'QUJD'.repeat(30), since: '2026-01-05T09:00:00.000Z' },
  { id: 'b2'.repeat(16), spki: 'REVG'.repeat(30), since: '2026-06-01T09:00:00.000Z' },
];
const NO_MAIL: PagesDeps['unsubscribing'] = {
  show: async () => undefined,
  choose: async () => undefined,
};

/** The pages over a fake person, with the two requests that a browser makes of them. */
export function pagesFor(
  pilot: PilotView,
  version?: VersionView,
  reports: Partial<PagesDeps['reports']> = {},
  shared: PagesDeps['shared'] = NOTHING_SHARED,
  surroundings: Pick<PagesDeps, 'clientAddress' | 'requestLimit'> = {},
) {
  const fake = fakeInvited(pilot, version);
  const errors: unknown[] = [];
  const app = createPages({
    invited: fake.invited,
    reports: {
      scorecard: async () => scorecard,
      readiness: async () => readiness,
      figure: async () => figure,
      figureEntries: async () => figureEntries,
      ...reports,
    },
    shared,
    publicKeys: async () => PUBLIC_KEYS,
    unsubscribing: NO_MAIL,
    newCommandId: () => uuid(),
    statusOf: code => (code === 'version_superseded' ? 409 : 403),
    reportError: error => errors.push(error),
    assets: { css: '/assets/reader.css', js: '/assets/reader.js' },
    ...surroundings,
  });
  return {
    ...fake,
    app,
    errors,
    async get(path: string) {
      const response = await app.request(path);
      return { response, html: await response.text() };
    },
    async post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
      const response = await app.request(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers,
      });
      return { response, html: await response.text() };
    },
  };
}
