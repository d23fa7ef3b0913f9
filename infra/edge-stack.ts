import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';

/** Requests that one address may make in five minutes: an office behind one address, and no scan. */
const REQUESTS_PER_ADDRESS = 3000;

/**
 * Rules that would keep people from their work. Imports are larger than 8 KB and an issuer's code longer than 2 KB; the API
 * bounds both. And whoever writes of "../", of markup or of an address in their own words is asked for them; the API takes
 * them as text, and shows them as text.
 */
const COUNTED = [
  'SizeRestrictions_BODY',
  'SizeRestrictions_QUERYSTRING',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
];

/** A web ACL for CloudFront, which reads them in us-east-1 only. Its ARN goes into `-c webAclArn=…`. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const acl = new CfnWebACL(this, 'WebAcl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: seen('WebAcl'),
      rules: [
        {
          name: 'RatePerAddress',
          priority: 0,
          action: { block: {} },
          statement: {
            rateBasedStatement: { limit: REQUESTS_PER_ADDRESS, aggregateKeyType: 'IP' },
          },
          visibilityConfig: seen('RatePerAddress'),
        },
        {
          name: 'Common',
          priority: 1,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name: 'AWSManagedRulesCommonRuleSet',
              ruleActionOverrides: COUNTED.map(name => ({ name, actionToUse: { count: {} } })),
            },
          },
          visibilityConfig: seen('Common'),
        },
      ],
    });
    new CfnOutput(this, 'WebAclArn', { value: acl.attrArn });
  }
}

const seen = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});
