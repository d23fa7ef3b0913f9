import { createHash } from 'node:crypto';

/**
 * The id of something new, from who makes it and the command's key: a repeat of the command makes the same one, and
 * nobody can choose an id that is somebody else's (rule L6).
 */
export const idFrom = (actor: string, commandId: string, kind: string): string =>
  createHash('sha256').update(`${kind}\n${actor}\n${commandId}`).digest('hex').slice(0, 26);
