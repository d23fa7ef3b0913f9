import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Failure } from '../../../ui/notice.tsx';

/** A button for a command that needs nothing but the pilot; what it is refused for stands beside it. */
export function BareCommand({
  name,
  pilot,
  label,
}: {
  readonly name: 'startPilot' | 'judgePilot';
  readonly pilot: string;
  readonly label: string;
}) {
  const command = useCommand(name);
  return (
    <>
      <Button
        look="main"
        busy={command.isPending}
        onClick={() => command.mutate({ params: { pilot }, body: undefined })}
      >
        {label}
      </Button>
      <Failure error={command.error} />
    </>
  );
}
