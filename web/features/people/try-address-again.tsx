import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/notice.tsx';

/** Takes the mark from an address that had sent mail back: a full mailbox has room again, a server is up. */
export function TryAddressAgain({
  person,
}: {
  readonly person: { readonly id: string; readonly name: string };
}) {
  const retry = useCommand('tryAddressAgain');
  return (
    <>
      <div className="row">
        <Button
          busy={retry.isPending}
          onClick={() => retry.mutate({ params: { person: person.id }, body: undefined })}
        >
          Try this address again <span className="unseen">of {person.name}</span>
        </Button>
      </div>
      <Failure error={retry.error} />
    </>
  );
}
