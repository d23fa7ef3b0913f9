import type { Problem } from '#contracts/problem.ts';

type InputIssue = NonNullable<Problem['issues']>[number];

/** What the API refused, in its own words: `detail` is a sentence for people, `code` is for programs. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly issues: readonly InputIssue[];

  constructor({ status, code, detail, issues = [] }: Omit<Problem, 'type' | 'title'>) {
    super(detail);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.issues = issues;
  }
}

/** The request never got an answer, so nobody knows whether it arrived: sending it again is safe. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** A sentence for whatever went wrong. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'Something went wrong. Load the page again.';

/** Somebody else saved this draft in the meantime (412 by the header, 409 by the rule). */
export const isDraftConflict = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && (error.code === 'draft_changed' || error.status === 412);

/** Reads an answer that is not a success; one that is no problem document gets a sentence of its own. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const document: unknown = await response.json().catch(() => undefined);
  if (isProblem(document)) return new ApiProblem(document);
  return new ApiProblem({
    status: response.status,
    code: 'unexpected_answer',
    detail: 'The server did not answer as it should. Try again in a minute.',
  });
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  typeof value.code === 'string' &&
  'detail' in value &&
  typeof value.detail === 'string' &&
  'status' in value &&
  typeof value.status === 'number';
