import { useMe, useReading } from '../../api/queries.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page.tsx';
import { SessionList } from './session-list.tsx';

/** What a person sees and settles about themselves. */
export function AccountPage() {
  const me = useMe();
  const { sessions } = useReading('listSessions', {});
  return (
    <>
      <PageHead title="Your account" kicker={me.person.email} />
      <div className="stack-wide">
        <section className="stack">
          <h2>Where you are signed in</h2>
          <p className="prose soft">
            A session ends by itself after two hours without use, and twelve hours after sign-in at
            the latest. End one here when you have left a device behind.
          </p>
          <SessionList sessions={sessions} />
        </section>
        {me.workspaces.length > 1 && (
          <section className="section">
            <h2>Workspace</h2>
            <p>You are working in {me.workspace?.name}.</p>
            <div>
              <ButtonLink to="/choose-workspace">Change over</ButtonLink>
            </div>
          </section>
        )}
        {me.workspace && (
          <section className="section">
            <h2>Mail to you</h2>
            <p className="prose">
              Reminders, the weekly nudge and the digest: which come, and when.
            </p>
            <div>
              <ButtonLink to="/mail">Choose your mail</ButtonLink>
            </div>
          </section>
        )}
        {me.workspace && (
          <section className="section">
            <h2>What is held of you</h2>
            <p className="prose">
              Your name and address, what you recorded and said, mails to you, and where you are
              signed in, as one file. To have it erased, ask an admin of {me.workspace.name}.
            </p>
            <div>
              <a className="app-button app-button-plain" href="/api/v1/me/export" download>
                Download it
              </a>
            </div>
          </section>
        )}
      </div>
    </>
  );
}
