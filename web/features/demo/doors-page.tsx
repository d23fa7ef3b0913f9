import { useDoors } from '../../api/queries.ts';
import { ClockBar } from '../../app/clock-bar.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page.tsx';
import './doors.css';

/** The demo's ways in. Each link signs in as the right person and opens their page. */
export function DoorsPage() {
  const { data, isPending } = useDoors();
  if (isPending) return null;
  return (
    <>
      <main className="shell-main">
        {data && data.doors.length > 0 ? (
          <>
            <PageHead
              title="The people who doubt it write the test."
              kicker={<strong className="demo-mark">Demo data</strong>}
            >
              <p className="prose">
                They sign it before it starts, and can compute the answer again themselves. Come in
                as one of them:
              </p>
            </PageHead>
            <ul className="doors">
              {data.doors.map(({ id, title, text, href }) => (
                <li key={id}>
                  <a href={href} className="door">
                    <span className="door-title">{title}</span>
                    <span className="soft">{text}</span>
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <>
            <PageHead title="Countersign" />
            <ButtonLink to="/">Go to the board</ButtonLink>
          </>
        )}
      </main>
      {data && <ClockBar {...data.clock} />}
    </>
  );
}
