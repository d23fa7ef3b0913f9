import { amountFrom, type Context, choiceFrom, countFrom, type Text, textFrom } from './context.ts';
import { type ModelSettings, modelFrom } from './model.ts';

export const STAGES = ['dev', 'prod'] as const;
export type Stage = (typeof STAGES)[number];

/** An issuer of the operator's own, in place of the Cognito user pool. */
export type IssuerSettings = {
  readonly url: string;
  readonly clientId: string;
  /** Secrets Manager ARN of the client's secret; absent for a public client (PKCE alone). */
  readonly clientSecretArn?: string;
};

export type MailSettings = {
  readonly from: string;
  /** `existing`: the SES identity is there already, made by another stage or by hand. */
  readonly identity: 'create' | 'existing';
};

export type DomainSettings = {
  readonly name: string;
  /** In us-east-1, where CloudFront reads certificates. */
  readonly certificateArn: string;
  /** Route 53 zone to add the address records to; absent, the operator adds a CNAME. */
  readonly hostedZoneId?: string;
};

/** What an operator chooses with `-c name=value`; every value but the stage has a default or may be absent. */
export type Settings = {
  readonly stage: Stage;
  readonly region: string;
  readonly account?: string;
  readonly model: ModelSettings;
  /** Model spend of one day, in US dollars, above which an alarm goes off. */
  readonly modelDailyUsd: number;
  readonly mfa: 'optional' | 'required';
  readonly issuer?: IssuerSettings;
  readonly mail?: MailSettings;
  readonly domain?: DomainSettings;
  /** Web ACL in us-east-1 to attach to CloudFront. */
  readonly webAclArn?: string;
  /** Creates a web ACL of our own in a stack in us-east-1. */
  readonly waf: boolean;
  /** Which of the secrets that CloudFront has ever sent the functions behind it; one more rotates it. */
  readonly originSecret: number;
  /** Who is told of alarms and of the budget. */
  readonly alarmEmail?: string;
  readonly monthlyBudgetUsd: number;
  /** A table restored to a point in time, to use in place of the stack's own. */
  readonly restoredTable?: { readonly name: string; readonly streamArn: string };
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
    stage: choiceFrom(text, 'stage', STAGES),
    region,
    model: modelFrom(text, region),
    modelDailyUsd: amountFrom(text, 'modelDailyUsd', 5),
    mfa: choiceFrom(text, 'mfa', ['optional', 'required'], 'optional'),
    originSecret: countFrom(text, 'originSecret', 1),
    waf: choiceFrom(text, 'waf', ['true', 'false'], 'false') === 'true',
    monthlyBudgetUsd: amountFrom(text, 'monthlyBudgetUsd', 20),
    ...present('account', account),
    ...present('webAclArn', text('webAclArn')),
    ...present('alarmEmail', text('alarmEmail')),
    ...present('issuer', issuerFrom(text)),
    ...present('mail', mailFrom(text)),
    ...present('domain', domainFrom(text)),
    ...present('restoredTable', restoredTableFrom(text)),
  };
}

const present = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };

function issuerFrom(text: Text): IssuerSettings | undefined {
  const url = text('oidcIssuer');
  const clientId = text('oidcClientId');
  if (!url && !clientId) return undefined;
  if (url?.startsWith('https://') && clientId) {
    return { url, clientId, ...present('clientSecretArn', text('oidcClientSecretArn')) };
  }
  throw new Error(
    'An issuer needs its https address and a client: -c oidcIssuer=https://… -c oidcClientId=….',
  );
}

function mailFrom(text: Text): MailSettings | undefined {
  const from = text('mailFrom');
  if (!from) return undefined;
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(from)) {
    throw new Error(
      'Context mailFrom must be one address, such as -c mailFrom=pilots@example.com.',
    );
  }
  return { from, identity: choiceFrom(text, 'mailIdentity', ['create', 'existing'], 'create') };
}

function domainFrom(text: Text): DomainSettings | undefined {
  const name = text('domain');
  const certificateArn = text('certificateArn');
  if (!name && !certificateArn) return undefined;
  if (name && certificateArn?.includes(':us-east-1:')) {
    return { name, certificateArn, ...present('hostedZoneId', text('hostedZoneId')) };
  }
  throw new Error(
    'A domain needs its name and a certificate in us-east-1: -c domain=… -c certificateArn=arn:aws:acm:us-east-1:….',
  );
}

function restoredTableFrom(text: Text): Settings['restoredTable'] {
  const name = text('restoredTable');
  const streamArn = text('restoredStreamArn');
  if (!name && !streamArn) return undefined;
  if (name && streamArn) return { name, streamArn };
  throw new Error(
    'A restored table needs its name and its stream: -c restoredTable=… -c restoredStreamArn=….',
  );
}
