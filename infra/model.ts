import type { Price } from '#narrator/cost.ts';
import type { Text } from './context.ts';
import recorded from './prices.json' with { type: 'json' };

export type ModelSettings = {
  /** Inference profile id, e.g. `eu.anthropic.…`. */
  readonly profile: string;
  /** Foundation model id that the profile routes to. */
  readonly model: string;
  /** The regions that the profile routes to. */
  readonly regions: readonly string[];
  /** Absent: the dearest are assumed, so that a cap holds. */
  readonly price?: Price;
};

const HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';

/** US dollars per million, without what a binary fraction adds. */
const perMillion = (usd: number): string => String(Number((usd * 1e6).toFixed(6)));

const PRICE: Price = {
  input: perMillion(recorded.prices.modelInputToken.usd),
  output: perMillion(recorded.prices.modelOutputToken.usd),
};

/** By the first part of the stack's region: the geographic profile there, so that no text leaves the area. */
const GEOGRAPHIC: Readonly<Record<string, ModelSettings>> = {
  us: {
    profile: `us.${HAIKU}`,
    model: HAIKU,
    regions: ['us-east-1', 'us-east-2', 'us-west-2'],
    price: PRICE,
  },
  eu: {
    profile: `eu.${HAIKU}`,
    model: HAIKU,
    regions: ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'],
    price: PRICE,
  },
};

/** The model that the operator names in full, or the area's own. Throws a sentence when there is neither. */
export function modelFrom(text: Text, region: string): ModelSettings {
  const profile = text('modelProfile');
  const model = text('model');
  const regions = text('modelRegions')?.split(',');
  const price = priceFrom(text);
  if (profile && model && regions) return { profile, model, regions, ...(price ? { price } : {}) };
  const area = GEOGRAPHIC[region.split('-')[0] ?? ''];
  if (!profile && !model && !regions && area) return { ...area, ...(price ? { price } : {}) };
  throw new Error(
    `Name the model for ${region} in full: -c modelProfile=…, -c model=… and -c modelRegions=a,b. See docs/operations.md.`,
  );
}

/** What the named model costs. Throws where that is not two prices. */
function priceFrom(text: Text): Price | undefined {
  const given = text('modelPrice');
  if (given === undefined) return undefined;
  const [, input, output] = /^(\d+(?:\.\d{1,6})?),(\d+(?:\.\d{1,6})?)$/.exec(given) ?? [];
  if (input && output) return { input, output };
  throw new Error(
    'Context modelPrice takes US dollars per million tokens, in and out, such as -c modelPrice=1.1,5.5.',
  );
}
