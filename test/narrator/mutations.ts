import type { DraftSentence } from '#narrator/narrator.ts';
import { slotsOf } from '#narrator/template.ts';
import { pick } from './seeded.ts';

/** What a careless, a broken or a hostile model might put among its words. */
const INTRUDERS = [
  '7',
  '12',
  ' 4.2',
  '−9',
  '+3',
  '%',
  '50%',
  '½',
  '²',
  '٣',
  '९',
  '①',
  'Ⅷ',
  '𝟗',
  '１２',
  '1e3',
  '0x1F',
  '$',
  '€',
  ' half',
  ' twice',
  ' a dozen',
  ' forty-two',
  ' for-ty',
  ' double',
  ' threefold',
  ' ten percent',
  ' a third of',
  ' a quarter of',
  ' three quarters',
  ' zero',
  ' hundreds of',
  ' million',
  ' VIII',
  ' iv',
  ' second',
  ' twelfth',
  ' zwei',
  ' deux',
  ' veinte',
  ' minus',
  ' times',
  ' point',
  ' more than',
  ' about',
  ' up to',
  ' almost',
  ' point five',
  '\u200b',
  '\u202e',
  '\u00ad',
  '\u0000',
  '\n',
  '<b>',
  '</b>',
  '**',
  '[x](http://x.example)',
  ' www.x.example',
  'ﬁve',
  ' fіve',
  ' se​ven',
  '{{',
  '}}',
  '{{F',
  '{{F0}}',
  '{{F999}}',
  '{{f1}}',
  '{{ F1 }}',
  '{F1}',
  '{{F1.value}}',
  '{{Q9}}',
  ' once a week',
  ' tenfold',
  ' nil',
  ' both',
  ' most',
  ' few',
  ' pair of',
  ' score of',
  ' k',
  'bn',
  ' fifty-fifty',
] as const;

type Mutation = (template: string, random: () => number) => string;

const at = (template: string, random: () => number): number =>
  Math.floor(random() * (template.length + 1));

const slotEnds = (template: string): number[] =>
  [...template.matchAll(/\{\{[FQ]\d+\}\}/g)].flatMap(match => [
    match.index,
    match.index + match[0].length,
  ]);

const insert = (template: string, position: number, what: string): string =>
  template.slice(0, position) + what + template.slice(position);

const MUTATIONS: readonly Mutation[] = [
  (template, random) => insert(template, at(template, random), pick(INTRUDERS, random)),
  (template, random) =>
    insert(template, pick([0, ...slotEnds(template)], random), pick(INTRUDERS, random)),
  (template, random) =>
    insert(
      template,
      pick([0, ...slotEnds(template)], random),
      pick(['-', '.', ',', "'", '(', ' ', '–', '&', ' x ', ' by '], random),
    ),
  (template, random) => {
    const position = at(template, random);
    return template.slice(0, position) + template.slice(position + 1 + Math.floor(random() * 3));
  },
  (template, random) => template.replace(/\{\{F\d+\}\}/, `{{F${Math.floor(random() * 14)}}}`),
  (template, random) => {
    const slots = template.match(/\{\{[FQ]\d+\}\}/g) ?? ['{{F1}}'];
    return insert(
      template,
      pick([template.length - 1, ...slotEnds(template)], random),
      pick(slots, random),
    );
  },
  (template, random) => {
    const words = template.split(' ');
    const [a, b] = [Math.floor(random() * words.length), Math.floor(random() * words.length)];
    return words
      .map((word, index) => (index === a ? words[b] : index === b ? words[a] : word))
      .join(' ');
  },
  (template, random) =>
    template.replace(
      / [a-z]+ /,
      ` ${pick(['two', 'seven', 'Half', 'eighty', 'fiftieth', 'nought', 'once', 'umpteen'], random)} `,
    ),
];

/** The draft with one to three seeded changes; its ids follow the template, or stay as they were. */
export function mutated(draft: DraftSentence, random: () => number): DraftSentence {
  const rounds = 1 + Math.floor(random() * 3);
  let template = draft.template;
  for (let round = 0; round < rounds; round += 1)
    template = pick(MUTATIONS, random)(template, random);
  return {
    template,
    factIds: random() < 0.8 ? slotsOf(template) : draft.factIds,
    direction:
      random() < 0.9 ? draft.direction : pick(['better', 'worse', 'none', 'mixed'], random),
  };
}
