import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '#http/openapi.ts';
import { policyPage } from '#http/policy-page.ts';

const DOCS = join(import.meta.dirname, '../docs');

/** `npm run openapi`: writes what the documentation takes from the contracts, the routes and the policy. */
export function main(): void {
  writeFileSync(join(DOCS, 'openapi.json'), `${JSON.stringify(openApiDocument(), undefined, 2)}\n`);
  writeFileSync(join(DOCS, 'policy.md'), policyPage());
}
