import type { SignIn } from './constructs/sign-in.ts';
import type { ModelSettings } from './model.ts';
import type { Stage } from './settings.ts';
import type { ReaderAssets } from './web-build.ts';

export type EnvironmentInput = {
  readonly stage: Stage;
  readonly tableName: string;
  readonly origin: string;
  readonly signIn: SignIn;
  readonly signingKeyArn: string;
  readonly model: Pick<ModelSettings, 'profile' | 'price'>;
  readonly modelDailyUsd: number;
  readonly guardrail?: { readonly guardrailId: string; readonly version: string };
  readonly narratorQueueUrl?: string;
  /** Absent when the web app is not built: such templates are for looking at. */
  readonly readerAssets?: ReaderAssets;
  readonly mail?: { readonly from: string; readonly configurationSetName: string };
};

/** The environment variables of every function. None of them is a secret; what CloudFront is known by, `HttpEntrance` adds. */
export function environmentFor(input: EnvironmentInput): Record<string, string> {
  const { signIn, model, guardrail, narratorQueueUrl, readerAssets, mail } = input;
  return {
    STAGE: input.stage,
    TABLE_NAME: input.tableName,
    PUBLIC_ORIGIN: input.origin,
    SIGNING_KEY_ARN: input.signingKeyArn,
    OIDC_ISSUER: signIn.issuer,
    OIDC_CLIENT_ID: signIn.clientId,
    ...(signIn.clientSecretArn ? { OIDC_CLIENT_SECRET_ARN: signIn.clientSecretArn } : {}),
    MODEL_PROFILE: model.profile,
    ...(model.price
      ? { NARRATOR_PRICE_INPUT: model.price.input, NARRATOR_PRICE_OUTPUT: model.price.output }
      : {}),
    MODEL_DAILY_USD: String(input.modelDailyUsd),
    ...(guardrail
      ? { GUARDRAIL_ID: guardrail.guardrailId, GUARDRAIL_VERSION: guardrail.version }
      : {}),
    ...(narratorQueueUrl ? { NARRATOR_QUEUE_URL: narratorQueueUrl } : {}),
    ...(readerAssets ? { READER_CSS: readerAssets.css, READER_JS: readerAssets.js } : {}),
    ...(mail ? { MAIL_FROM: mail.from, MAIL_CONFIGURATION_SET: mail.configurationSetName } : {}),
  };
}
