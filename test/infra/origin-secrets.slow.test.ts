import { describe, expect, it } from 'vitest';
import { ORIGIN_SECRET_HEADER } from '#http/origin-secret.ts';
import { EVERYTHING, type Resource, resourcesOf, stage } from './fixtures/stacks.ts';

const ofType = (resources: ReadonlyMap<string, Resource>, type: string) =>
  [...resources].filter(([, { Type }]) => Type === type);

/** The logical ids of the secrets that a part of a template is given references to. */
const secretsIn = (part: unknown): string[] =>
  [...JSON.stringify(part).matchAll(/\{\{resolve:secretsmanager:",\{"Ref":"(\w+)"\}/g)].map(
    ([, id = '']) => id,
  );

/** The secrets that a stage makes, that CloudFront sends, and that each function accepts. */
function secretsOf(context: Readonly<Record<string, string>>) {
  const resources = resourcesOf(stage('prod', context));
  const origins = ofType(resources, 'AWS::CloudFront::Distribution').flatMap(
    ([, { Properties }]) =>
      (Properties as { DistributionConfig: { Origins: Origin[] } }).DistributionConfig.Origins,
  );
  const headers = origins.flatMap(({ OriginCustomHeaders = [] }) => OriginCustomHeaders);
  const accepting = ofType(resources, 'AWS::Lambda::Function').flatMap(([id, { Properties }]) => {
    const { Variables = {} } = (Properties?.['Environment'] ?? {}) as Environment;
    const accepted = secretsIn(Variables['ORIGIN_SECRETS'] ?? '');
    return accepted.length > 0 ? [[id.replace(/Function[0-9A-F]{8}$/, ''), accepted]] : [];
  });
  return {
    made: ofType(resources, 'AWS::SecretsManager::Secret').map(([id]) => id),
    headers: headers.map(({ HeaderName }) => HeaderName),
    sent: secretsIn(headers),
    accepted: Object.fromEntries(accepting),
  };
}

type Origin = { readonly OriginCustomHeaders?: { readonly HeaderName: string }[] };
type Environment = { readonly Variables?: Readonly<Record<string, unknown>> };

describe('the secret by which functions know CloudFront', () => {
  const both = ['OriginSecret1', 'OriginSecret2'];

  it('is made by Secrets Manager, sent to the HTTP API, and accepted by its functions with the next', () => {
    expect(secretsOf({})).toEqual({
      made: both,
      headers: [ORIGIN_SECRET_HEADER],
      sent: ['OriginSecret1'],
      accepted: { Api: both, Pages: both },
    });
  });

  it('is a reference wherever it is used, so that no template holds one', () => {
    for (const [, { Properties }] of ofType(
      resourcesOf(stage('prod')),
      'AWS::SecretsManager::Secret',
    ))
      expect(Object.keys(Properties ?? {}).sort()).toEqual([
        'Description',
        'GenerateSecretString',
        'Tags',
      ]);
  });

  it('is followed by the one that was next, so that a rotation refuses nobody', () => {
    const later = ['OriginSecret2', 'OriginSecret3'];
    expect(secretsOf({ originSecret: '2' })).toMatchObject({
      made: later,
      sent: ['OriginSecret2'],
      accepted: { Api: later, Pages: later },
    });
  });

  it.each([
    ['an address of CloudFront’s', {}],
    ['a domain of one’s own', EVERYTHING],
  ])('is sent by every edge before a function forgets the one before, at %s', (_, context) => {
    const resources = resourcesOf(stage('prod', context));
    const [distribution = ''] = ofType(resources, 'AWS::CloudFront::Distribution').flat();
    const functions = ofType(resources, 'AWS::Lambda::Function').filter(([id]) =>
      /^(Api|Pages)Function/.test(id),
    );
    expect(functions).toHaveLength(2);
    for (const [, { DependsOn }] of functions) expect(DependsOn).toContain(distribution);
  });
});
