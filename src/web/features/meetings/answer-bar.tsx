import { useDeed } from '../../api/index.ts';
import { Button, toast } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { answerFor, meetingKey, type Answer, type Occurrence } from './queries.ts';
import { words } from './words.ts';

const answers: readonly Answer[] = ['accepted', 'tentative', 'declined'];

/** Says whether the reader comes; nothing where he is not invited or the meeting is over. */
export function AnswerBar({ occurrence }: { readonly occurrence: Occurrence }) {
  const text = useWords(words);
  const deed = useDeed(meetingKey);
  const { meeting, id, answer, required, status } = occurrence;
  if (required === undefined || status === 'held' || status === 'cancelled') return null;
  const give = (one: Answer): void =>
    deed.mutate(() => answerFor({ meeting, occurrence: id }, one), {
      onSuccess: () => toast({ text: text.answered }),
    });
  return (
    <>
      {answers.map((one) => (
        <Button
          key={one}
          variant={one === 'accepted' && answer !== 'accepted' ? 'primary' : 'secondary'}
          isDisabled={answer === one || deed.isPending}
          onPress={() => give(one)}
        >
          {answer === one ? text.answers[one] : text.give[one]}
        </Button>
      ))}
    </>
  );
}
