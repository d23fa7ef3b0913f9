import { describe, expect, it } from 'vitest';
import { readSettings } from '#infra/settings.ts';

const read = (context: Record<string, unknown>, environment: Record<string, string> = {}) =>
  readSettings(name => context[name], environment);

describe('settings', () => {
  it('refuse to guess the stage', () => {
    expect(() => read({})).toThrow('Say which stage this is: -c stage=dev or -c stage=prod.');
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

  it('take the account and region of the deploying credentials', () => {
    const environment = { CDK_DEFAULT_REGION: 'eu-north-1', CDK_DEFAULT_ACCOUNT: '111122223333' };
    const { region, account } = read({ stage: 'dev' }, environment);
    expect([region, account]).toEqual(['eu-north-1', '111122223333']);
  });
});
