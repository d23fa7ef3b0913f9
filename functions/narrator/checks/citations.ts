import { isFigure } from '#domain/scorecard/fact.ts';
import type { SentenceFinding } from './finding.ts';
import { names, type SentenceView } from './sentence-view.ts';

/** Every sentence rests on facts that exist, shows what it cites, and names what it shows (rule N4). */
export function checkCitations(view: SentenceView): SentenceFinding[] {
  const { draft, slots, cited, quoted, request } = view;
  const known = new Set<string>([...request.facts, ...request.statements].map(({ id }) => id));
  const declared = new Set(draft.factIds);
  const finding = (code: SentenceFinding['code'], excerpt: string, sentence: string) => ({
    code,
    excerpt,
    sentence,
  });
  const unknown = [...new Set([...slots, ...declared])].filter(id => !known.has(id));
  const shown = new Set(slots);
  const idle = [...cited, ...quoted].filter(({ id }) => !shown.has(id));
  return [
    ...unknown.map(id =>
      finding('unknown_id', id, `There is no fact ${id}: cite only ids that were given.`),
    ),
    ...slots
      .filter(id => known.has(id) && !declared.has(id))
      .map(id => finding('undeclared_id', id, `List ${id} among the sentence's fact ids.`)),
    ...idle
      .filter(fact => !('topic' in fact) || isFigure(fact) || !names(view, fact))
      .map(({ id }) => finding('unused_id', id, `The sentence lists ${id} but does not use it.`)),
    ...(cited.length === 0
      ? [finding('no_fact', '', 'Rest the sentence on at least a fact, or leave it out.')]
      : []),
    ...cited
      .filter(fact => shown.has(fact.id) && isFigure(fact) && !names(view, fact))
      .map(fact => finding('fact_not_named', fact.id, `Name what ${fact.id} is: “${fact.label}”.`)),
    ...quotationsWithoutSpeaker(view),
    ...namesUsedAsClaims(view),
  ];
}

function quotationsWithoutSpeaker({ quoted, slots, prose }: SentenceView): SentenceFinding[] {
  return quoted
    .filter(({ id, use, from }) => use === 'words' && slots.includes(id) && !prose.includes(from))
    .map(({ id, from }) => ({
      code: 'unattributed_quotation' as const,
      excerpt: id,
      sentence: `Say in the same sentence that ${id} are a ${from}'s words.`,
    }));
}

const BEFORE_A_NAME =
  /(?:^|[(,:] ?|\b(?:for|on|of|in|at|to|by|with|from|about|and|pilot|criterion|called|named) )$/i;

/** What people called a pilot may itself be a claim: it is told as a name, never as something that holds. */
function namesUsedAsClaims({ pieces, quoted }: SentenceView): SentenceFinding[] {
  const names = new Set<string>(quoted.filter(({ use }) => use === 'name').map(({ id }) => id));
  return pieces.flatMap((piece, index) => {
    if (piece.kind !== 'slot' || !names.has(piece.id)) return [];
    const before = pieces[index - 1];
    if (!before || (before.kind === 'words' && BEFORE_A_NAME.test(before.text))) return [];
    return [
      {
        code: 'unattributed_quotation' as const,
        excerpt: piece.id,
        sentence: `${piece.id} is a name: put it where a name stands, such as after “for”.`,
      },
    ];
  });
}

const FIGURE = '◻';
const OTHER_SLOT = '▫';
const SLOT = `[${FIGURE}${OTHER_SLOT}]`;

const ALTERING = new RegExp(
  `\\b(?:(?:more|less|fewer|greater|higher|lower|better|worse|longer|shorter|larger|smaller) than|over|under|above|below|beyond|nearly|almost|about|around|approximately|roughly|some|up to|at least|at most|close to|minus|plus|negative|times|point|only|just|exactly|precisely)[ (]*${FIGURE}`,
  'gi',
);
const FOLLOWED = new RegExp(
  `${FIGURE}(?: ?(?:times|points?|plus|minus|k|m|bn)\\b| (?:or (?:more|less|so|fewer)|and counting)\\b)`,
  'gi',
);
const GLUED_BEFORE = new RegExp(`[^ (◻▫]\\(?${SLOT}`, 'g');
const GLUED_AFTER = new RegExp(`${SLOT}(?! |$|[),.:;?](?: |$|[),.;:?])|['’]s\\b)[^◻▫]?`, 'g');
const JOINED = new RegExp(
  `${SLOT}[^A-Za-z◻▫]*(?:(?:times|by|point|x|over)[^A-Za-z◻▫]*)?${SLOT}`,
  'gi',
);

/** A figure is shown as it is: nothing beside its slot may change what it says, and no two may run together (rule N5). */
export function checkFigures({ pieces, request }: SentenceView): SentenceFinding[] {
  const figures = new Set<string>(request.facts.filter(isFigure).map(({ id }) => id));
  const slotFor = (id: string): string => (figures.has(id) ? FIGURE : OTHER_SLOT);
  const marked = pieces
    .map(piece => (piece.kind === 'words' ? piece.text : slotFor(piece.id)))
    .join('');
  return [
    ...[...marked.matchAll(JOINED)].map(([excerpt]) => ({
      code: 'joined_figures' as const,
      excerpt,
      sentence: 'Put words between slots: figures side by side read as another figure.',
    })),
    ...[ALTERING, FOLLOWED, GLUED_BEFORE, GLUED_AFTER].flatMap(pattern =>
      [...marked.matchAll(pattern)].map(([excerpt]) => ({
        code: 'altered_figure' as const,
        excerpt,
        sentence: `“${excerpt}” changes what a figure says: let its slot stand alone, spaces around it.`,
      })),
    ),
  ];
}
