import { useReading } from '../../../api/queries.ts';
import { useTimes } from '../../../api/use-times.ts';
import { counted } from '../../../format/amounts.ts';
import { VerifyYourself } from '../../../reader/verify-yourself.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { usePilot } from '../use-pilot.ts';
import { JudgeAgain } from './judge-again.tsx';
import './ledger.css';

/** Every entry of the pilot's ledger, and whether its chain is intact. */
export function LedgerPart() {
  const { id, versions, verdicts, can } = usePilot();
  const { moment } = useTimes();
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
      {versions.length > 0 && <VerifyYourself href={`/api/v1/pilots/${id}/evidence-file`} />}
      {verdicts.length > 0 && can.includes('judge-pilot') && <JudgeAgain pilot={id} />}
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
              {entry.signedHead && <SignedHead head={entry.signedHead} />}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The word that was mailed to whoever signed here: the same one, for whoever lost their mail. */
const SignedHead = ({ head }: { readonly head: string }) => (
  <details className="small">
    <summary>Signed head</summary>
    <p className="hash">{head}</p>
  </details>
);
