import { useId, useRef, useState, type RefObject } from 'react';
import { Form } from 'react-aria-components';
import { ApiError } from '../../api/index.ts';
import { Banner, Button, ProblemBanner } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { useSending, type Filling } from '../../parts/form/index.ts';
import { PublicFormPart } from './public-form-part.tsx';
import { refuseParts } from './refuse-parts.ts';
import { sendPublicForm, type PublicForm, type WhichForm } from './queries.ts';
import { words } from './words.ts';
import styles from './public-form.module.css';

/** The parts of a form, and its button. */
export function PublicFormBody(props: {
  readonly which: WhichForm;
  readonly form: PublicForm;
  readonly onSent: (thanks: string | undefined) => void;
}) {
  const { which, form, onSent } = props;
  const text = useWords(words);
  const id = useId();
  const fillings = useRef(new Map<string, Filling>());
  const trap = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<unknown>();
  const { state, send, stop } = useSending(async (key) => {
    const parts = [...fillings.current].map(([part, filling]) => {
      const { fields } = filling.sent();
      return [part, { fields }] as const;
    });
    const caught = trap.current?.value ?? '';
    const body = { parts: Object.fromEntries(parts), ...(caught !== '' && { trap: caught }) };
    onSent(await sendPublicForm(which, body, key));
  });
  const submit = async (): Promise<void> => {
    setFailure(undefined);
    try {
      await send();
    } catch (error) {
      const isInParts = error instanceof ApiError && refuseParts(error, fillings.current);
      if (!isInParts) setFailure(error);
    }
  };
  return (
    <Form
      id={id}
      validationBehavior="aria"
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {form.parts.map((part) => (
        <PublicFormPart
          key={part.id}
          part={part}
          onFilling={(filling) => fillings.current.set(part.id, filling)}
          onChange={stop}
        />
      ))}
      <Trap place={trap} />
      {state === 'waiting' ? <Banner tone="warn">{text.waiting}</Banner> : null}
      {failure === undefined ? null : <ProblemBanner error={failure} />}
      <div className={styles.actions}>
        <Button type="submit" variant="primary" isDisabled={state !== 'idle'}>
          {form.button ?? text.send}
        </Button>
      </div>
    </Form>
  );
}

/** A field that people neither see nor reach, and programs that fill every field fill. */
function Trap({ place }: { readonly place: RefObject<HTMLInputElement | null> }) {
  const text = useWords(words);
  return (
    <div className={styles.trap} aria-hidden="true">
      <label>
        {text.trap}
        <input ref={place} name="homepage" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  );
}
