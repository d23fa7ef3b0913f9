import { zodResolver } from '@hookform/resolvers/zod';
import type { FieldValues, Resolver } from 'react-hook-form';
import type { z } from 'zod';

/**
 * Checks a form by the contract's own schema. What the schema has no words for is said in plain ones.
 *
 * @example useForm({ resolver: plainResolver(basicsInput) })
 */
export const plainResolver = <Input extends FieldValues, Output>(
  schema: z.ZodType<Output, Input>,
): Resolver<Input, unknown, Output> => zodResolver(schema, { error: issue => plainWords(issue) });

/** What is wrong with a value, where the schema has no words of its own for it. */
export function plainWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? 'This has to be filled in.'
        : `This is ${String(issue.minimum)} at the least.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `This can have ${String(issue.maximum)} characters at the most.`
        : `This is ${String(issue.maximum)} at the most.`;
    case 'invalid_type':
      return 'This has to be filled in.';
    case 'invalid_format':
      return issue.format === 'email'
        ? 'Write a whole e-mail address, such as ana@example.com.'
        : 'This is not in the form that it needs.';
    case 'invalid_union':
      return 'Write how much it is, as a number.';
    default:
      return undefined;
  }
}
