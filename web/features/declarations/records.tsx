import type { DeclarationsView } from '#contracts/declarations.ts';
import { useTimes } from '../../api/use-times.ts';

type DeclarationRecord = DeclarationsView['records'][number];

/** What is on record for a gate, newest first. */
export function Records({
  records,
  empty,
}: {
  readonly records: readonly DeclarationRecord[];
  readonly empty: string;
}) {
  const { dayOf } = useTimes();
  if (records.length === 0) return <p className="soft prose">{empty}</p>;
  return (
    <ul className="stack">
      {records.map(record => (
        <li key={`${record.at} ${record.sentence}`}>
          <p>{record.sentence}</p>
          {record.words.map(({ label, text }) => (
            <p key={label}>
              <strong>{label}:</strong> {text}
            </p>
          ))}
          {record.link && (
            <p>
              <a href={record.link} rel="noreferrer">
                {record.link}
              </a>
            </p>
          )}
          <p className="small soft">
            Declared by {record.by.name}, {dayOf(record.at)}
          </p>
        </li>
      ))}
    </ul>
  );
}
