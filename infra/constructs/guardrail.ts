import { Stack } from 'aws-cdk-lib';
import { CfnGuardrail, CfnGuardrailVersion } from 'aws-cdk-lib/aws-bedrock';
import { Construct } from 'constructs';

const HARMFUL = ['SEXUAL', 'VIOLENCE', 'HATE', 'INSULTS', 'MISCONDUCT'];

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
      contentPolicyConfig: {
        filtersConfig: HARMFUL.map(type => ({
          type,
          inputStrength: 'HIGH',
          outputStrength: 'HIGH',
        })),
      },
      sensitiveInformationPolicyConfig: {
        piiEntitiesConfig: ['EMAIL', 'PHONE', 'ADDRESS', 'PASSWORD'].map(type => ({
          type,
          action: 'BLOCK',
        })),
      },
    });
    const version = new CfnGuardrailVersion(this, 'Version', {
      guardrailIdentifier: guardrail.attrGuardrailId,
    });
    this.guardrailId = guardrail.attrGuardrailId;
    this.version = version.attrVersion;
    this.arn = guardrail.attrGuardrailArn;
  }
}
