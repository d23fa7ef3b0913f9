import { Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { MailSettings } from '../settings.ts';

/** The sending domain, TLS on every delivery, and what came back: bounces and complaints as events. */
export class Mail extends Construct {
  readonly from: string;
  readonly configurationSetName: string;
  /**
   * What `ses:SendEmail` is allowed on, from the one address that it is allowed for. Any identity: where a recipient's
   * address is one of the account's as well, as it has to be in the sandbox, SES asks for the right on that one too.
   */
  readonly arns: readonly string[];
  /** Matches this stage's bounces and complaints, and no other stage's. */
  readonly feedback: Rule;

  constructor(scope: Construct, id: string, { from, identity }: MailSettings) {
    super(scope, id);
    const domain = from.slice(from.indexOf('@') + 1);
    const configurationSet = new ConfigurationSet(this, 'Sending', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    configurationSet.addEventDestination('Feedback', {
      destination: EventDestination.eventBus(
        EventBus.fromEventBusName(this, 'DefaultBus', 'default'),
      ),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    if (identity === 'create') {
      new EmailIdentity(this, 'Identity', { identity: Identity.domain(domain), configurationSet });
    }
    this.from = from;
    this.configurationSetName = configurationSet.configurationSetName;
    this.arns = [
      this.arn('identity', '*'),
      this.arn('configuration-set', this.configurationSetName),
    ];
    this.feedback = new Rule(this, 'Returned', {
      description: 'Bounces and complaints of this stage',
      eventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [this.configurationSetName] } } },
      },
    });
  }

  private readonly arn = (resource: string, resourceName: string): string =>
    Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
}
