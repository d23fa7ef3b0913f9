import { useNavigate } from '@tanstack/react-router';
import { useMe, useReading } from '../../api/queries.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/notice.tsx';

/** Begins a replication: a draft with everything but the numbers and the people. */
export function StartCopy({ pilot, name }: { readonly pilot: string; readonly name: string }) {
  const me = useMe();
  const { teams } = useReading('getWorkspace', {});
  const navigate = useNavigate();
  const draft = useCommand('draftPilot');
  const team = teams.find(each => me.teams.includes(each.id) && each.kind === 'learning');
  if (!team) return null;
  const begin = () =>
    draft.mutate(
      { params: {}, body: { name, team: team.id, copyOf: pilot } },
      {
        onSuccess: made =>
          navigate({
            to: '/pilots/$pilot/set-up/$step',
            params: { pilot: made.pilot, step: 'basics' },
          }),
      },
    );
  return (
    <div className="stack-close">
      <Failure error={draft.error} />
      <div>
        <Button busy={draft.isPending} onClick={begin}>
          Start a copy<span className="unseen"> of {name}</span>
        </Button>
      </div>
    </div>
  );
}
