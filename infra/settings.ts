export const STAGES = ['dev', 'prod'] as const;
export type Stage = (typeof STAGES)[number];

export type ModelSettings = {
  /** Inference profile id, e.g. `eu.anthropic.…`. */
  readonly profile: string;
  /** Foundation model id that the profile routes to. */
  readonly model: string;
  /** The regions that the profile routes to. */
  readonly regions: readonly string[];
};

/** What an operator chooses with `-c name=value`; every value but the stage has a default or may be absent. */
export type Settings = {
  readonly stage: Stage;
  readonly region: string;
  readonly account?: string;
  readonly model: ModelSettings;
};

/** Looks a context value up, as `app.node.tryGetContext` does. */
export type Context = (name: string) => unknown;

const HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';

/** By the first part of the stack's region: the geographic profile there, so that no text leaves the area. */
const MODELS: Readonly<Record<string, ModelSettings>> = {
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

/** Reads the settings, or throws one sentence that says what to pass. */
export function readSettings(
  context: Context,
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const text = textFrom(context);
  const { CDK_DEFAULT_REGION, CDK_DEFAULT_ACCOUNT: account } = environment;
  const region = text('region') ?? CDK_DEFAULT_REGION ?? 'us-east-1';
  return {
    stage: stageFrom(text('stage')),
    region,
    ...(account ? { account } : {}),
    model: modelFrom(text, region),
  };
}

type Text = (name: string) => string | undefined;

/** A context value that is a non-empty string; `-c name=` counts as absent. */
const textFrom =
  (context: Context): Text =>
  name => {
    const value = context(name);
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw new Error(`Context ${name} must be text. Pass it as -c ${name}=value.`);
  };

function stageFrom(given: string | undefined): Stage {
  const stage = STAGES.find(known => known === given);
  if (stage) return stage;
  throw new Error(`Say which stage this is: -c stage=${STAGES.join(' or -c stage=')}.`);
}

function modelFrom(text: Text, region: string): ModelSettings {
  const profile = text('modelProfile');
  const model = text('model');
  const regions = text('modelRegions')?.split(',');
  if (profile && model && regions) return { profile, model, regions };
  const local = MODELS[region.split('-')[0] ?? ''];
  if (!profile && !model && !regions && local) return local;
  throw new Error(
    `Name the model for ${region} in full: -c modelProfile=…, -c model=… and -c modelRegions=a,b. See docs/operations.md.`,
  );
}
