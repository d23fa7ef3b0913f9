import { useNavigate } from '@tanstack/react-router';
import { useMe } from '../../api/queries.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page.tsx';

/** For people in more than one workspace: which of them to work in now. */
export function ChooseWorkspacePage() {
  const me = useMe();
  const choose = useCommand('chooseWorkspace');
  const navigate = useNavigate();
  const go = (workspace: string) =>
    choose.mutate(
      { params: {}, body: { workspace } },
      { onSuccess: () => navigate({ to: '/', reloadDocument: true }) },
    );
  return (
    <>
      <PageHead title="Where do you want to work?">
        <p className="prose">
          You are in more than one workspace. You can change over at any time.
        </p>
      </PageHead>
      <Failure error={choose.error} />
      <ul className="stack-close">
        {me.workspaces.map(({ id, name }) => (
          <li key={id}>
            <Button
              look={id === me.workspace?.id ? 'plain' : 'main'}
              busy={choose.isPending && choose.variables?.body.workspace === id}
              onClick={() => go(id)}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
