import { describe, expect, it } from 'vitest';
import { readSettings } from '#infra/settings.ts';

const read = (context: Record<string, unknown>, environment: Record<string, string> = {}) =>
  readSettings(name => context[name], environment);

describe('settings', () => {
  it('refuse to guess the stage', () => {
    expect(() => read({})).toThrow('Say which stage: -c stage=dev or -c stage=prod.');
    expect(() => read({ stage: 'production' })).toThrow(/-c stage=dev or -c stage=prod/);
  });

  it('keep text in its own area: a European stack names a European profile and regions', () => {
    const { model } = read({ stage: 'prod', region: 'eu-west-1' });
    expect(model.profile).toMatch(/^eu\./);
    expect(model.regions.filter(region => !region.startsWith('eu-'))).toEqual([]);
  });

  it('ask for the model where there is no default for the region', () => {
    expect(() => read({ stage: 'prod', region: 'ap-southeast-2' })).toThrow(/-c modelProfile=/);
  });

  it('take a model in full and refuse half of one', () => {
    const model = { modelProfile: 'au.x.y', model: 'x.y', modelRegions: 'ap-southeast-2' };
    expect(read({ stage: 'prod', region: 'ap-southeast-2', ...model }).model).toEqual({
      profile: 'au.x.y',
      model: 'x.y',
      regions: ['ap-southeast-2'],
    });
    expect(() => read({ stage: 'prod', modelProfile: 'au.x.y' })).toThrow(/in full/);
  });

  it('know what their own model costs, and take the price of another', () => {
    const model = { modelProfile: 'us.x.y', model: 'x.y', modelRegions: 'us-east-1' };
    expect(read({ stage: 'prod' }).model.price).toEqual({ input: '1.1', output: '5.5' });
    expect(read({ stage: 'prod', ...model }).model.price).toBeUndefined();
    expect(read({ stage: 'prod', ...model, modelPrice: '3,0.25' }).model.price).toEqual({
      input: '3',
      output: '0.25',
    });
    expect(() => read({ stage: 'prod', ...model, modelPrice: '3' })).toThrow(/modelPrice=1.1,5.5/);
  });

  it.each([
    ['an issuer without a client', { oidcIssuer: 'https://login.example.com' }, /-c oidcClientId=/],
    ['an issuer without TLS', { oidcIssuer: 'http://a.b', oidcClientId: 'c' }, /https/],
    ['a domain without a certificate', { domain: 'pilots.example.com' }, /-c certificateArn=/],
    [
      'a certificate where CloudFront cannot read it',
      { domain: 'a.example.com', certificateArn: 'arn:aws:acm:eu-west-1:1:certificate/1' },
      /us-east-1/,
    ],
    ['a restored table without its stream', { restoredTable: 't' }, /-c restoredStreamArn=/],
    ['two senders', { mailFrom: 'a@example.com, b@example.com' }, /one address/],
    ['a budget of nothing', { monthlyBudgetUsd: '0' }, /above zero/],
    ['half a rotation', { originSecret: '1.5' }, /whole number/],
    ['a web ACL by any other word', { waf: 'yes' }, /-c waf=true or -c waf=false/],
    ['a list where text is meant', { mailFrom: ['a@example.com'] }, /must be text/],
  ])('refuse %s, and say what to pass', (_case, context, sentence) => {
    expect(() => read({ stage: 'prod', ...context })).toThrow(sentence);
  });

  it('take the account and region of the deploying credentials', () => {
    const environment = { CDK_DEFAULT_REGION: 'eu-north-1', CDK_DEFAULT_ACCOUNT: '111122223333' };
    const { region, account } = read({ stage: 'dev' }, environment);
    expect([region, account]).toEqual(['eu-north-1', '111122223333']);
  });
});
