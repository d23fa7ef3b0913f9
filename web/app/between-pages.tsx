import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { ApiProblem, sentenceOf } from '../api/problem.ts';
import { queryClient } from '../api/queries.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page.tsx';

/** A page that takes longer than a moment to come. */
export function Waiting() {
  return (
    <p className="soft" role="status">
      Loading…
    </p>
  );
}

/** There is nothing at this address. */
export function Missing() {
  return (
    <main className="shell-main">
      <PageHead title="There is no such page">
        <p>The address may be mistyped, or what was here has been moved.</p>
      </PageHead>
      <ButtonLink to="/">Go to the board</ButtonLink>
    </main>
  );
}

/** A page that could not be loaded: why, and a way to try again. */
export function Fault({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  // What a role does not allow is refused again.
  const isRefused = error instanceof ApiProblem && error.status === 403;
  const again = async () => {
    await queryClient.resetQueries();
    reset();
    await router.invalidate();
  };
  return (
    <div className="stack">
      <PageHead
        title={isRefused ? 'This page is not open to you' : 'This page could not be loaded'}
      />
      <Notice tone={isRefused ? 'unsure' : 'bad'}>
        <p>{sentenceOf(error)}</p>
      </Notice>
      <div className="row">
        {!isRefused && (
          <Button look="main" onClick={again}>
            Try again
          </Button>
        )}
        <ButtonLink to="/">Go to the board</ButtonLink>
      </div>
    </div>
  );
}
