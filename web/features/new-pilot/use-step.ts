import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { DraftStepInput } from '#contracts/charter.ts';
import type { PilotView } from '#contracts/pilots.ts';
import { isDraftConflict } from '../../api/problem.ts';
import { queryClient, reading, useMe } from '../../api/queries.ts';
import { useCommand } from '../../api/use-command.ts';
import { useOneAtATime } from '../../api/use-one-at-a-time.ts';
import { keptValues } from './kept-values.ts';
import { partOf, type SavedStep, stepAfter, type ValuesOf } from './steps.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

type Sent<Step extends SavedStep> = {
  readonly values: ValuesOf<Step>;
  /** What the server has to hold for this to be saved over it. */
  readonly over: unknown;
  readonly afterwards?: () => Promise<void>;
};

/**
 * One step of a draft: what its form starts from, keeping what is typed, and saving it. Saving goes through when
 * nobody has saved this step since the form was opened, whatever else changed in the draft; otherwise `theirs`
 * holds the other version, and the reader decides.
 *
 * `Form` is what the form holds, which may be less finished than what is saved.
 */
export function useStep<Step extends SavedStep, Form>(
  pilot: PilotView,
  step: Step,
  fromServer: Form,
) {
  const me = useMe();
  const navigate = useNavigate();
  const save = useCommand('saveDraft');
  const [round, setRound] = useState(0);
  const [theirs, setTheirs] = useState<Partial<PilotView['draft']>>();
  const kept = useMemo(
    () => keptValues<Form>(me.person.id, pilot.id, step),
    [me.person.id, pilot.id, step],
  );
  // What the form started from is settled once a round: what arrives later must not overwrite what is typed.
  const opened = useRef<{ round: number; base: unknown; values: Form; restored: boolean }>(null);
  if (opened.current?.round !== round) {
    const found = kept.read();
    opened.current = {
      round,
      base: found?.base ?? partOf(pilot.draft, step),
      values: found?.values ?? fromServer,
      restored: found !== undefined,
    };
  }
  const { base, values: initial, restored } = opened.current;

  async function send(sent: Sent<Step>, latest: PilotView) {
    const now = partOf(latest.draft, step);
    if (!same(now, sent.over)) {
      setTheirs(now);
      return;
    }
    setTheirs(undefined);
    await save.mutateAsync({
      params: { pilot: pilot.id },
      body: { step, values: sent.values } as DraftStepInput,
      ifMatch: latest.revision,
    });
    if (opened.current) opened.current.base = partOf((await latestOf(pilot.id, false)).draft, step);
    await sent.afterwards?.();
    kept.drop();
    await navigate({
      to: '/pilots/$pilot/set-up/$step',
      params: { pilot: pilot.id, step: stepAfter(step) },
    });
  }

  /** What is refused or fails is told by `error`; a change that slipped in between is met once more. */
  const submit = useOneAtATime(async (sent: Sent<Step>) => {
    try {
      await send(sent, await latestOf(pilot.id, false));
    } catch (error) {
      if (isDraftConflict(error))
        await send(sent, await latestOf(pilot.id, true)).catch(() => undefined);
    }
  });

  return {
    pilot: pilot.id,
    step,
    initial,
    restored,
    /** Changes whenever the form has to start anew. */
    round,
    theirs,
    error: isDraftConflict(save.error) ? undefined : save.error,
    busy: save.isPending,
    keep: (values: Form) => kept.write({ base, values }),
    /** Saves and goes on; `afterwards` is done in between. */
    submit: (values: ValuesOf<Step>, afterwards?: () => Promise<void>) =>
      submit({ values, over: opened.current?.base, ...(afterwards ? { afterwards } : {}) }),
    /** Saves over what somebody else saved. */
    keepMine: (values: ValuesOf<Step>) => submit({ values, over: theirs }),
    /** Drops what was typed and starts from what the server holds. */
    startOver: () => {
      kept.drop();
      setTheirs(undefined);
      save.reset();
      setRound(count => count + 1);
    },
  };
}

/** The pilot as last read, or read again now. */
function latestOf(pilot: string, fresh: boolean): Promise<PilotView> {
  const query = reading('getPilot', { pilot });
  return fresh
    ? queryClient.fetchQuery({ ...query, staleTime: 0 })
    : queryClient.ensureQueryData(query);
}
