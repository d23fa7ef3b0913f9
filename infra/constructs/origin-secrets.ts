import { type CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/** Characters; some 250 bits. */
const LENGTH = 43;

/**
 * How CloudFront shows the functions behind the HTTP API that a request came by it. Secrets Manager makes the secrets and
 * CloudFormation puts them in place, so that no template, package or context holds one.
 *
 * There are always two: the one that is sent, and the one that will be after the next rotation. Functions accept both, so
 * that a rotation refuses nobody while it reaches CloudFront's edges (docs/operations.md, "Keys").
 */
export class OriginSecrets extends Construct {
  /** A reference that CloudFormation resolves when it deploys. */
  readonly sent: string;
  /** Likewise, with commas between. */
  readonly accepted: string;

  /** @param generation of the secret that is sent; one more sends the next */
  constructor(scope: Construct, id: string, generation: number) {
    super(scope, id);
    this.sent = this.secret('Sent', generation);
    this.accepted = [this.sent, this.secret('Next', generation + 1)].join();
  }

  /** The generation names the resource, so that what was next is the same secret when it is sent. */
  private secret(id: string, generation: number): string {
    const secret = new Secret(this, id, {
      description: 'Shows that a request came by CloudFront',
      generateSecretString: { excludePunctuation: true, passwordLength: LENGTH },
    });
    (secret.node.defaultChild as CfnSecret).overrideLogicalId(`OriginSecret${generation}`);
    return secret.secretValue.unsafeUnwrap();
  }
}
