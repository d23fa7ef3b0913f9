import type { Text } from './context.ts';

export type ModelSettings = {
  /** Inference profile id, e.g. `eu.anthropic.…`. */
  readonly profile: string;
  /** Foundation model id that the profile routes to. */
  readonly model: string;
  /** The regions that the profile routes to. */
  readonly regions: readonly string[];
};

const HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';

/** By the first part of the stack's region: the geographic profile there, so that no text leaves the area. */
const GEOGRAPHIC: Readonly<Record<string, ModelSettings>> = {
  us: {
    profile: `us.${HAIKU}`,
    model: HAIKU,
    regions: ['us-east-1', 'us-east-2', 'us-west-2'],
  },
  eu: {
    profile: `eu.${HAIKU}`,
    model: HAIKU,
    regions: ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'],
  },
};

/** The model that the operator names in full, or the area's own. Throws a sentence when there is neither. */
export function modelFrom(text: Text, region: string): ModelSettings {
  const profile = text('modelProfile');
  const model = text('model');
  const regions = text('modelRegions')?.split(',');
  if (profile && model && regions) return { profile, model, regions };
  const area = GEOGRAPHIC[region.split('-')[0] ?? ''];
  if (!profile && !model && !regions && area) return area;
  throw new Error(
    `Name the model for ${region} in full: -c modelProfile=…, -c model=… and -c modelRegions=a,b. See docs/operations.md.`,
  );
}
