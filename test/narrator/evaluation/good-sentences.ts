import type { NarrativeKind } from '#narrator/limits.ts';
import type { DraftSentence, NarrativeRequest } from '#narrator/narrator.ts';
import { slotsOf } from '#narrator/template.ts';
import { breachedGuardrail, dealClosing, disputedVerdict, inconclusive } from './fact-sets.ts';

type Written = readonly [template: string, direction: DraftSentence['direction']];

/** Sentences that tell the truth about a fact set, as a careful writer would; the first ones tell what must be told. */
type GoodSet = {
  readonly make: (kind: NarrativeKind) => NarrativeRequest;
  readonly opening: readonly (readonly Written[])[];
  readonly rest: readonly Written[];
};

export const GOOD_SETS: readonly GoodSet[] = [
  {
    make: dealClosing,
    opening: [
      [
        ['The verdict on {{Q1}} is {{F1}}.', 'better'],
        ['A limit of the comparison stays open: {{F2}}.', 'none'],
      ],
      [
        ['A skeptic would ask about the limit of the comparison first: {{F2}}.', 'none'],
        ['With that said, the verdict on the pilot is {{F1}}.', 'better'],
      ],
      [['For {{Q1}}, the verdict reads {{F1}}, with a limit: {{F2}}.', 'better']],
      [
        ['{{Q1}} was judged by its own test, and the verdict is {{F1}}.', 'better'],
        ['Keep the limit of this comparison in mind, namely that {{F2}}.', 'none'],
      ],
    ],
    rest: [
      ['The close rate rose by {{F3}}.', 'better'],
      ['Close rate was higher by {{F3}} in the practice group, a change for the better.', 'better'],
      ['The change in close rate was a rise of {{F3}}.', 'better'],
      ['Deals also closed sooner: the cycle was shorter by {{F4}}.', 'better'],
      ['The deal cycle fell by {{F4}}, and the close rate rose by {{F3}}.', 'better'],
      ['Between the groups, the deal cycle was shorter by {{F4}}.', 'better'],
      [
        'The manager observation score moved by {{F5}}, which is too small to tell from no change.',
        'unknown',
      ],
      ['On the observation score the figures do not settle the question: {{F5}}.', 'unknown'],
      ['The team counted {{F6}} reclaimed on the conservative basis, and {{F7}} raw.', 'none'],
      ['Hours reclaimed come to {{F6}} when counted conservatively.', 'none'],
      ['Counted in full, the cost was {{F8}}.', 'none'],
      ['The fully loaded cost came to {{F8}}, rework included.', 'none'],
      ['Of the skeptics, {{F9}} accepted the verdict.', 'none'],
      ['The verdict was accepted by {{F9}} of the skeptics asked.', 'none'],
      ['A difficulty along the way: {{F10}}.', 'none'],
      ['Not everything went as planned, since {{F10}}.', 'none'],
      ['The decision asked for is {{F11}}.', 'none'],
      ['Readers are asked for a decision on {{F11}}.', 'none'],
      ['In the survey, {{F12}} of teams name business performance as their main goal.', 'none'],
      ['A skeptic wrote {{Q2}} and the close rate went up by {{F3}}.', 'better'],
      [
        'The groups were compared, not drawn at random, so other explanations for the rise in close rate of {{F3}} remain open.',
        'better',
      ],
    ],
  },
  {
    make: breachedGuardrail,
    opening: [
      [
        ['The guardrail comes first: rework rose by {{F1}}.', 'worse'],
        ['For {{Q1}} the verdict is {{F2}}.', 'worse'],
      ],
      [
        ['Rework minutes went up by {{F1}}, which breaches the guardrail.', 'worse'],
        ['The verdict on the pilot is {{F2}}.', 'worse'],
      ],
      [
        ['In a controlled test, the pilot led to {{F1}} more rework.', 'worse'],
        ['With the guardrail breached, the verdict on {{Q1}} is {{F2}}.', 'worse'],
      ],
    ],
    rest: [
      ['The time for a quiz fell by {{F3}}, an improvement.', 'better'],
      ['Minutes per quiz were lower by {{F3}}.', 'better'],
      ['The drafts caused the minutes per quiz to fall by {{F3}}.', 'better'],
      ['Minutes per quiz improved by {{F3}}, but rework rose by {{F1}}.', 'mixed'],
      ['Counted conservatively, the hours reclaimed are {{F4}}; the raw count is {{F5}}.', 'none'],
      ['After rework, the conservative count of hours is {{F4}}.', 'none'],
      ['The raw figure for hours reclaimed is {{F5}}.', 'none'],
      ['What was gained per quiz was {{F3}}.', 'better'],
      [
        'Because people were assigned at random, the fall of {{F3}} in minutes per quiz can be read as an effect.',
        'better',
      ],
    ],
  },
  {
    make: disputedVerdict,
    opening: [
      [
        ["The skeptic's answer to the verdict is {{F2}}.", 'none'],
        ['By the agreed rule the verdict is {{F1}}.', 'better'],
        ['The comparison has a limit: {{F3}}.', 'none'],
      ],
      [
        ['The verdict is {{F1}}, and the skeptic disputed it: {{F2}}.', 'better'],
        ['There is a limit to what the comparison shows, as {{F3}}.', 'none'],
      ],
      [
        ['The verdict on the pilot stands {{F2}} by the person who wrote the test.', 'none'],
        ['As signed, the verdict reads {{F1}}.', 'better'],
        ['In the same period there was a limit on the comparison: {{F3}}.', 'none'],
      ],
    ],
    rest: [
      ['Support tickets per week were down by {{F4}}.', 'better'],
      ['Tickets fell by {{F4}} between the weeks before and the weeks after.', 'better'],
      ['Fewer tickets came in each week, with a reduction of {{F4}}.', 'better'],
      ['The skeptic wrote {{Q1}} in answer to the verdict, which is {{F1}}.', 'better'],
      [
        'The fall in support tickets of {{F4}} compares before with after, and other explanations remain open.',
        'better',
      ],
      [
        'Before and after are compared here without another group, so a drop of {{F4}} in support tickets is a change seen and no more.',
        'better',
      ],
    ],
  },
  {
    make: inconclusive,
    opening: [
      [['The verdict is {{F1}}.', 'unknown']],
      [['The pilot came out {{F1}}, and that is its verdict.', 'unknown']],
      [['This quarter ends without an answer: the verdict is {{F1}}.', 'unknown']],
    ],
    rest: [
      ['The change in time to competence lies {{F2}}.', 'unknown'],
      ['Time to competence may have changed in either direction: {{F2}}.', 'unknown'],
      [
        'The figures for time to competence were reported without rows and range {{F2}}.',
        'unknown',
      ],
      ['In the quarter, {{F3}} started, {{F4}} was judged and {{F5}} was stopped.', 'none'],
      ['The number of pilots started is {{F3}}.', 'none'],
      ['Stopped pilots: {{F5}}.', 'none'],
      ['Of the pilots started, {{F4}} was judged.', 'none'],
      [
        'The pilot did not show an improvement in time to competence, with figures {{F2}}.',
        'unknown',
      ],
    ],
  },
];

const drafted = ([template, direction]: Written): DraftSentence => ({
  template,
  factIds: slotsOf(template),
  direction,
});

export type GoodText = {
  readonly request: NarrativeRequest;
  readonly drafts: readonly DraftSentence[];
};

/** Texts that ought to pass: openings with some of the rest, drawn by `random` (0 to 1). */
export function goodTexts(count: number, random: () => number): GoodText[] {
  const requests = GOOD_SETS.map(({ make }) => ({
    long: make('case-study'),
    short: make('report-summary'),
  }));
  return Array.from({ length: count }, (_, index) => {
    const set = GOOD_SETS[index % GOOD_SETS.length] as GoodSet;
    const request = requests[index % requests.length] as (typeof requests)[number];
    const opening = set.opening[Math.floor(random() * set.opening.length)] ?? [];
    const rest = set.rest.filter(() => random() < 0.35).slice(0, 5);
    return {
      request: rest.length > 1 ? request.long : request.short,
      drafts: [...opening, ...rest].map(drafted),
    };
  });
}

/** Every good sentence by itself. */
export const goodSentences = (): { request: NarrativeRequest; draft: DraftSentence }[] =>
  GOOD_SETS.flatMap(({ make, opening, rest }) =>
    [...opening.flat(), ...rest].map(written => ({
      request: make('case-study'),
      draft: drafted(written),
    })),
  );
