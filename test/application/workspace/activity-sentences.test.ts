import { describe, expect, it } from 'vitest';
import { tellActivity } from '#application/workspace/activity-sentences.ts';
import { sealText } from '#domain/chain/free-text.ts';
import type { WorkspaceEvent } from '#domain/workspace/events.ts';

const names = { person: (id: string) => `<${id}>`, team: (id: string) => `[${id}]` };
const words = (text: string) => sealText(text, 'salt');

describe('the activity of a workspace in words', () => {
  it.each<[string, WorkspaceEvent, string, string]>([
    [
      'a person with roles and teams',
      { type: 'PersonChanged', person: 'ada', roles: ['lead', 'admin'], teams: ['t1'] },
      'people',
      'Changed <ada>: lead, admin, on [t1].',
    ],
    [
      'a person without a role',
      { type: 'PersonAdded', person: 'ada', roles: [], teams: [] },
      'people',
      'Added <ada>: no role.',
    ],
    [
      'settings by what was changed, not by their values',
      { type: 'SettingsChanged', name: words('Secret'), currency: 'EUR' },
      'settings',
      'Changed: name, currency.',
    ],
    [
      'a rate of a role band',
      {
        type: 'RateBandSet',
        band: 'b1',
        name: words('Designers'),
        hourly: { low: '40', high: '60' },
      },
      'money',
      'Set the rate of “Designers”: 40 to 60 an hour.',
    ],
    [
      'a declaration by its kind, its words left where they were typed',
      { type: 'ConstraintNamed', pillar: 'strategy', why: words('Secret') },
      'declarations',
      'Named the biggest constraint.',
    ],
    [
      'an erasure without saying whose',
      { type: 'ErasureOrdered', person: 'ada' },
      'privacy',
      'Ordered the erasure of a person.',
    ],
  ])('tells %s', (_, event, kind, sentence) => {
    expect(tellActivity(event, names)).toEqual({ kind, sentence });
  });
});
