import { readText } from '#domain/chain/free-text.ts';
import { counted } from '#domain/numbers/counted.ts';
import { currentVersion, governingVersion, type Pilot } from '#domain/pilot/state.ts';
import { GRADE_NAMES } from '#domain/verdict/verdict.ts';
import { eventsOf, nameIn, pilotAfter, wordsIn } from './contents.ts';
import type { Evidence } from './evidence.ts';
import { type Markup, markup } from './markup.ts';
import {
  dateInWords,
  eventInWords,
  momentInWords,
  OUTCOME_WORDS,
  resultInWords,
  testInWords,
} from './words.ts';

/** Files carry the version that wrote their text; a later one does not claim that an older text was changed. */
export const DOCUMENT_VERSION = 4;

/** Rows of an import that are written out; all of them are in the file's data. */
const ROWS_SHOWN = 12;

/** The evidence as a document that reads without script. The same evidence always gives the same text. */
export function renderDocument(evidence: Evidence): {
  readonly title: string;
  readonly body: string;
} {
  const pilot = pilotAfter(evidence.entries);
  const charter = pilot && (inForce(pilot)?.charter ?? pilot.draft);
  const name = charter ? readText(charter.name) : 'A pilot';
  const body = markup`<h1>${name}</h1>
<p class="soft">${readText(evidence.workspace.name)} · as of ${momentInWords(evidence.madeAt)}${pilot?.simulated ? ' · dates set by hand' : ''}</p>
${evidence.ends === 'before-results' ? CLOSED : undefined}${pilot ? [verdicts(pilot), agreed(pilot, evidence), signatures(pilot, evidence), answers(pilot, evidence)] : undefined}
${entries(evidence)}${rows(evidence)}${keys(evidence)}`;
  return { title: markup`${name} · evidence`.html, body: body.html };
}

const CLOSED = markup`<p>Results stay closed until the signed end date, and so does what is drawn for single pieces of work: this file ends before the first of either.</p>
`;

const verdicts = ({ verdicts: reached, versions }: Pilot): Markup[] =>
  reached.map(({ version, at, verdict }, index) => {
    const judgedBy = versions.find(each => each.version === version);
    const charter = judgedBy?.charter;
    return markup`<section><h2>${index === reached.length - 1 ? 'The verdict on record' : 'An earlier verdict'}: ${OUTCOME_WORDS[verdict.outcome]}</h2>
<p class="soft">Computed ${momentInWords(at)}, by version ${version} of the charter${judgedBy?.amendment ? ', which was changed after the start' : ''}.</p>
<ul>${verdict.criteria.map(
      each =>
        markup`<li>${resultInWords(
          each,
          charter?.criteria.find(({ id }) => id === each.criterion),
        )} Evidence: ${GRADE_NAMES[each.grade]}.</li>`,
    )}</ul></section>
`;
  });

/** An amendment that was never signed in full is not what was agreed. */
const inForce = (pilot: Pilot) => governingVersion(pilot) ?? currentVersion(pilot);

function agreed(pilot: Pilot, evidence: Evidence): Markup | undefined {
  const current = inForce(pilot);
  if (!current) return undefined;
  const { charter, version, hash } = current;
  return markup`<section><h2>What was agreed</h2>
<p>${readText(charter.hypothesis)}</p>
<p>The run: ${dateInWords(charter.runWindow.first)} to ${dateInWords(charter.runWindow.last)}. Results count until ${dateInWords(charter.outcomeWindow.last)}.</p>
${charter.criteria.map(
  each => markup`<h3>${readText(each.metric.name)}</h3>
<blockquote>“${readText(each.words)}”${each.wordsBy ? markup` <span class="soft">${nameIn(evidence, each.wordsBy)}</span>` : undefined}</blockquote>
<p>${testInWords(each)}</p>
`,
)}<p class="soft">Version ${version} of the charter, fingerprint <code>${hash}</code></p></section>
`;
}

const ASSURED: Readonly<Record<string, string>> = {
  code: 'by a code mailed at that moment',
  sso: 'while signed in',
  link: 'by the link in their mail',
};

const signatures = ({ versions }: Pilot, evidence: Evidence): Markup | undefined =>
  versions.length === 0
    ? undefined
    : markup`<section><h2>Who signed</h2>
<ul>${versions.flatMap(({ version, signatures: given, declines }) => [
        ...given.map(
          each =>
            markup`<li>${nameIn(evidence, each.signer)} signed version ${version} on ${momentInWords(each.at)}, ${ASSURED[each.assurance]}.</li>`,
        ),
        ...declines.map(
          each =>
            markup`<li>${nameIn(evidence, each.signer)} declined version ${version}: “${readText(each.reason)}”</li>`,
        ),
      ])}</ul></section>
`;

const answers = ({ answers: given }: Pilot, evidence: Evidence): Markup | undefined =>
  given.length === 0
    ? undefined
    : markup`<section><h2>What the signers say to the verdict</h2>
<ul>${given.map(
        ({ signer, answer, words }) =>
          markup`<li>${nameIn(evidence, signer)} ${answer} it${words ? `: “${readText(words)}”` : '.'}</li>`,
      )}</ul></section>
`;

const entries = (evidence: Evidence): Markup =>
  markup`<details><summary>The record: ${counted(evidence.entries.length, 'entry', 'entries')}</summary>
<ol>${evidence.entries.map(
    entry => markup`<li><p>${eventsOf(entry)
      .map(({ type }) => eventInWords(type))
      .join(
        '. ',
      )}. <span class="soft">${nameIn(evidence, entry.header.actor)}, ${momentInWords(entry.header.at)}</span></p>
${eventsOf(entry).flatMap(event => wordsIn(event).map(words => markup`<blockquote>“${words}”</blockquote>`))}<code>${entry.header.hash}</code></li>
`,
  )}</ol></details>
`;

const rows = ({ rows: imports }: Evidence): Markup =>
  markup`<details><summary>The figures, row by row: ${counted(Object.keys(imports).length, 'import')}</summary>
${Object.entries(imports).map(
  ([digest, each]) => markup`<h3>${counted(each.length, 'row')}</h3><code>${digest}</code>
<table><thead><tr><th scope="col">Who or what</th><th scope="col">Figure</th></tr></thead><tbody>${each
    .slice(0, ROWS_SHOWN)
    .map(([unit, value]) => markup`<tr><td>${unit}</td><td>${value}</td></tr>`)}</tbody></table>
${each.length > ROWS_SHOWN ? markup`<p class="soft">${each.length - ROWS_SHOWN} more ${each.length - ROWS_SHOWN === 1 ? 'is' : 'are'} in the data of this file.</p>` : undefined}`,
)}</details>
`;

const keys = ({ keys: published, keysAt, head }: Evidence): Markup =>
  markup`<details><summary>Keys and signed head</summary>
<ul>${published.map(({ id, since }) => markup`<li><code>${id}</code>, in use since ${dateInWords(since)}</li>`)}</ul>
${
  keysAt === undefined
    ? undefined
    : markup`<p>Compare them with those that are published at ${addressIn(keysAt)}.</p>
`
}<p>This file ends with entry ${head.seq}, <code>${head.hash}</code></p></details>
`;

/** A link only where it leads to a page: the data of a file may be somebody else's. */
const addressIn = (address: string): Markup =>
  /^https?:\/\/[^\s"<>]+$/.test(address)
    ? markup`<a href="${address}">${address}</a>`
    : markup`<code>${address}</code>`;
