import type { PilotView } from '#contracts/pilots.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTimes } from '../../api/use-times.ts';
import { Button } from '../../ui/button.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { Failure } from '../../ui/notice.tsx';
import { PersonPicker } from './person-picker.tsx';

/** Puts the one question to a stakeholder, and shows what they answered, word for word. */
export function AskForSuccess({
  pilot,
  onUse,
}: {
  readonly pilot: PilotView;
  readonly onUse: (words: string, by: string) => void;
}) {
  const { dayOf } = useTimes();
  const ask = useCommand('askForSuccess');
  const { questions } = pilot;
  return (
    <FieldGroup
      legend="Ask what success would look like"
      hint="One question by mail, answered without an account. Whoever doubts the pilot most is the best to ask."
    >
      <ul className="answers">
        {questions.map(({ stakeholder, askedAt, answer }) => (
          <li key={stakeholder.id} className="stack-close">
            {answer ? (
              <>
                <blockquote className="quoted">{answer.words}</blockquote>
                <div className="row">
                  <span className="small soft">
                    {stakeholder.name}, {dayOf(answer.at)}
                  </span>
                  <Button onClick={() => onUse(answer.words, stakeholder.id)}>
                    Use these words
                  </Button>
                </div>
              </>
            ) : (
              <p>
                {stakeholder.name} was asked on {dayOf(askedAt)} and has not answered yet. You can
                go on; their answer will stand here.
              </p>
            )}
          </li>
        ))}
      </ul>
      <PersonPicker
        label={questions.length > 0 ? 'Ask somebody else' : 'Whom to ask'}
        action="Send the question"
        not={questions.map(each => each.stakeholder.id)}
        busy={ask.isPending}
        onPick={stakeholder => ask.mutate({ params: { pilot: pilot.id }, body: { stakeholder } })}
      />
      <Failure error={ask.error} />
    </FieldGroup>
  );
}
