import type { PilotView, VersionView } from '#contracts/pilots.ts';
import type { VerdictView } from '#contracts/verdict.ts';

/** The verdict by the version first signed, where another governs since. */
export function firstSigned({
  changedAfterStart,
  verdicts,
  versions,
}: PilotView): { readonly verdict: VerdictView; readonly version: VersionView } | undefined {
  const verdict = verdicts.find(each => each.version === changedAfterStart?.from);
  const version = versions.find(each => each.version === changedAfterStart?.from);
  return verdict && version ? { verdict, version } : undefined;
}
