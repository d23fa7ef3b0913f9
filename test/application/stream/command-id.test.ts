import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { refuseCommandId } from '#application/stream/command-id.ts';

const NOW = Date.parse('2026-07-01T12:00:00.000Z');
const MINUTE = 60_000;
const madeAt = (at: number) => refuseCommandId(uuidv7({ msecs: at }), NOW)?.code;

describe("a command's id", () => {
  it('is taken for 30 days, and from a clock that is some minutes ahead', () => {
    expect(madeAt(NOW)).toBeUndefined();
    expect(madeAt(NOW - 30 * 24 * 60 * MINUTE)).toBeUndefined();
    expect(madeAt(NOW + 10 * MINUTE)).toBeUndefined();
  });

  it('is refused when it is older', () => {
    expect(madeAt(NOW - 30 * 24 * 60 * MINUTE - 1)).toBe('command_too_old');
  });

  it('is refused when it is dated ahead: it would never grow old', () => {
    expect(madeAt(NOW + 10 * MINUTE + 1)).toBe('command_from_the_future');
    expect(madeAt(Date.parse('2099-01-01'))).toBe('command_from_the_future');
  });

  it('is refused when it is no UUIDv7', () => {
    expect(refuseCommandId('7f1b7e1a-0c5e-4d1c-9a53-111111111111', NOW)?.code).toBe(
      'command_id_invalid',
    );
  });
});
