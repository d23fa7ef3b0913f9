import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import type { Countersign } from '#infra/app.ts';
import { REPOSITORY } from '#infra/bundle.ts';
import { descend, inStack, SUPPRESSIONS } from '#infra/nag-suppressions.ts';
import { EVERYTHING, freshStage, stacksOf, stage } from './fixtures/stacks.ts';

const findings = ({ app }: Countersign): string[] =>
  new AwsSolutionsChecks()
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    );

/** `path below the stack → finding` for every acknowledgement that the construct tree carries. */
const acknowledged = (stack: Stack): string[] =>
  stack.node.findAll().flatMap(construct =>
    construct.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.keys(data))
      .map(id => id.replace(/^annotation::/i, ''))
      .map(id => `${construct.node.path.slice(stack.node.path.length + 1)} → ${id}`),
  );

const listed = (stack: Stack): string[] =>
  SUPPRESSIONS.filter(({ path }) => descend(stack, path)).flatMap(suppression =>
    suppression.findings.map(id => `${suppression.path} → ${inStack(id, stack)}`),
  );

describe.each([
  ['dev', {}],
  ['prod', {}],
  ['prod', EVERYTHING],
] as const)('stage %s with %o', (name, context) => {
  it('has no finding of AwsSolutions that is not listed', () => {
    expect(findings(stage(name, context))).toEqual([]);
  });

  it('acknowledges nothing that is not listed', () => {
    for (const stack of stacksOf(stage(name, context))) {
      expect(acknowledged(stack).sort()).toEqual(listed(stack).sort());
    }
  });
});

describe('the list of suppressions', () => {
  it('is seen to catch an acknowledgement made elsewhere', () => {
    const { service } = freshStage('dev');
    Validations.of(service).acknowledge({ id: 'AwsSolutions-SNS3', reason: 'planted' });
    expect(acknowledged(service)).toContain(' → AwsSolutions-SNS3');
    expect(acknowledged(service).sort()).not.toEqual(listed(service).sort());
  });

  it('is scoped: no entry names a stack or a glob', () => {
    expect(SUPPRESSIONS.filter(({ path }) => path === '' || path.includes('*'))).toEqual([]);
  });

  it('gives each entry a reason of a sentence', () => {
    expect(SUPPRESSIONS.filter(({ reason }) => !/^[A-Za-z].{30,}\.$/.test(reason))).toEqual([]);
  });

  it('names no construct that no configuration creates', () => {
    const trees = [stage('prod'), stage('prod', EVERYTHING)].flatMap(stacksOf);
    const stale = SUPPRESSIONS.filter(({ path }) => !trees.some(tree => descend(tree, path)));
    expect(stale).toEqual([]);
  });

  it('is the only file that acknowledges', () => {
    const sources = readdirSync(join(REPOSITORY, 'infra'), { recursive: true, encoding: 'utf8' });
    const acknowledging = sources
      .filter(file => file.endsWith('.ts'))
      .filter(file => /\.acknowledge\(|rules_to_suppress/.test(read(file)));
    expect(acknowledging).toEqual(['nag-suppressions.ts']);
  });
});

const read = (file: string): string => readFileSync(join(REPOSITORY, 'infra', file), 'utf8');
