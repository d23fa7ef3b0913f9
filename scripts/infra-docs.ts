import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '#infra/bundle.ts';
import { costTable } from '#infra/cost.ts';
import { withBetween } from '#infra/marked-text.ts';
import { permissionsPage } from '#infra/permissions-page.ts';

/** `npm run docs:infra`: writes what the documentation takes from the code of `infra/`. */
export function main(): void {
  writeFileSync(join(REPOSITORY, 'docs/permissions.md'), permissionsPage());
  const operations = join(REPOSITORY, 'docs/operations.md');
  writeFileSync(operations, withBetween(readFileSync(operations, 'utf8'), 'cost', costTable()));
}
