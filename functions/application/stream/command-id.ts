const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DAY_MS = 86_400_000;

/** How long the same command id is known to be the same command (rule L6). */
const COMMAND_ID_DAYS = 30;

/** What is wrong with a command's id, whatever the command asks. */
export type CommandIdRefusal = {
  readonly code:
    | 'command_id_invalid'
    | 'command_too_old'
    | 'command_from_the_future'
    | 'command_reused';
  readonly sentence: string;
};

const INVALID: CommandIdRefusal = {
  code: 'command_id_invalid',
  sentence: 'The request carries no usable id. Reload the page and send it again.',
};

const TOO_OLD: CommandIdRefusal = {
  code: 'command_too_old',
  sentence: `This request was made more than ${COMMAND_ID_DAYS} days ago. Reload the page and send it again.`,
};

/** How far a client's clock may be ahead. */
const AHEAD_MS = 10 * 60_000;

const FROM_THE_FUTURE: CommandIdRefusal = {
  code: 'command_from_the_future',
  sentence:
    'This request says that it was made at a time to come. Set the clock of this device, reload the page and send it again.',
};

export const REUSED: CommandIdRefusal = {
  code: 'command_reused',
  sentence:
    'This request was already sent with other content. Reload the page to see what was saved, then send your change again.',
};

/** When a UUIDv7 was made, in milliseconds since the epoch (RFC 9562, section 5.7). */
export const madeAt = (commandId: string): number =>
  Number.parseInt(commandId.slice(0, 8) + commandId.slice(9, 13), 16);

/**
 * Refuses an id that is no UUIDv7, is too old to be looked up, or would outlive the others by its date. `now`: real time
 * in milliseconds.
 */
export function refuseCommandId(commandId: string, now: number): CommandIdRefusal | undefined {
  if (!UUID_V7.test(commandId)) return INVALID;
  if (madeAt(commandId) > now + AHEAD_MS) return FROM_THE_FUTURE;
  return madeAt(commandId) < now - COMMAND_ID_DAYS * DAY_MS ? TOO_OLD : undefined;
}

/** Worth remembering: not yet refused by age, with a day of grace for servers whose clocks differ. */
export const isRemembered = (commandId: string, now: number): boolean =>
  madeAt(commandId) >= now - (COMMAND_ID_DAYS + 1) * DAY_MS;
