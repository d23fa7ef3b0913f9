import type { ModelFailure } from './narrator.ts';

/** Whether a failure is worth the one retry, and how a reader is told of it. */
export const FAILURES: Readonly<
  Record<ModelFailure, { readonly again: boolean; readonly because: string }>
> = {
  max_tokens: { again: true, because: 'the model ran out of room' },
  malformed_output: { again: true, because: "the model's answer was not in the shape asked for" },
  empty_output: { again: true, because: 'the model answered nothing' },
  stop_sequence: { again: false, because: "the model's answer broke off" },
  unexpected_stop: {
    again: false,
    because: 'the model stopped for a reason that is not known here',
  },
  guardrail_intervened: { again: false, because: 'the guardrail held the text back' },
  content_filtered: { again: false, because: 'the content filter held the answer back' },
  context_window_exceeded: { again: false, because: 'the facts were too many for the model' },
  throttled: { again: false, because: 'the model was busy' },
  unavailable: { again: false, because: 'the model could not be reached' },
  timed_out: { again: false, because: 'the model took too long' },
  disconnected: { again: false, because: 'the connection to the model broke' },
  refused_by_service: {
    again: false,
    because: 'the model service refused the request; an admin can check its settings',
  },
  guardrail_unavailable: { again: false, because: 'the guardrail could not be asked' },
  checker_refused: { again: false, because: "no sentence of the model's kept to the facts" },
};

/** Only an answer that ended as asked is read; every other stop is a failure of its own. */
export function failureOfStop(
  stopReason: string | undefined,
  answerBy: 'schema' | 'tool',
): ModelFailure | undefined {
  switch (stopReason) {
    case 'end_turn':
      return answerBy === 'schema' ? undefined : 'malformed_output';
    case 'tool_use':
      return answerBy === 'tool' ? undefined : 'unexpected_stop';
    case 'max_tokens':
    case 'stop_sequence':
    case 'guardrail_intervened':
    case 'content_filtered':
      return stopReason;
    case 'malformed_model_output':
    case 'malformed_tool_use':
      return 'malformed_output';
    case 'model_context_window_exceeded':
      return 'context_window_exceeded';
    default:
      return 'unexpected_stop';
  }
}

const BY_ERROR_NAME: Readonly<Record<string, ModelFailure>> = {
  AbortError: 'timed_out',
  TimeoutError: 'timed_out',
  ModelTimeoutException: 'timed_out',
  ThrottlingException: 'throttled',
  TooManyRequestsException: 'throttled',
  ServiceQuotaExceededException: 'throttled',
  ServiceUnavailableException: 'unavailable',
  InternalServerException: 'unavailable',
  ModelNotReadyException: 'unavailable',
  ModelErrorException: 'unavailable',
  AccessDeniedException: 'refused_by_service',
  ValidationException: 'refused_by_service',
  ResourceNotFoundException: 'refused_by_service',
  UnrecognizedClientException: 'refused_by_service',
  ExpiredTokenException: 'refused_by_service',
  CredentialsProviderError: 'refused_by_service',
};

/** The failure behind an error that the SDK threw after its own retries. */
export function failureOfError(error: unknown): ModelFailure {
  if (typeof error !== 'object' || error === null) return 'unavailable';
  const { name, code, $metadata } = error as {
    name?: unknown;
    code?: unknown;
    $metadata?: { httpStatusCode?: number };
  };
  const known = typeof name === 'string' ? BY_ERROR_NAME[name] : undefined;
  if (known) return known;
  if (typeof code === 'string' && /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(code))
    return 'disconnected';
  const status = $metadata?.httpStatusCode ?? 0;
  if (status === 429) return 'throttled';
  if (status === 401 || status === 403 || status === 400) return 'refused_by_service';
  return error instanceof SyntaxError ? 'disconnected' : 'unavailable';
}
