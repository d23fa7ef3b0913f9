import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { may } from '../../api/may.ts';
import { pilotPages, useMe } from '../../api/queries.ts';
import { counted } from '../../format/amounts.ts';
import { PHASE_NAMES } from '../../format/words.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page.tsx';
import { byStage } from './by-stage.ts';
import { PilotRow } from './pilot-row.tsx';
import './board.css';

/** The workspace's pilots by stage of life, each with what it needs next. */
export function BoardPage() {
  const me = useMe();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useSuspenseInfiniteQuery(pilotPages);
  const pilots = data.pages.flatMap(page => page.pilots);
  const stages = byStage(pilots);
  const canSetUp = may(me, 'set-up-pilot');

  return (
    <>
      <PageHead title="Pilots">
        {pilots.length > 0 && (
          <div className="row-apart">
            <p className="soft">
              {counted(pilots.length, 'pilot')}
              {hasNextPage && ', the newest'}
            </p>
            {canSetUp && (
              <ButtonLink to="/pilots/new" look="main">
                Set up a pilot
              </ButtonLink>
            )}
          </div>
        )}
      </PageHead>
      {pilots.length === 0 && <NoPilots canSetUp={canSetUp} />}
      <div className="stack-wide">
        {stages.map(({ phase, pilots }) => (
          <section key={phase} aria-labelledby={`stage-${phase}`}>
            <h2 id={`stage-${phase}`} className="board-stage">
              {PHASE_NAMES[phase]} <span className="board-count number">{pilots.length}</span>
            </h2>
            <ul>
              {pilots.map(pilot => (
                <PilotRow key={pilot.id} pilot={pilot} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
          Show older pilots
        </Button>
      )}
    </>
  );
}

function NoPilots({ canSetUp }: { readonly canSetUp: boolean }) {
  return (
    <Empty title="No pilot yet">
      <p>
        A pilot is small: two weeks, one use of AI, one line between a learning program and a
        business result. Whoever doubts it says what success would look like, and signs the test
        before it starts.
      </p>
      <p>Start from your team’s own work: it is the cheapest place to be wrong.</p>
      {canSetUp && (
        <ButtonLink to="/pilots/new" look="main">
          Set up a first pilot
        </ButtonLink>
      )}
    </Empty>
  );
}
