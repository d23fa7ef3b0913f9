import { type Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { constructId, FUNCTIONS, type FunctionRow } from './functions.ts';

export type Suppression = {
  /** Path below its stack. A construct that these settings do not create is passed over. */
  readonly path: string;
  /** cdk-nag ids; `{region}` and `{account}` stand for the stack's. */
  readonly findings: readonly string[];
  readonly reason: string;
};

const UPLOADER = 'Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C';

/** Every finding of AwsSolutions that the product lives with. There is no other place where one is acknowledged. */
export const SUPPRESSIONS: readonly Suppression[] = [
  ...[
    ...['api', 'auth', 'r', 'scorecards', 'readiness', 'mail'].map(path => `${path}--{proxy+}`),
    'keys',
  ].map(path => ({
    path: `Http/Api/ANY--${path}`,
    findings: ['AwsSolutions-APIG4'],
    reason:
      'Sessions are server-side and a skeptic has no account, so the app decides: every route names its permission in identity/policy.ts and a test walks every route with every role and none.',
  })),
  ...Object.keys(FUNCTIONS).map(name => ({
    path: `${constructId(name)}/Role/DefaultPolicy`,
    findings: ['AwsSolutions-IAM5[Resource::*]'],
    reason:
      'xray:PutTraceSegments and xray:PutTelemetryRecords take no resource. A test refuses any other action on *.',
  })),
  ...Object.entries<FunctionRow>(FUNCTIONS)
    .filter(([, { may }]) => may.includes('send mail'))
    .map(([name]) => ({
      path: `${constructId(name)}/Role/DefaultPolicy`,
      findings: [
        'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:{region}:{account}:identity/*]',
      ],
      reason:
        'SES asks for the right on a recipient’s identity too, where the account has one, as it must in the sandbox. The sender is pinned by ses:FromAddress.',
    })),
  ...['Sent', 'Next'].map(path => ({
    path: `Http/OriginSecrets/${path}`,
    findings: ['AwsSolutions-SMG4'],
    reason:
      'CloudFront has to learn of a new secret before the functions forget the old one, which a deploy does in this order: -c originSecret=… rotates it.',
  })),
  {
    path: 'Web/Bucket',
    findings: ['AwsSolutions-S1'],
    reason:
      'CloudFront is the only reader (origin access control) and the bucket holds nothing but the published build; CloudTrail records who changes it.',
  },
  {
    path: 'Web/Distribution',
    findings: ['AwsSolutions-CFR1'],
    reason: 'Signers and executives read from wherever they are.',
  },
  {
    path: 'Web/Distribution',
    findings: ['AwsSolutions-CFR2'],
    reason:
      'A web ACL costs more than the rest of a small deployment; -c webAclArn=… attaches one. The API is throttled and bodies are limited without it.',
  },
  {
    path: 'Web/Distribution',
    findings: ['AwsSolutions-CFR3'],
    reason:
      'An access log would store readers’ addresses and, in the path of a reader page, the secret of their invitation. The HTTP API logs routes and latencies without either.',
  },
  {
    path: 'Web/Distribution',
    findings: ['AwsSolutions-CFR4'],
    reason:
      'CloudFront’s own certificate does not let a minimum be set; with -c domain=… the minimum is TLS 1.2 (2021).',
  },
  ...['ProjectorFailed', 'ScheduleFailed', 'PrivacyFailed', 'FeedbackFailed'].map(path => ({
    path,
    findings: ['AwsSolutions-SQS3'],
    reason:
      'It is a dead-letter queue: of Lambda’s stream mapping, of EventBridge or of Scheduler, which the rule does not look at.',
  })),
  {
    path: 'Directory/Pool',
    findings: ['AwsSolutions-COG2'],
    reason:
      'An authenticator is offered to everybody and -c mfa=required demands it; companies that have a policy bring their own issuer with it.',
  },
  {
    path: 'Directory/Pool',
    findings: ['AwsSolutions-COG8'],
    reason:
      'The Plus plan is paid for every user a month; nobody signs up alone, passwords are 12 characters and an authenticator is offered.',
  },
  {
    path: UPLOADER,
    findings: [
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      'AwsSolutions-L1',
    ],
    reason: 'aws-cdk-lib’s own uploader: its role and runtime come with the pinned CDK version.',
  },
  {
    path: UPLOADER,
    findings: [
      'AwsSolutions-IAM5[Action::s3:GetBucket*]',
      'AwsSolutions-IAM5[Action::s3:GetObject*]',
      'AwsSolutions-IAM5[Action::s3:List*]',
      'AwsSolutions-IAM5[Action::s3:Abort*]',
      'AwsSolutions-IAM5[Action::s3:DeleteObject*]',
      'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-{account}-{region}/*]',
      'AwsSolutions-IAM5[Resource::<WebBucketE51352C0.Arn>/*]',
    ],
    reason:
      'aws-cdk-lib’s own uploader runs only on deploy, reads the bootstrap assets and writes the web bucket, nothing else.',
  },
];

/** Acknowledges in `stack` what `SUPPRESSIONS` lists, each on its own construct. */
export function acknowledgeFindings(stack: Stack): void {
  for (const { path, findings, reason } of SUPPRESSIONS) {
    const construct = descend(stack, path);
    if (!construct) continue;
    for (const finding of findings) {
      Validations.of(construct).acknowledge({ id: inStack(finding, stack), reason });
    }
  }
}

/** The construct at a path below `scope`, which may itself hold `::` and `{}` but no `/`. */
export const descend = (scope: IConstruct, path: string): IConstruct | undefined =>
  path.split('/').reduce<IConstruct | undefined>((at, id) => at?.node.tryFindChild(id), scope);

/** cdk-nag writes an unresolved account as a placeholder of its own. */
export function inStack(finding: string, { region, account }: Stack): string {
  const known = /^\d{12}$/.test(account) ? account : '<AWS::AccountId>';
  return finding.replaceAll('{region}', region).replaceAll('{account}', known);
}
