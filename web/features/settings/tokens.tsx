import { useReading } from '../../api/queries.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTimes } from '../../api/use-times.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/notice.tsx';
import { NewToken } from './new-token.tsx';
import { SCOPE_WORDS } from './scopes.ts';
import './settings.css';

/** The tokens of the workspace, and how a program delivers figures with one. */
export function Tokens() {
  const { dayOf } = useTimes();
  const { tokens } = useReading('listTokens', {});
  const revoke = useCommand('revokeToken');
  return (
    <>
      <p className="prose">
        With a token, a job in your CRM or LMS delivers figures to a pilot by itself. Each batch
        counts once, and only within the dates that were signed.
      </p>
      <Failure error={revoke.error} />
      {tokens.length === 0 ? (
        <p className="soft">No token yet.</p>
      ) : (
        <ul>
          {tokens.map(token => (
            <li key={token.id} className="listed">
              <div>
                <strong>{token.name}</strong>
                <p className="small soft">
                  {token.scopes.map(scope => SCOPE_WORDS[scope]).join(', ')} ·{' '}
                  {token.expired ? 'expired' : 'good until'} {dayOf(token.expiresAt)} · made by{' '}
                  {token.createdBy.name}
                  {token.usedAt ? ` · last used ${dayOf(token.usedAt)}` : ' · not used yet'}
                </p>
              </div>
              <Button
                look="danger"
                busy={revoke.isPending && revoke.variables?.params.token === token.id}
                onClick={() => revoke.mutate({ params: { token: token.id }, body: undefined })}
              >
                Revoke <span className="unseen">{token.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewToken />
    </>
  );
}
