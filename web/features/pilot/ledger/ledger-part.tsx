import { useReading } from '../../../api/queries.ts';
import { counted } from '../../../format/amounts.ts';
import { moment } from '../../../format/dates.ts';
import { Notice } from '../../../ui/notice.tsx';
import { usePilot } from '../use-pilot.ts';
import './ledger.css';

/** Every entry of the pilot's ledger, and whether its chain is intact. */
export function LedgerPart() {
  const { id } = usePilot();
  const { entries, chain } = useReading('listEntries', { pilot: id });
  return (
    <div className="stack-wide">
      {chain.intact ? (
        <Notice tone="good" title="The chain is intact.">
          <p>
            {counted(entries.length, 'entry', 'entries')}, each sealed with the one before it:
            changing one afterwards would show here.
          </p>
        </Notice>
      ) : (
        <Notice tone="bad" title="The chain is broken.">
          <ul>
            {chain.faults.map(({ code, seq, sentence }) => (
              <li key={`${code}-${seq}`}>
                Entry {seq}: {sentence}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ol className="entries">
        {entries.toReversed().map(entry => (
          <li key={entry.seq}>
            <span className="entry-seq number">{entry.seq}</span>
            <div className="stack-close">
              {entry.events.map(({ type, sentence }) => (
                <p key={`${type}-${sentence}`}>{sentence}</p>
              ))}
              <p className="small soft">
                {entry.actor.name}, {moment(entry.at)}
                {entry.simulated && ', under a clock that can be set'}
              </p>
              <p className="hash soft">{entry.hash}</p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
