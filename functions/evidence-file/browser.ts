import { renderDocument } from './document.ts';
import {
  type Check,
  type FileParts,
  inOneSentence,
  type Report,
  verifyEvidence,
} from './verify.ts';

/** What runs inside the file: checks it as it is opened, and again with a signed head when one is pasted. */
async function run(): Promise<void> {
  const parts = partsOf(document);
  show(await verifyEvidence(parts));
  const witness = element('witness') as HTMLTextAreaElement;
  element('compare').addEventListener('click', () => {
    const text = witness.value.trim();
    void verifyEvidence(parts, text === '' ? undefined : text).then(show);
  });
}

function partsOf(page: Document): FileParts {
  const shown = element('document');
  const asOpened = shown.innerHTML;
  return {
    evidence: page.getElementById('evidence')?.textContent ?? '',
    seal: page.getElementById('seal')?.textContent ?? '',
    reads: body => asOpened === normalized(body),
  };
}

/** As a browser writes the same markup out. */
function normalized(body: string): string {
  const template = document.createElement('template');
  template.innerHTML = body;
  return template.innerHTML;
}

function show(report: Report): void {
  const { holds, checks, evidence } = report;
  const verdict = element('answer');
  verdict.textContent = `${inOneSentence(report)}${holds ? '' : ' What it is stands below.'}`;
  element('check').dataset['holds'] = String(holds);
  element('checks').replaceChildren(...checks.map(asItem));
  // What is read from here on is written from the data that were checked, whatever the file said before.
  if (evidence) rewrite(() => renderDocument(evidence).body);
}

function asItem({ id, answer, details, failures }: Check): HTMLElement {
  const item = create('li', { className: failures.length === 0 ? 'fits' : 'fails' });
  item.dataset['check'] = id;
  item.append(create('p', { textContent: answer }));
  for (const { code, sentence } of failures) {
    const line = create('p', { className: 'failure', textContent: `${sentence} ` });
    line.append(create('code', { textContent: code }));
    item.append(line);
  }
  if (details.length > 0) item.append(unfolded(details));
  return item;
}

function unfolded(lines: readonly string[]): HTMLElement {
  const details = create('details', {});
  const list = create('ul', {});
  list.append(...lines.map(line => create('li', { textContent: line })));
  details.append(create('summary', { textContent: 'On what this rests' }), list);
  return details;
}

function rewrite(body: () => string): void {
  try {
    element('document').innerHTML = body();
  } catch {
    // Data that cannot be written out have been named above; the text stays as it was.
  }
}

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  given: { readonly className?: string; readonly textContent?: string },
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), given);
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}.`);
  return found;
}

void run();
