import { takeFeedback } from '#application/mail/take-feedback.ts';
import { dynamodbMailboxes } from '#identity/dynamodb-mailboxes.ts';
import { dynamodbMailLog } from '#mailer/dynamodb-mail-log.ts';
import { readSesFeedback } from '#mailer/ses-feedback.ts';
import { CLOCK, storeFromEnvironment } from './environment.ts';

const store = storeFromEnvironment();
const deps = { mailLog: dynamodbMailLog(store, CLOCK), mailboxes: dynamodbMailboxes(store) };

/** A bounce or a complaint, as SES reports it to EventBridge. */
export const handler = async (event: unknown): Promise<void> => {
  const feedback = readSesFeedback(event);
  if (feedback) await takeFeedback(deps, feedback);
};
