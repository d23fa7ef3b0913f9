import type { SentenceFinding } from './finding.ts';
import { lexicon, matchesOf } from './lexicon.ts';
import type { SentenceView } from './sentence-view.ts';

const UNITS = 'one|two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety';
const SCALES =
  'hundred|thousand|million|billion|trillion|quadrillion|zillion|gazillion|lakh|crore|googol';
const CARDINAL = `(?:${UNITS}|${TEENS}|${TENS}|${SCALES})`;
const ORDINAL =
  '(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|hundredth|thousandth|millionth|billionth)';

/** Number words of the languages most likely to be smuggled in; those that are English words too are left out. */
const FOREIGN =
  'ein|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf|zwanzig|hundert|tausend|haelfte|doppelt|deux|trois|quatre|cinq|huit|neuf|dix|onze|douze|vingt|cent|mille|moitie|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte|cien|mil|mitad|tre|quattro|cinque|sei|sette|otto|nove|dieci|venti|cento|pour cent|por ciento|prozent';

const NUMBER_WORDS = lexicon(
  `${CARDINAL}(?:s|es)?`,
  `(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)`,
  `${ORDINAL}(?:ly)?`,
  `(?:thirds|fourths|fifths|sixths|sevenths|eighths|ninths|tenths|hundredths|thousandths)`,
  `(?:${TENS}|${TEENS}|${UNITS})(?:${UNITS}|${SCALES}|fold)+`,
  'half|halve[sd]?|halving|halfway|demi',
  '(?:a|an|single|last|final) quarter of|quarter of (?:the|all|our|its|their)|quarters of|three quarters?',
  'zero(?:es|s)?|nil|nought|naught|zilch|nada',
  'dozens?|couples?|pairs? of|duo|trio|quartet|quintet|twins?|dual|score of|scores of',
  'once (?:a|an|per|every|each)|twice|thrice',
  'double[sd]?|doubling|redouble[sd]?|triple[sd]?|tripling|treble[sd]?|trebling|quadrupl(?:e|es|ed|ing)|quintupl(?:e|es|ed|ing)|sextupl(?:e|es|ed|ing)|septupl(?:e|ed)|octupl(?:e|ed)|decupl(?:e|ed)|centupl(?:e|ed)',
  '[a-z]*(?<!mani|un|scaf|bill|blind)fold',
  'percent|per cent|pct|percents|permille|per mille|basis points?|bps',
  'umpteen|myriads?|fortnights?|fortnightly|decades?|century|centuries|millennium|millennia',
  'first (?:half|quarter|week|month|year|day|hour|place)',
  'minus|to the power of|squared|cubed|infinity|infinite(?:ly)?|googol(?:plex)?',
  FOREIGN,
);

/** Ordinals and parts that carry no figure. */
const HARMLESS = /\bthird[\s-]?part(?:y|ies)\b|\bno one\b|\bone another\b|\bsecond thoughts?\b/g;

const ROMAN =
  /(?<![A-Za-z'’&])(?:[IVXLCDM]{2,}|[B-HJ-Zb-z]|I|(?:ii|iii|iv|vi|vii|viii|ix|xi|xii|xiii|xiv|xv|xvi|xvii|xviii|xix|xx|xxx|xl|lx|xc|cd|cm|mm|mmx+[vi]*))(?![A-Za-z&])/g;

const VAGUE = lexicon(
  'majorit(?:y|ies)|minorit(?:y|ies)|(?:nearly|almost|virtually|practically) (?:all|every|none)',
  'most|mostly|many|several|numerous|countless|few|fewer than|handful|lots?|plenty|bulk|unanimous(?:ly)?',
  'none|nobody|everybody|everyone|(?<!not )everything|both|fraction of',
  '(?<!at )all(?! (?:the same|along))',
  '(?:every|any) (?:single )?(?:criteri(?:on|a)|pilots?|skeptics?|signers?|guardrails?|targets?|results?|teams?|gates?|people|person|measures?)',
);

/** No number may be written out (rule N3): a figure has one form, the rendering of its fact. */
export function checkNumbers({ prose, words, claims }: SentenceView): SentenceFinding[] {
  const spoken = prose.replace(HARMLESS, ' ');
  const closedUp = plainJoined(words).replace(HARMLESS, ' ');
  const written = new Set([
    ...matchesOf(NUMBER_WORDS, spoken),
    ...matchesOf(NUMBER_WORDS, closedUp),
    ...matchesOf(ROMAN, words.replace(/\ba\b/g, ' ')),
  ]);
  return [
    ...[...written].map(excerpt => ({
      code: 'number_word' as const,
      excerpt,
      sentence: `Write no number word (“${excerpt}”): put the slot of a fact in its place.`,
    })),
    ...matchesOf(VAGUE, claims).map(excerpt => ({
      code: 'vague_quantity' as const,
      excerpt,
      sentence: `“${excerpt}” is an amount without a figure: cite the fact that holds it, or leave it out.`,
    })),
  ];
}

/** Hyphens closed up, so that "for-ty" is read as it is meant. */
const plainJoined = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/(?<=[a-z])[-–—](?=[a-z])/g, '');
