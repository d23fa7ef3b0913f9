import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '#infra/constructs/security-headers.ts';
import { EVERYTHING, NAMES, resourcesOf, stacksOf, stage } from './fixtures/stacks.ts';

describe('the table', () => {
  const template = Template.fromStack(stage('prod').data);

  it('is on demand, encrypted by our key, recoverable, and cannot be deleted', () => {
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: Match.anyValue() },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      },
    });
  });

  it('keeps its key, and rotates it', () => {
    template.hasResource('AWS::KMS::Key', {
      DeletionPolicy: 'Retain',
      Properties: { EnableKeyRotation: true },
    });
  });

  it('is in a stack that cannot be terminated by mistake', () => {
    expect(stage('dev').data.terminationProtection).toBe(true);
  });
});

describe('the functions', () => {
  const template = Template.fromStack(stage('prod', EVERYTHING).service);

  it('run on nodejs24.x and arm64, log as JSON, and trace', () => {
    const ours = template.findResources('AWS::Lambda::Function', {
      Properties: {
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        LoggingConfig: Match.objectLike({ LogFormat: 'JSON' }),
        TracingConfig: { Mode: 'Active' },
      },
    });
    expect(Object.keys(ours)).toHaveLength(NAMES.length);
  });

  it('log to groups that expire', () => {
    const groups = Object.values(template.findResources('AWS::Logs::LogGroup'));
    expect(groups.length).toBeGreaterThan(NAMES.length);
    for (const { Properties } of groups) expect(Properties?.RetentionInDays).toBe(365);
  });
});

describe('the HTTP API', () => {
  const template = Template.fromStack(stage('prod').service);

  it('sends /api and /auth to one function and the reader pages to another, as payload 2.0', () => {
    for (const path of ['api', 'auth', 'r', 'scorecards', 'readiness']) {
      const RouteKey = `ANY /${path}/{proxy+}`;
      template.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey });
    }
    template.allResourcesProperties('AWS::ApiGatewayV2::Integration', {
      PayloadFormatVersion: '2.0',
    });
    template.resourceCountIs('AWS::ApiGatewayV2::Integration', 2);
  });

  it('takes 200 requests a second and 400 at once, for everybody together', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    });
  });

  it('pays for no metrics by route, which nothing here reads', () => {
    const stages = JSON.stringify(template.findResources('AWS::ApiGatewayV2::Stage'));
    expect(stages).not.toContain('DetailedMetricsEnabled');
  });

  it('logs routes, never paths, addresses or user agents', () => {
    const format = JSON.stringify(template.findResources('AWS::ApiGatewayV2::Stage'));
    expect(format).toContain('$context.routeKey');
    expect(format).not.toMatch(/\$context\.(path|identity|domainName|authorizer)/);
  });
});

describe('the web site', () => {
  const template = Template.fromStack(stage('prod').service);

  it('is one origin for app, API, sign-in and reader pages', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        CacheBehaviors: [
          '/api/*',
          '/auth/*',
          '/r/*',
          '/scorecards/*',
          '/readiness/*',
          '/mail/*',
          '/keys',
        ].map(PathPattern =>
          Match.objectLike({ PathPattern, ViewerProtocolPolicy: 'redirect-to-https' }),
        ),
      },
    });
  });

  it('keeps no fault of the API for the next who asks', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        CustomErrorResponses: [500, 502, 503, 504].map(ErrorCode => ({
          ErrorCode,
          ErrorCachingMinTTL: 0,
        })),
      },
    });
  });

  it('is released in an order: hashed files, the functions that name them, the page that asks them', () => {
    const after = (found: Record<string, { DependsOn?: readonly string[] }>) =>
      Object.values(found).map(({ DependsOn = [] }) => DependsOn.join());
    const functions = after(
      template.findResources('AWS::Lambda::Function', { Properties: { Timeout: 15 } }),
    );
    expect(functions).toHaveLength(2);
    for (const each of functions) expect(each).toMatch(/WebAssetsCustomResource/);
    const uploads = after(template.findResources('Custom::CDKBucketDeployment'));
    const [page] = uploads.filter(each => each.includes('WebAssetsCustomResource'));
    expect(page).toMatch(/ApiFunction.*PagesFunction/);
  });

  it('lets nothing be kept for a year but files that carry a hash', () => {
    const kept = (cacheControl: string) =>
      template.findResources('Custom::CDKBucketDeployment', {
        Properties: { SystemMetadata: { 'cache-control': cacheControl } },
      });
    const [[hashed] = [], [page] = []] = ['public, max-age=31536000, immutable', 'no-cache'].map(
      each => Object.values(kept(each)).flatMap(({ Properties }) => Properties.SourceObjectKeys),
    );
    const { app } = stage('prod');
    const filesOf = (key: string) =>
      readdirSync(join(app.outdir, `asset.${key.replace('.zip', '')}`), { recursive: true }).sort();
    expect(filesOf(hashed)).toEqual(['assets', join('assets', 'app-1.js')]);
    expect(filesOf(page)).toEqual(['index.html']);
  });

  it('reads a private bucket by origin access control', () => {
    template.resourceCountIs('AWS::CloudFront::OriginAccessControl', 1);
    template.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
  });

  it('sends security headers with every answer', () => {
    template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
          FrameOptions: { FrameOption: 'DENY', Override: true },
          ContentTypeOptions: { Override: true },
        },
      },
    });
  });

  it('allows no inline script or style, no eval, and no frame around it', () => {
    const policy = contentSecurityPolicy('https://login.example.com');
    expect(policy).not.toMatch(/unsafe-(inline|eval|hashes)/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self' https://login.example.com");
  });
});

/** Properties that give a resource a name of its own in the account or the world. */
const PHYSICAL_NAMES =
  /^(TableName|BucketName|FunctionName|RoleName|QueueName|TopicName|LogGroupName|AlarmName|DashboardName|AliasName|UserPoolName|Domain|PolicyName|ConfigurationSetName|BudgetName|ScheduleName|EmailIdentity|Name)$/;

describe('two stages in one account', () => {
  it('share no stack name and no physical name but those that the operator gives', () => {
    const names = (name: 'dev' | 'prod') => {
      const domain = `${name}.example.com`;
      const built = stage(name, { ...EVERYTHING, domain, mailFrom: `pilots@${domain}` });
      const physical = [...resourcesOf(built).values()]
        .filter(({ Type }) => Type !== 'AWS::IAM::Policy')
        .flatMap(({ Properties }) => Object.entries(Properties ?? {}))
        .filter(([key]) => PHYSICAL_NAMES.test(key))
        .map(([key, value]) => `${key}=${JSON.stringify(value)}`)
        .filter(named => !/^\w+=\{"(Ref|Fn::GetAtt)"/.test(named));
      return [...stacksOf(built).map(({ stackName }) => stackName), ...physical];
    };
    const dev = new Set(names('dev'));
    expect(names('prod').filter(name => dev.has(name))).toEqual([]);
  });
});
