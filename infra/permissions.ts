import { Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import {
  type Access,
  type Capability,
  type FunctionRow,
  type ItemKind,
  READ_ACTIONS,
  WRITE_ACTIONS,
} from './functions.ts';
import type { ModelSettings } from './model.ts';

/** What a caller of a table under a customer-managed key needs, and only by way of DynamoDB. */
const KEY_ACTIONS = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** The ARNs that a stack's functions may be given rights on; a capability without its resource grants nothing. */
export type Grantable = {
  readonly tableArn: string;
  readonly tableStreamArn: string;
  readonly tableKeyArn: string;
  readonly signingKeyArn: string;
  readonly narratorQueueArn?: string;
  readonly mail?: { readonly arns: readonly string[]; readonly from: string };
  readonly signInSecretArn?: string;
  readonly model: ModelSettings;
  readonly guardrailArn?: string;
};

const allow = (
  actions: readonly string[],
  resources: readonly string[],
  conditions?: Record<string, Record<string, unknown>>,
): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.ALLOW,
    actions: [...actions],
    resources: [...resources],
    ...(conditions ? { conditions } : {}),
  });

/** Everything that one function may do, as IAM statements. */
export function statementsFor(
  scope: Construct,
  row: FunctionRow,
  grantable: Grantable,
): PolicyStatement[] {
  return [
    ...tableStatements(row, grantable.tableArn),
    tableKeyStatement(scope, grantable.tableKeyArn),
    ...(row.trigger.by === 'table stream' ? streamStatements(grantable.tableStreamArn) : []),
    ...row.may.flatMap(capability => capabilityStatements(scope, capability, grantable)),
  ];
}

/**
 * One statement for all that is read, since one has to allow a batch of keys as a whole; and one for each way to write.
 * `Null` closes the hole that `ForAllValues` is true for a request without keys.
 */
function tableStatements({ table }: FunctionRow, tableArn: string): PolicyStatement[] {
  const kinds = Object.keys(table) as ItemKind[];
  const on = (some: readonly ItemKind[], actions: readonly string[]) =>
    allow(actions, [tableArn], {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': some.map(kind => `${kind}#*`) },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    });
  const written = (Object.keys(WRITE_ACTIONS) as Access[]).flatMap(access => {
    const some = kinds.filter(kind => table[kind] === access);
    const actions = WRITE_ACTIONS[access];
    return some.length > 0 && actions.length > 0 ? [on(some, actions)] : [];
  });
  return [on(kinds, READ_ACTIONS), ...written];
}

/** `ListStreams` takes no resource. */
const streamStatements = (streamArn: string): PolicyStatement[] => [
  allow(
    ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    [streamArn],
  ),
  allow(['dynamodb:ListStreams'], ['*']),
];

function tableKeyStatement(scope: Construct, keyArn: string): PolicyStatement {
  const { region, urlSuffix } = Stack.of(scope);
  return allow(KEY_ACTIONS, [keyArn], {
    StringEquals: { 'kms:ViaService': `dynamodb.${region}.${urlSuffix}` },
  });
}

function capabilityStatements(
  scope: Construct,
  capability: Capability,
  { signingKeyArn, narratorQueueArn, mail, signInSecretArn, model, guardrailArn }: Grantable,
): PolicyStatement[] {
  switch (capability) {
    case 'sign heads':
      return [
        allow(['kms:Sign'], [signingKeyArn], {
          StringEquals: { 'kms:SigningAlgorithm': 'ECDSA_SHA_256' },
        }),
        allow(['kms:GetPublicKey'], [signingKeyArn]),
      ];
    case 'sign people in':
      return signInSecretArn ? [allow(['secretsmanager:GetSecretValue'], [signInSecretArn])] : [];
    case 'send mail':
      return mail
        ? [
            allow(['ses:SendEmail'], mail.arns, {
              StringEquals: { 'ses:FromAddress': mail.from },
            }),
          ]
        : [];
    case 'queue narratives':
      return narratorQueueArn ? [allow(['sqs:SendMessage'], [narratorQueueArn])] : [];
    case 'call the model':
      return [
        ...modelStatements(scope, model),
        ...(guardrailArn ? [allow(['bedrock:ApplyGuardrail'], [guardrailArn])] : []),
      ];
  }
}

/** The profile, and the model in the profile's regions when it is reached through that profile and no other way. */
function modelStatements(scope: Construct, model: ModelSettings): PolicyStatement[] {
  const { partition, region, account } = Stack.of(scope);
  const profile = `arn:${partition}:bedrock:${region}:${account}:inference-profile/${model.profile}`;
  const models = model.regions.map(
    at => `arn:${partition}:bedrock:${at}::foundation-model/${model.model}`,
  );
  return [
    allow(['bedrock:InvokeModel'], [profile]),
    allow(['bedrock:InvokeModel'], models, {
      StringEquals: { 'bedrock:InferenceProfileArn': profile },
    }),
  ];
}
