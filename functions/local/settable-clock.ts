import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Clock } from '#application/clock.ts';

/** A clock that can be moved forward, never back; where it stands survives a restart. */
export type SettableClock = Clock & {
  readonly moveTo: (at: number) => Promise<void>;
};

/**
 * Real time plus an offset kept in `file`, in milliseconds. Everything made under it is marked simulated.
 * Without a file the offset lives as long as the process.
 */
export async function settableClock(file: string | undefined): Promise<SettableClock> {
  let offset = file === undefined ? 0 : await readOffset(file);
  const wall = () => Date.now();
  const now = () => Date.now() + offset;
  return {
    now,
    wall,
    simulated: true,
    async moveTo(at) {
      const moved = Math.max(offset, at - Date.now());
      if (file !== undefined) {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, String(moved));
      }
      offset = moved;
    },
  };
}

async function readOffset(file: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => '0');
  const offset = Number(text);
  return Number.isFinite(offset) ? offset : 0;
}
