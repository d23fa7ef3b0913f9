import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CharterView } from '#contracts/charter.ts';
import type { PilotView } from '#contracts/pilots.ts';
import { useMe } from '../../../api/queries.ts';
import { useCommand } from '../../../api/use-command.ts';
import { formats } from '../../../format/formats.ts';
import { DifferenceTable } from '../../../reader/amendment.tsx';
import { charterDifference } from '../../../reader/charter-difference.ts';
import '../../../reader/reader.css';
import { Button } from '../../../ui/button.tsx';
import { Empty, Failure } from '../../../ui/notice.tsx';
import { WordsField } from '../../../ui/words-field.tsx';
import { nameIn, usePilot, versionInForce } from '../use-pilot.ts';
import { AmendmentFields } from './amendment-fields.tsx';
import { amendedCharter, amendmentBody, amendmentForm, isIncomplete } from './amendment-form.ts';

/** Changes a signed charter while the pilot runs: what differs stands beside the form, as the signers will read it. */
export function AmendPage() {
  const pilot = usePilot();
  const charter = versionInForce(pilot)?.charter;
  if (pilot.phase !== 'running' || !charter)
    return (
      <Empty title="Nothing to amend">
        <p>
          A charter is amended while its pilot runs. Before the start it is changed and proposed
          again; after the end the pilot can be run again.
        </p>
      </Empty>
    );
  return <Amend pilot={pilot} charter={charter} />;
}

function Amend({ pilot, charter }: { readonly pilot: PilotView; readonly charter: CharterView }) {
  const currency = useMe().workspace?.currency ?? 'USD';
  const navigate = useNavigate();
  const amend = useCommand('amendPilot');
  const [form, setForm] = useState(() => amendmentForm(charter));
  const [reason, setReason] = useState('');
  const amended = amendedCharter(charter, form);
  const nameOf = (person: string) => nameIn(pilot, person);
  const differences = charterDifference(charter, amended, { nameOf, currency, formats });
  const params = { pilot: pilot.id };
  const send = () => {
    if (isIncomplete(form)) return;
    amend.mutate(
      { params, body: amendmentBody(amended, reason), ifMatch: pilot.revision },
      { onSuccess: () => navigate({ to: '/pilots/$pilot/signers', params }) },
    );
  };
  return (
    <section className="section stack">
      <h2>Change the test while it runs</h2>
      <p>
        Every signer is asked again. Until all of them have signed, the version that they signed
        before governs; and whatever comes of it is marked <em>changed after the start</em>, with
        the verdict by the version first signed beside it. Tasks and the first day stay as they are.
      </p>
      <AmendmentFields charter={charter} form={form} currency={currency} onChange={setForm} />
      <WordsField
        label="Why"
        hint="The signers read it; it is printed with the verdict."
        rows={3}
        value={reason}
        onChange={setReason}
      />
      <div className="reader sheet" aria-live="polite">
        <h3>What is different</h3>
        {differences.length === 0 ? (
          <p>Nothing yet: change something above.</p>
        ) : (
          <DifferenceTable differences={differences} versions={['As signed', 'Changed']} />
        )}
      </div>
      <Failure error={amend.error} />
      <div className="row">
        <Button look="main" busy={amend.isPending} onClick={send}>
          Ask the signers
        </Button>
        <Link to="/pilots/$pilot" params={params}>
          Leave it as it is
        </Link>
      </div>
    </section>
  );
}
