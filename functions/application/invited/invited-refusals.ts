import { CODE_MINUTES } from '#identity/invitations.ts';
import type { InvitedResult } from './invited-person.ts';

const SENTENCES = {
  invitation_unknown: 'This link leads nowhere. Ask for a new one.',
  invitation_expired: 'This link has expired. Ask for a new one; nothing was lost.',
  invitation_revoked: 'This link was replaced by a newer one. Look for the latest mail.',
  code_wrong: 'That is not the code. Look at the last mail and try again.',
  code_used_up: 'That code cannot be used any more. Ask for a new one.',
  code_expired: `A code holds for ${CODE_MINUTES} minutes, and this one is older. Ask for a new one.`,
  code_missing: 'There is no code for this step yet. Ask for one.',
  code_too_soon: 'Too many codes were asked for. Wait an hour, or use the last one.',
  too_many_attempts:
    'Too much was tried from here within an hour. Wait an hour; nothing was signed.',
  colleague_missing: 'Type the name and the e-mail address of the colleague who is to sign.',
  code_not_mailed: 'The code could not be mailed just now. Ask for one again in a minute.',
  mail_comes_back:
    'Mail to your address comes back to us. Tell whoever invited you, so that they can put it right.',
  name_mismatch: 'Type your name as it stands above the field, so that it is you who signs.',
  reason_required: 'Say why, in a sentence or two: the others will read it.',
} as const;

export type InvitedRefusalCode = keyof typeof SENTENCES;

export const refused = (code: InvitedRefusalCode): InvitedResult => ({
  ok: false,
  refusal: { code, sentence: SENTENCES[code] },
});
