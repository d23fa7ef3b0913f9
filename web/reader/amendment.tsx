import type { PilotView, VersionView } from '#contracts/pilots.ts';
import { charterDifference, type Difference } from './charter-difference.ts';
import type { Formats } from './formats.ts';

/** What differs between two versions, field by field. */
export function DifferenceTable({
  differences,
  versions,
}: {
  readonly differences: readonly Difference[];
  /** What the two sides are called. */
  readonly versions: readonly [string, string];
}) {
  return (
    <table className="difference">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">{versions[0]}</th>
          <th scope="col">{versions[1]}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td data-side={versions[0]}>{before === '' ? <em>was not there</em> : before}</td>
            <td data-side={versions[1]}>{after === '' ? <em>is left out</em> : after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type AmendmentProps = {
  readonly pilot: PilotView;
  readonly before: VersionView;
  readonly after: VersionView;
  readonly currency: string;
  readonly formats: Formats;
};

/** A change of a signed charter: why, and what is different, before the whole is read. */
export function Amendment({ pilot, before, after, currency, formats }: AmendmentProps) {
  const nameOf = (id: string): string =>
    pilot.people.find(each => each.id === id)?.name ?? 'somebody who has left';
  const differences = charterDifference(before.charter, after.charter, {
    nameOf,
    currency,
    formats,
  });
  return (
    <section className="amendment" aria-labelledby={`amendment-${after.version}`}>
      <h2 id={`amendment-${after.version}`}>
        What is different from the version signed before the change
      </h2>
      <p>
        Changed while it runs, because: “{after.amendment?.reason}”{' '}
        {after.agreedAt === undefined
          ? `Until every signature stands again, version ${before.version} governs.`
          : `In force since ${formats.day(after.agreedAt)}, after the start.`}
      </p>
      <DifferenceTable
        differences={differences}
        versions={[`Version ${before.version}`, `Version ${after.version}`]}
      />
    </section>
  );
}

/** The version that an amendment is held against: the last that was agreed before it. */
export const versionBefore = (
  versions: readonly VersionView[],
  amended: VersionView,
): VersionView | undefined =>
  versions.findLast(each => each.version < amended.version && each.agreedAt !== undefined);
