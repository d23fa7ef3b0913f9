import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createCountersign } from '#infra/app.ts';
import { fromRepository, REPOSITORY } from '#infra/bundle.ts';
import { STAGES } from '#infra/settings.ts';
import { findWebBuild } from '#infra/web-build.ts';

/**
 * `npm run synth`: every stage, offline and without credentials, each into `cdk.out/<stage>`. Fails on a
 * finding of cdk-nag that is not listed, and on an entry point that is missing.
 */
export function main(): void {
  const webBuild = findWebBuild();
  if (!webBuild) {
    console.log('The web app is not built, so these templates upload none. (npm run build)');
  }
  for (const stage of STAGES) {
    const started = performance.now();
    const outdir = join(REPOSITORY, 'cdk.out', stage);
    rmSync(outdir, { recursive: true, force: true });
    const { app } = createCountersign({
      context: { stage },
      environment: {},
      outdir,
      ...(webBuild ? { webBuild } : {}),
    });
    app.synth();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${stage}: ${describe(outdir)} in ${seconds} s → ${fromRepository(outdir)}`);
  }
}

function describe(outdir: string): string {
  const stacks = readdirSync(outdir).filter(
    file => file.startsWith('Countersign') && file.endsWith('.template.json'),
  );
  const resources = stacks
    .map(file => JSON.parse(readFileSync(join(outdir, file), 'utf8')))
    .reduce((sum: number, template) => sum + Object.keys(template.Resources).length, 0);
  return `${stacks.length} stacks, ${resources} resources`;
}
