import { existsSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config from '../../.dependency-cruiser.mjs';

/**
 * Holds the tree in the working directory against the import rules. Prints each violation as
 * `rule: from → to`, and exits with 1 on any. A run that read no TypeScript, or no import in it, fails too:
 * under a compiler that it cannot use, dependency-cruiser sees nothing and passes in silence.
 */

const FOLDERS = ['functions', 'web', 'infra', 'scripts', 'test'];

const { forbidden, options } = config;
const { enhancedResolveOptions, tsConfig, ...cruiseOptions } = options;
const { output } = await cruise(
  FOLDERS.filter(folder => existsSync(folder)),
  { ...cruiseOptions, validate: true, ruleSet: { forbidden } },
  enhancedResolveOptions,
  { tsConfig: extractTSConfig(tsConfig.fileName) },
);
if (typeof output === 'string') throw new Error('dependency-cruiser answered in text, not in data');

const ours = output.modules.filter(({ source }) => /^(?!.*node_modules).*\.tsx?$/.test(source));
const imports = ours.reduce((sum, { dependencies }) => sum + dependencies.length, 0);
console.log(`read ${ours.length} TypeScript files with ${imports} imports`);

for (const { rule, from, to } of output.summary.violations) {
  console.log(`${rule.name}: ${from} → ${to}`);
  const { comment } = forbidden.find(({ name }) => name === rule.name) ?? {};
  if (comment) console.log(`  ${comment}`);
}
if (ours.length === 0 || imports === 0) {
  console.log('dependency-cruiser read nothing: is the installed TypeScript one that it can use?');
}
process.exitCode =
  output.summary.violations.length > 0 || ours.length === 0 || imports === 0 ? 1 : 0;
