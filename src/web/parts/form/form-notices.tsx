import { useEffect, useRef } from 'react';
import { Banner, Button, ProblemBanner } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { fieldPointer, type FormProblem } from './filling/problems.ts';
import type { Filling } from './filling/filling.ts';
import { placeId } from './form-field.tsx';
import { words } from './words.ts';
import styles from './form.module.css';

/** What is to be said about a form as a whole: its draft, others’ changes, the network, what is wrong. */
export function FormNotices(props: { readonly filling: Filling; readonly formId: string }) {
  const { filling } = props;
  const text = useWords(words);
  const format = useFormat();
  const { restored, taken, sending, failure, model } = filling;
  const titles = new Map(
    model.sections.flatMap(({ fields }) => fields.map(({ id, title }) => [id, title] as const)),
  );
  const takenFields = [...new Set(taken.map(({ field }) => titles.get(field) ?? field))];
  const takenFrom = [...new Set(taken.map(({ by }) => by.name))];
  return (
    <>
      {restored === undefined ? null : (
        <Banner
          tone="info"
          action={
            <Button small variant="quiet" onPress={filling.throwAway}>
              {text.throwAway}
            </Button>
          }
        >
          {text.restored(format.dateTime(restored))}
        </Banner>
      )}
      {taken.length === 0 ? null : (
        <Banner tone="info">{text.taken(format.list(takenFrom), format.list(takenFields))}</Banner>
      )}
      {sending === 'waiting' ? (
        <Banner
          tone="warn"
          action={
            <Button small variant="quiet" onPress={filling.stopWaiting}>
              {text.stopWaiting}
            </Button>
          }
        >
          {text.waiting}
        </Banner>
      ) : null}
      {failure === undefined ? null : <ProblemBanner error={failure} />}
      <Summary {...props} />
    </>
  );
}

/** What is wrong, with links to where it can be mended; it takes the focus when a form comes back. */
function Summary({ filling, formId }: { readonly filling: Filling; readonly formId: string }) {
  const { problems, refusals } = filling;
  const text = useWords(words);
  const place = useRef<HTMLDivElement>(null);
  const seen = useRef(0);
  useEffect(() => {
    if (seen.current === refusals) return;
    seen.current = refusals;
    const only = problems.length === 1 ? problems[0]?.pointer : undefined;
    if (only === undefined) place.current?.focus();
    else focusField(placeId(formId, fieldPointer(only)), only);
  }, [refusals, problems, formId]);
  const general = problems.filter(({ pointer }) => pointer === undefined);
  if (problems.length < 2 && general.length === 0) return null;
  return (
    <div ref={place} tabIndex={-1} className={styles.summary}>
      <Banner tone="bad">
        {general.length === problems.length ? null : text.summary(problems.length)}
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.pointer}${problem.message}`}>
              <ProblemLink problem={problem} formId={formId} />
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}

function ProblemLink(props: { readonly problem: FormProblem; readonly formId: string }) {
  const { pointer, message } = props.problem;
  if (pointer === undefined) return <>{message}</>;
  const target = placeId(props.formId, fieldPointer(pointer));
  return (
    <a
      href={`#${target}`}
      onClick={(event) => {
        event.preventDefault();
        focusField(target, pointer);
      }}
    >
      {message}
    </a>
  );
}

/** Puts the focus into a field, or into the cell of a table that a pointer such as `/fields/lines/2/price` means. */
export function focusField(target: string, pointer: string): void {
  const place = document.getElementById(target);
  const [, , , row] = pointer.split('/');
  const invalid = place?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const inRow = row === undefined ? null : place?.querySelector(`[data-row="${row}"]`);
  const first = 'input, textarea, button, [tabindex="0"]';
  const control = invalid ?? (inRow ?? place)?.querySelector<HTMLElement>(first);
  control?.scrollIntoView({ block: 'center' });
  control?.focus();
}
