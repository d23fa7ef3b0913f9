import { createHash } from 'node:crypto';
import { Stack } from 'aws-cdk-lib';
import { CfnGuardrail, CfnGuardrailVersion } from 'aws-cdk-lib/aws-bedrock';
import { Construct } from 'constructs';

const HARMFUL = ['SEXUAL', 'VIOLENCE', 'HATE', 'INSULTS', 'MISCONDUCT'];

const POLICIES = {
  contentPolicyConfig: {
    filtersConfig: HARMFUL.map(type => ({ type, inputStrength: 'HIGH', outputStrength: 'HIGH' })),
  },
  sensitiveInformationPolicyConfig: {
    piiEntitiesConfig: ['EMAIL', 'PHONE', 'ADDRESS', 'PASSWORD'].map(type => ({
      type,
      action: 'BLOCK',
    })),
  },
};

/** Applied to the text that people will read, after the facts are in it. */
export class Guardrail extends Construct {
  readonly guardrailId: string;
  readonly version: string;
  readonly arn: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const guardrail = new CfnGuardrail(this, 'Guardrail', {
      name: `${Stack.of(this).stackName}-narrative`,
      description: 'Narratives before anybody reads them',
      blockedInputMessaging: 'This text was not accepted.',
      blockedOutputsMessaging: 'This text was not accepted.',
      ...POLICIES,
    });
    const version = new CfnGuardrailVersion(this, 'Version', {
      guardrailIdentifier: guardrail.attrGuardrailId,
      // A version is a copy of the moment: without a new description, CloudFormation would keep that of the old policies.
      description: createHash('sha256').update(JSON.stringify(POLICIES)).digest('hex'),
    });
    this.guardrailId = guardrail.attrGuardrailId;
    this.version = version.attrVersion;
    this.arn = guardrail.attrGuardrailArn;
  }
}
