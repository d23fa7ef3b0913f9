import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY } from '#infra/bundle.ts';
import { costTable, monthlyCost, PRICES } from '#infra/cost.ts';
import { ITEM_KINDS } from '#infra/functions.ts';
import { withBetween } from '#infra/marked-text.ts';
import { permissionsPage } from '#infra/permissions-page.ts';

const read = (path: string): string => readFileSync(join(REPOSITORY, path), 'utf8');
const sum = (people: number): number =>
  monthlyCost(people).reduce((total, { usd }) => total + usd, 0);

describe('docs/permissions.md', () => {
  it('says what the roles may do today (npm run docs:infra)', () => {
    expect(read('docs/permissions.md')).toBe(permissionsPage());
  });
});

describe('the kinds of items', () => {
  it('are those that the ledger’s keys begin with, so that no key is out of every role’s reach', () => {
    const prefixes = [...read('functions/ledger/table.ts').matchAll(/['`]([A-Z])#/g)];
    expect([...new Set(prefixes.map(([, letter]) => letter))].sort()).toEqual(
      Object.keys(ITEM_KINDS).sort(),
    );
  });
});

describe('docs/operations.md', () => {
  const page = read('docs/operations.md');

  it('carries the cost table of today’s prices (npm run docs:infra)', () => {
    expect(page).toBe(withBetween(page, 'cost', costTable()));
  });

  it('says on which date the prices were recorded, and that nothing ran against the service', () => {
    expect(page).toContain(`as recorded on ${PRICES.recordedOn}`);
    expect(page).toContain('Nothing on this page has run against a real AWS account yet');
  });

  it('names every alarm that can go off', () => {
    const alarms = [...read('infra/constructs/watch.ts').matchAll(/\bid: '(\w+)'/g)];
    expect(alarms).toHaveLength(10);
    for (const [, alarm] of alarms) expect(page).toContain(`\`${alarm}\``);
  });

  it('lists every option that is read from the context', () => {
    const source = read('infra/settings.ts') + read('infra/model.ts');
    const options = [...source.matchAll(/(?:text\(|From\(text, )'(\w+)'/g)].map(([, name]) => name);
    expect(new Set(options).size).toBeGreaterThan(15);
    for (const option of options) expect(page).toMatch(new RegExp(`\`${option}(=\\w+)?\``));
  });
});

describe('prices', () => {
  it('each name a source and what they are per', () => {
    for (const price of Object.values(PRICES.prices)) {
      expect(price.usd).toBeGreaterThan(0);
      expect(price.source).toMatch(/^https:\/\//);
      expect(price.per).not.toBe('');
    }
  });

  it('make a month for ten people cost what stands there, not what they do', () => {
    expect(sum(10)).toBeLessThan(10);
    expect(sum(100) - sum(10)).toBeLessThan(1);
  });

  it('grow with people, and stay below a cent a head at 10,000', () => {
    expect(sum(10_000)).toBeGreaterThan(sum(100));
    expect(sum(10_000) / 10_000).toBeLessThan(0.01);
  });
});

describe('the workflows', () => {
  const folder = '.github/workflows';
  const workflows = readdirSync(join(REPOSITORY, folder)).map(file => read(join(folder, file)));

  it('store no key: credentials come by OpenID Connect', () => {
    for (const workflow of workflows) {
      expect(workflow).not.toMatch(/secrets\.|aws-access-key-id|aws-secret-access-key/);
    }
    expect(read(`${folder}/deploy.yml`)).toMatch(/id-token: write/);
  });

  it('give the token of a pull request no more than reading', () => {
    const check = read(`${folder}/check.yml`);
    expect(check).toMatch(/^permissions:\n {2}contents: read\n$/m);
    expect(check).not.toMatch(/id-token|pull_request_target/);
  });

  it('name every action by a commit, and say which release it is', () => {
    const uses = workflows.flatMap(workflow => workflow.match(/uses: .*/g) ?? []);
    expect(uses.length).toBeGreaterThan(8);
    expect(
      uses.filter(each => !/^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(each)),
    ).toEqual([]);
  });

  it('run tests and packages’ own scripts only where no credentials can be had', () => {
    const jobs = read(`${folder}/deploy.yml`).split(/^ {2}(?=\w+:$)/m);
    const trusted = jobs.filter(job => job.includes('id-token: write'));
    expect(trusted).toHaveLength(2);
    for (const job of trusted) {
      expect(job).toContain('npm ci --ignore-scripts');
      expect(job).not.toMatch(/npm test|npm ci$/m);
    }
  });

  it('deploy the assembly that was diffed', () => {
    const deploy = read(`${folder}/deploy.yml`);
    const assembly = '--app "cdk.out/$STAGE"';
    for (const command of ['cdk diff', 'cdk deploy'])
      expect(deploy).toMatch(new RegExp(`npx ${command} --all ${assembly.replaceAll('$', '\\$')}`));
    expect(deploy.match(/cdk synth/g)).toHaveLength(1);
  });

  it('never put an input into a shell command as text', () => {
    for (const workflow of workflows) {
      const commands = [...workflow.matchAll(/run: (.*)/g)].map(([, command]) => command ?? '');
      expect(commands.filter(command => /\$\{\{|^[|>]/.test(command))).toEqual([]);
    }
  });
});
