import { ApiProblem } from '../../../api/problem.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Failure, Notice } from '../../../ui/notice.tsx';

/** Computes the verdict again: the same one comes out, unless a method was corrected since (rule V9). */
export function JudgeAgain({ pilot }: { readonly pilot: string }) {
  const judge = useCommand('judgePilot');
  const isSame = judge.error instanceof ApiProblem && judge.error.code === 'already_judged';
  return (
    <div className="stack-close">
      <p className="soft">
        Should a statistical method be corrected in a later version of this product, the verdict can
        be computed again. A new one is put on record beside the old, and the signers get a mail.
      </p>
      <p>
        <Button
          busy={judge.isPending}
          onClick={() => judge.mutate({ params: { pilot }, body: undefined })}
        >
          Compute the verdict again
        </Button>
      </p>
      {judge.isSuccess && (
        <Notice tone="unsure" title="Another verdict came out.">
          <p>It stands on record beside the first.</p>
        </Notice>
      )}
      {isSame ? (
        <Notice tone="good" title="The same verdict came out.">
          <p>Nothing was changed.</p>
        </Notice>
      ) : (
        <Failure error={judge.error} />
      )}
    </div>
  );
}
