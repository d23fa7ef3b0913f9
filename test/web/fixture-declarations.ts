import type { ResponseOf } from '#contracts/endpoints.ts';

/** A workspace that has declared a little, read by somebody who may declare what a lead may. */
export const DECLARATIONS: ResponseOf<'listDeclarations'> = {
  records: [
    {
      gate: 'S2.7',
      at: '2026-03-02T09:00:00.000Z',
      by: { id: 'ana', name: 'Ana Ruiz' },
      sentence: 'Policy for transparency: owned by Ana Ruiz, with Lea Kern.',
      words: [{ label: 'The policy', text: 'Learners are told when AI drafted what they read.' }],
      link: 'https://wiki.example/transparency',
    },
  ],
  safeguards: [
    {
      area: 'transparency',
      state: 'review-due',
      policy: {
        words: 'Learners are told when AI drafted what they read.',
        link: 'https://wiki.example/transparency',
        owner: { id: 'ana', name: 'Ana Ruiz' },
        partner: { id: 'lea', name: 'Lea Kern' },
        at: '2026-03-02T09:00:00.000Z',
        expires: '2027-03-01',
      },
      reviewed: { by: { id: 'lea', name: 'Lea Kern' }, at: '2026-03-09T09:00:00.000Z' },
      due: '2026-03-10',
    },
    { area: 'learner-data', state: 'missing' },
  ],
  coalition: [],
  objections: [
    {
      objection: 'O1',
      person: { id: 'vp', name: 'Sam Ito' },
      barrier: 'business-impact',
      words: 'Nobody can show me the money.',
      at: '2026-03-02T09:00:00.000Z',
      links: [{ id: 'judged', name: 'Deal practice' }],
    },
  ],
  pilots: [
    {
      id: 'judged',
      name: 'Deal practice',
      judged: true,
      met: [{ criterion: 'C1', name: 'Close rate' }],
    },
  ],
  may: [
    'CapacityDeclared',
    'EthicsAreaReviewed',
    'EthicsPolicySet',
    'ScalePlanSet',
    'CoalitionJoined',
    'ObjectionClosed',
  ],
};
