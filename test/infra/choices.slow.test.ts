import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { EVERYTHING, stage } from './fixtures/stacks.ts';

/** The environment of one function of a stage. */
function environmentOf(service: ReturnType<typeof stage>['service']): Record<string, unknown> {
  const [first] = Object.values(
    Template.fromStack(service).findResources('AWS::Lambda::Function', {
      Properties: { Handler: 'index.handler', Runtime: 'nodejs24.x', Timeout: 15 },
    }),
  );
  return (first as { Properties: { Environment: { Variables: Record<string, unknown> } } })
    .Properties.Environment.Variables;
}

describe('sign-in', () => {
  it('is by default a user pool with managed login, where nobody signs up alone', () => {
    const { data, service } = stage('prod');
    Template.fromStack(data).hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: {
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        DeletionProtection: 'ACTIVE',
        MfaConfiguration: 'OPTIONAL',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      },
    });
    Template.fromStack(data).hasResourceProperties('AWS::Cognito::UserPoolDomain', {
      ManagedLoginVersion: 2,
    });
    Template.fromStack(service).hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  it('demands an authenticator with -c mfa=required', () => {
    const { data } = stage('prod', { mfa: 'required' });
    Template.fromStack(data).hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'ON',
    });
  });

  it('uses the operator’s issuer instead, whose secret the API alone may read', () => {
    const secret = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:oidc-a1B2c3';
    const { data, service } = stage('prod', {
      oidcIssuer: 'https://login.example.com/tenant',
      oidcClientId: 'countersign',
      oidcClientSecretArn: secret,
    });
    Template.fromStack(data).resourceCountIs('AWS::Cognito::UserPool', 0);
    expect(environmentOf(service)).toMatchObject({
      OIDC_ISSUER: 'https://login.example.com/tenant',
      OIDC_CLIENT_ID: 'countersign',
      OIDC_CLIENT_SECRET_ARN: secret,
    });
    const readers = Template.fromStack(service).findResources('AWS::IAM::Policy', {
      Properties: {
        PolicyDocument: Match.objectLike({
          Statement: Match.arrayWith([
            Match.objectLike({ Action: 'secretsmanager:GetSecretValue', Resource: secret }),
          ]),
        }),
      },
    });
    expect(Object.keys(readers).map(id => id.slice(0, 7))).toEqual(['ApiRole']);
    Template.fromStack(service).hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: {
            ContentSecurityPolicy: Match.stringLikeRegexp(
              "form-action 'self' https://login\\.example\\.com;",
            ),
          },
        },
      },
    });
  });
});

describe('a text of the model', () => {
  it('is counted at the price of the model that the stage asks', () => {
    expect(environmentOf(stage('prod').service)).toMatchObject({
      MODEL_PROFILE: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
      NARRATOR_PRICE_INPUT: '1.1',
      NARRATOR_PRICE_OUTPUT: '5.5',
    });
  });
});

describe('heads', () => {
  it('are signed by an ECDSA P-256 key that outlives the stack', () => {
    Template.fromStack(stage('prod').data).hasResource('AWS::KMS::Key', {
      DeletionPolicy: 'Retain',
      Properties: { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' },
    });
  });
});

describe('a domain', () => {
  it('is served with the certificate given, TLS 1.2 or later, and is what links point at', () => {
    const { service } = stage('prod', EVERYTHING);
    const template = Template.fromStack(service);
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['pilots.example.com'],
        ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
        WebACLId: Match.stringLikeRegexp('^arn:aws:wafv2:us-east-1:'),
      },
    });
    template.resourceCountIs('AWS::Route53::RecordSet', 2);
    expect(environmentOf(service)).toMatchObject({ PUBLIC_ORIGIN: 'https://pilots.example.com' });
  });
});

describe('a web ACL', () => {
  it('limits an address, and counts large bodies and people’s words instead of refusing them', () => {
    const { edge } = stage('prod', { waf: 'true' });
    if (!edge) throw new Error('-c waf=true created no edge stack');
    expect(edge.region).toBe('us-east-1');
    Template.fromStack(edge).hasResourceProperties('AWS::WAFv2::WebACL', {
      Scope: 'CLOUDFRONT',
      Rules: Match.arrayWith([
        Match.objectLike({ Statement: { RateBasedStatement: Match.anyValue() } }),
        Match.objectLike({
          Statement: {
            ManagedRuleGroupStatement: Match.objectLike({
              RuleActionOverrides: [
                'SizeRestrictions_BODY',
                'SizeRestrictions_QUERYSTRING',
                'CrossSiteScripting_BODY',
                'GenericLFI_BODY',
                'GenericRFI_BODY',
                'EC2MetaDataSSRF_BODY',
              ].map(Name => ({ Name, ActionToUse: { Count: {} } })),
            }),
          },
        }),
      ]),
    });
  });
});

describe('a restored table', () => {
  const streamArn =
    'arn:aws:dynamodb:us-east-1:111122223333:table/restored/stream/2026-01-05T09:00:00.000';
  const restored = { restoredTable: 'restored', restoredStreamArn: streamArn };

  it('changes nothing in the stack that is deployed first: the other still imports from it', () => {
    expect(Template.fromStack(stage('prod', restored).data).toJSON()).toEqual(
      Template.fromStack(stage('prod').data).toJSON(),
    );
  });

  it('takes the place of the stack’s own, which stays where it is', () => {
    const { data, service } = stage('prod', restored);
    Template.fromStack(data).resourceCountIs('AWS::DynamoDB::Table', 1);
    expect(environmentOf(service)).toMatchObject({ TABLE_NAME: 'restored' });
    Template.fromStack(service).hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: streamArn,
    });
  });
});
