import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(`${ROOT}docs`, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.md'))
    .map(path => `docs/${path}`),
];

/** Everything that a pattern's first group finds, with the document that it stands in. */
const found = (pattern: RegExp): { document: string; text: string }[] =>
  DOCUMENTS.flatMap(document =>
    [...read(document).matchAll(pattern)].map(([, text = '']) => ({ document, text })),
  );

const inWords = ({ document, text }: { document: string; text: string }): string =>
  `${document}: ${text}`;

/** The anchors of a document's headings, as GitHub makes them. */
const anchorsOf = (path: string): string[] =>
  [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the documents', () => {
  it('link to files and headings that are there', () => {
    const links = found(/\]\((?!https?:)([^)\s]+)\)/g);
    const astray = links.filter(({ document, text }) => {
      const [path = '', anchor] = text.split('#');
      const target = path === '' ? document : join(dirname(document), path);
      if (!existsSync(join(ROOT, target))) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
    expect(links.length).toBeGreaterThan(20);
    expect(astray.map(inWords)).toEqual([]);
  });

  it('name folders and files that are there', () => {
    const paths = found(/`((?:functions|web|infra|scripts|test|docs)\/[\w./-]*)`/g).filter(
      ({ text }) => text !== 'scripts/NAME.ts',
    );
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter(({ text }) => !existsSync(join(ROOT, text))).map(inWords)).toEqual([]);
  });

  it('name commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const known = new Set(Object.keys(scripts));
    const commands = found(/npm run ([a-z][\w:-]*)/g);
    expect(commands.length).toBeGreaterThan(15);
    expect(commands.filter(({ text }) => !known.has(text)).map(inWords)).toEqual([]);
  });
});
