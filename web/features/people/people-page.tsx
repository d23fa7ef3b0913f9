import { Link } from '@tanstack/react-router';
import type { WorkspaceView } from '#contracts/workspace.ts';
import { may } from '../../api/may.ts';
import { useMe, useReading } from '../../api/queries.ts';
import { listed } from '../../format/amounts.ts';
import { inWords } from '../../format/words.ts';
import { Fold } from '../../ui/fold.tsx';
import { PageHead } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { AddPerson } from './add-person.tsx';
import { AddTeam } from './add-team.tsx';
import { ChangePerson } from './change-person.tsx';
import { Departed } from './departed.tsx';
import { ErasePerson, ExportPerson, RemovePerson } from './leave-person.tsx';
import { PersonMail } from './person-mail.tsx';
import { TryAddressAgain } from './try-address-again.tsx';
import './people.css';

/** Who is in the workspace, in which teams and roles. */
export function PeoplePage() {
  const me = useMe();
  const workspace = useReading('getWorkspace', {});
  const manages = may(me, 'manage-people');
  return (
    <>
      <PageHead title="People" kicker={workspace.name}>
        <div className="row">
          {may(me, 'change-settings') && <Link to="/settings">Settings of the workspace</Link>}
          {may(me, 'read-activity') && <Link to="/activity">Activity</Link>}
          <Link to="/money">Rates and goals</Link>
        </div>
      </PageHead>
      <div className="stack-wide">
        <section className="stack">
          <h2>Teams</h2>
          <Table
            caption="Teams"
            rows={workspace.teams}
            keyOf={team => team.id}
            columns={[
              { head: 'Team', cell: team => team.name },
              {
                head: 'Kind',
                cell: team => (team.kind === 'learning' ? 'Learning and development' : 'Business'),
              },
              {
                head: 'Members',
                cell: team => listed(membersOf(workspace, team.id)) || 'nobody yet',
              },
            ]}
          />
          {manages && <AddTeam />}
        </section>
        <section className="section">
          <h2>Everybody</h2>
          {manages && <AddPerson workspace={workspace} />}
          <ul>
            {workspace.people.map(person => (
              <li key={person.id} className="person">
                <div>
                  <strong>{person.name}</strong>
                  <p className="small soft">
                    {[person.email, person.roles.map(inWords).join(', ')]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                  {person.mail && <PersonMail mail={person.mail} />}
                  {person.mail?.returned && <TryAddressAgain person={person} />}
                </div>
                {may(me, 'change-roles') && <ChangePerson person={person} workspace={workspace} />}
                {may(me, 'answer-for-privacy') && (
                  <Fold
                    summary={
                      <>
                        Remove, export, erase <span className="unseen">{person.name}</span>
                      </>
                    }
                  >
                    <div className="row">
                      <RemovePerson person={person} />
                      <ExportPerson person={person} />
                      <ErasePerson person={person} />
                    </div>
                  </Fold>
                )}
              </li>
            ))}
          </ul>
        </section>
        {may(me, 'answer-for-privacy') && <Departed workspace={workspace} />}
      </div>
    </>
  );
}

const membersOf = ({ people }: WorkspaceView, team: string): string[] =>
  people.filter(each => each.teams.includes(team)).map(each => each.name);
