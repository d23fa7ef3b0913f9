import { bedrockConfigFrom } from '#narrator/bedrock-config.ts';
import type { Narrator } from '#narrator/narrator.ts';
import { whenNeeded } from './when-needed.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Milliseconds for a whole narrative: well within the narrator function's own limit. */
const TIME_LIMIT = '60000';

/** US dollars per million tokens: those of the dearest models, so that a cap holds where no price is configured. */
const DEAREST = { input: '15', output: '75' } as const;

/**
 * The narrator on Bedrock that the environment asks for: `NARRATOR=bedrock` with `NARRATOR_MODEL` on one machine, on
 * its own credentials; `MODEL_PROFILE` in AWS. Undefined where it asks for none, and texts are written by rule.
 * Its client is loaded at the first text. Throws RangeError on a configuration that names no model.
 */
export function modelNarrator(env: Environment): Narrator | undefined {
  const { NARRATOR, MODEL_PROFILE, GUARDRAIL_ID, GUARDRAIL_VERSION } = env;
  if (NARRATOR !== 'bedrock' && !MODEL_PROFILE) return undefined;
  const config = bedrockConfigFrom({
    NARRATOR_TIME_LIMIT_MS: TIME_LIMIT,
    NARRATOR_PRICE_INPUT: DEAREST.input,
    NARRATOR_PRICE_OUTPUT: DEAREST.output,
    NARRATOR_MODEL: MODEL_PROFILE,
    NARRATOR_GUARDRAIL: GUARDRAIL_ID,
    NARRATOR_GUARDRAIL_VERSION: GUARDRAIL_VERSION,
    ...env,
  });
  const model = whenNeeded(async () => {
    const { bedrockClient, bedrockNarrator } = await import('#narrator/bedrock.ts');
    return bedrockNarrator(bedrockClient(), config);
  });
  return { write: async request => (await model()).write(request) };
}
