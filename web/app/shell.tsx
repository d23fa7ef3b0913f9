import { Link, Outlet } from '@tanstack/react-router';
import { may } from '../api/may.ts';
import { useMe } from '../api/queries.ts';
import { forgetAnswers } from '../offline/register-worker.ts';
import { useSendWaiting } from '../offline/send-waiting.ts';
import { useOnline } from '../offline/use-online.ts';
import { ClockBar } from './clock-bar.tsx';
import { useArrival } from './use-arrival.ts';
import './shell.css';

/** What stands around every page: the skip link, the navigation, and on a demo that it is one. */
export function Shell() {
  const me = useMe();
  const announcement = useArrival();
  const online = useOnline();
  useSendWaiting(me.person.id);
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <Masthead />
      {!online && (
        <p className="offline" role="status">
          No connection. What you save here is sent as soon as there is one; a logged week even if
          you close the page.
        </p>
      )}
      <main id="main" className="shell-main" tabIndex={-1}>
        <Outlet />
      </main>
      {me.clock.settable && <ClockBar now={me.clock.now} timeZone={me.workspace?.timeZone} />}
      <p className="unseen" aria-live="polite">
        {announcement}
      </p>
    </>
  );
}

function Masthead() {
  const me = useMe();
  return (
    <header className="masthead">
      <div className="masthead-line">
        <Link to="/" className="wordmark">
          Countersign
        </Link>
        {me.workspace && (
          <span className="masthead-workspace">
            {me.workspace.name}
            {me.workspace.demo && <strong className="demo-mark">Demo data</strong>}
          </span>
        )}
        <form
          method="post"
          action="/auth/sign-out"
          className="masthead-person"
          onSubmit={forgetAnswers}
        >
          <Link to="/account">{me.person.name}</Link>
          <button type="submit" className="link-button">
            Sign out
          </button>
        </form>
      </div>
      {me.workspace && (
        <nav className="masthead-nav" aria-label="Main">
          <Link to="/" activeOptions={{ exact: true }}>
            Board
          </Link>
          {may(me, 'log-time') && <Link to="/week">This week</Link>}
          <Link to="/reports">Reports</Link>
          <Link to="/people">People</Link>
        </nav>
      )}
    </header>
  );
}
