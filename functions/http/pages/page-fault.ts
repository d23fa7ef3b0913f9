import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Something about a request itself that a page cannot take: what it is called, and what the reader can do. */
export type PageFault = {
  readonly code: string;
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly sentence: string;
};

const NOTHING_STORED = 'Nothing was stored. Open the link in your mail and try once more.';

export const PAGE_FAULTS = {
  unknown_link: {
    code: 'unknown_link',
    status: 404,
    title: 'This link leads nowhere',
    sentence:
      'Mail programs sometimes cut long links. Copy the whole link from your mail, or ask whoever invited you for a new one.',
  },
  expired_link: {
    code: 'expired_link',
    status: 410,
    title: 'This invitation has expired',
    sentence:
      'Nothing was signed in your name. Ask whoever invited you for a new link; what you already answered is kept.',
  },
  expired_reader_link: {
    code: 'expired_reader_link',
    status: 410,
    title: 'This link has expired',
    sentence:
      'A shared report can be read for thirty days. Ask whoever sent it to you for a new link.',
  },
  revoked_link: {
    code: 'revoked_link',
    status: 410,
    title: 'This link was replaced',
    sentence:
      'There is a newer mail with a link that works, to you or to whoever signs in your place. What was answered is kept.',
  },
  unknown_report: {
    code: 'unknown_report',
    status: 404,
    title: 'There is no such report',
    sentence:
      'Scorecards are named after a quarter, like 2026-Q3; readiness after a stage and a day.',
  },
  evidence_for_signers: {
    code: 'evidence_for_signers',
    status: 403,
    title: 'The evidence file is for signers',
    sentence:
      'You were asked what success would look like, and not to sign. Ask the lead for the file, or to be added as a signer.',
  },
  evidence_too_early: {
    code: 'evidence_too_early',
    status: 409,
    title: 'There is no evidence yet',
    sentence:
      'The file exists from the first charter on that is out for signature. You get a mail then.',
  },
  cross_site_request: {
    code: 'cross_site_request',
    status: 403,
    title: 'This came from another site',
    sentence: NOTHING_STORED,
  },
  wrong_content_type: {
    code: 'wrong_content_type',
    status: 415,
    title: 'This is not what the form sends',
    sentence: NOTHING_STORED,
  },
  body_too_large: {
    code: 'body_too_large',
    status: 413,
    title: 'That is too much text',
    sentence: 'Nothing was stored. Go back and shorten it: 4,000 characters at the most.',
  },
  broken_encoding: {
    code: 'broken_encoding',
    status: 400,
    title: 'Some characters could not be read',
    sentence: NOTHING_STORED,
  },
  repeated_field: {
    code: 'repeated_field',
    status: 400,
    title: 'This is not what the form sends',
    sentence: NOTHING_STORED,
  },
  unknown_field: {
    code: 'unknown_field',
    status: 400,
    title: 'This is not what the form sends',
    sentence: NOTHING_STORED,
  },
  too_many_requests: {
    code: 'too_many_requests',
    status: 429,
    title: 'Too much at once',
    sentence:
      'More pages were asked for from your network than anybody reads in a minute. Nothing was stored. Wait a minute, then open the link again.',
  },
  internal_error: {
    code: 'internal_error',
    status: 500,
    title: 'Something went wrong on our side',
    sentence:
      'Open the link in your mail again in a minute. What was signed stands; nothing counts twice.',
  },
} as const satisfies Readonly<Record<string, PageFault>>;
