import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Failure, Notice } from '../../../ui/notice.tsx';

/** A new link by mail; the one before stops working. */
export function ResendInvitation({
  pilot,
  person,
}: {
  readonly pilot: string;
  readonly person: string;
}) {
  const resend = useCommand('resendInvitation');
  return (
    <>
      <Button
        busy={resend.isPending}
        onClick={() => resend.mutate({ params: { pilot }, body: { person } })}
      >
        Mail a new link
      </Button>
      {resend.isSuccess && (
        <Notice tone="good">
          <p>A new link is on its way; the old one no longer works.</p>
        </Notice>
      )}
      <Failure error={resend.error} />
    </>
  );
}
