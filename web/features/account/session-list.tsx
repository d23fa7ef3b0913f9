import type { SessionsView } from '#contracts/workspace.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTimes } from '../../api/use-times.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/notice.tsx';

/** Where a person is signed in, each with its end a press away; this one ends by signing out. */
export function SessionList({ sessions }: { readonly sessions: SessionsView['sessions'] }) {
  const { moment } = useTimes();
  const revoke = useCommand('revokeSession');
  return (
    <>
      <Failure error={revoke.error} />
      <ul>
        {sessions.map(({ id, device, startedAt, seenAt, current }) => (
          <li key={id} className="listed">
            <div>
              <strong>{device}</strong>
              <p className="small soft">
                {current ? 'This device' : `Last used ${moment(seenAt)}`} · signed in{' '}
                {moment(startedAt)}
              </p>
            </div>
            {!current && (
              <Button
                busy={revoke.isPending && revoke.variables?.params.session === id}
                onClick={() => revoke.mutate({ params: { session: id }, body: undefined })}
              >
                End it <span className="unseen">: {device}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
