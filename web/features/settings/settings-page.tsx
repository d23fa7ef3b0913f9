import { may } from '../../api/may.ts';
import { useMe, useReading } from '../../api/queries.ts';
import { Empty } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page.tsx';
import { SettingsForm } from './settings-form.tsx';
import { TeamNames } from './team-names.tsx';
import { Tokens } from './tokens.tsx';

/** Settings of the workspace, for its admins. */
export function SettingsPage() {
  const me = useMe();
  const workspace = useReading('getWorkspace', {});
  if (!may(me, 'change-settings'))
    return (
      <>
        <PageHead title="Settings" kicker={workspace.name} />
        <Empty title="Settings are for admins">
          <p>Ask an admin of {workspace.name} for what you need; People says who that is.</p>
        </Empty>
      </>
    );
  return (
    <>
      <PageHead title="Settings" kicker={workspace.name} />
      <div className="stack-wide">
        <section className="stack">
          <h2>Workspace</h2>
          <SettingsForm workspace={workspace} />
        </section>
        <section className="section">
          <h2>Names of teams</h2>
          <TeamNames teams={workspace.teams} />
        </section>
        {may(me, 'manage-tokens') && (
          <section className="section">
            <h2>API tokens and live feeds</h2>
            <Tokens />
          </section>
        )}
      </div>
    </>
  );
}
