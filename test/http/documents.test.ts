import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PATHS } from '#contracts/paths.ts';
import { openApiDocument } from '#http/openapi.ts';
import { policyPage } from '#http/policy-page.ts';

const DOCS = join(import.meta.dirname, '../../docs');
const read = (file: string): string => readFileSync(join(DOCS, file), 'utf8');

describe('docs/openapi.json', () => {
  it('is what the contracts say today (npm run openapi)', () => {
    expect(JSON.parse(read('openapi.json'))).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });

  it('has every endpoint, each under an id of its own', () => {
    const { paths } = openApiDocument() as { paths: Record<string, Record<string, unknown>> };
    const ids = Object.values(paths)
      .flatMap(each => Object.values(each))
      .map(each => (each as { operationId: string }).operationId);
    expect(ids.sort()).toEqual(Object.keys(PATHS).sort());
  });

  it('refers to nothing that is not in it', () => {
    const text = read('openapi.json');
    const names = [...text.matchAll(/"\$ref": "#\/components\/(\w+)\/(\w+)"/g)];
    const { components } = openApiDocument() as {
      components: Record<string, Record<string, unknown>>;
    };
    expect(names.length).toBeGreaterThan(Object.keys(PATHS).length);
    for (const [, kind = '', name = ''] of names) expect(components[kind]).toHaveProperty(name);
    expect(text.match(/"\$ref": "(?!#\/components\/)/g)).toBeNull();
  });
});

describe('docs/policy.md', () => {
  it('is what the policy says today (npm run openapi)', () => {
    expect(read('policy.md')).toBe(policyPage());
  });
});
