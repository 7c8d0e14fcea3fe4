import { Suspense, useEffect, useId, useRef, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { Button, Skeleton } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { ConflictView } from './conflict/conflict-view.tsx';
import { fetchControls } from './controls/index.tsx';
import { isShown } from './filling/sent.ts';
import type { Filling } from './filling/filling.ts';
import { FormChecklist } from './form-checklist.tsx';
import { FormField } from './form-field.tsx';
import { FormNotices } from './form-notices.tsx';
import { FormSection } from './form-section.tsx';
import { FormWay } from './form-way.tsx';
import { words } from './words.ts';
import styles from './form.module.css';

interface FormFieldsProps {
  readonly filling: Filling;
  /** Names the element, so that buttons elsewhere can send it. */
  readonly id?: string;
  readonly focusFirst?: boolean;
  readonly children?: ReactNode;
}

/** A form as it is filled, in an element that sends it. Its buttons are `FormActions`. */
export function FormFields(props: FormFieldsProps) {
  return (
    <Suspense fallback={<Skeleton />}>
      <Fields {...props} />
    </Suspense>
  );
}

function Fields(props: FormFieldsProps) {
  const { filling, focusFirst } = props;
  const own = useId();
  const formId = props.id ?? own;
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!focusFirst) return;
    const first = 'input, textarea, [role="radiogroup"] input, button';
    const control = place.current?.querySelector<HTMLElement>(`[data-fields] :is(${first})`);
    // A list that opens by itself would hide the rest of the form.
    if (control?.role !== 'combobox') control?.focus({ preventScroll: true });
  }, [focusFirst]);
  return (
    <Form
      ref={place}
      id={formId}
      validationBehavior="aria"
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (filling.conflicts.length === 0) filling.send();
      }}
    >
      <FormBody filling={filling} id={formId} />
      {props.children}
    </Form>
  );
}

/** What stands in a form: guidance, notices, conflicts, checklist, sections of fields. It waits for its controls. */
export function FormBody({ filling, id }: { readonly filling: Filling; readonly id: string }) {
  const { form, model, standing } = filling;
  useEffect(() => fetchControls(model), [model]);
  const shown = model.sections.filter(({ fields }) =>
    fields.some((field) => isShown(field, standing)),
  );
  return (
    <>
      {form.way === undefined ? null : <FormWay way={form.way} />}
      {form.guidance === undefined ? null : <p className={styles.guidance}>{form.guidance}</p>}
      <FormNotices filling={filling} formId={id} />
      <ConflictView filling={filling} />
      <FormChecklist filling={filling} formId={id} />
      <div data-fields className={styles.sections}>
        {shown.map((section) => (
          <FormSection
            key={section.id}
            section={section}
            hasTitle={shown.filter(({ isFolded }) => !isFolded).length > 1}
            filling={filling}
            formId={id}
          />
        ))}
        {model.beside.length === 0 ? null : (
          <div className={styles.fields}>
            {model.beside.map((field) => (
              <FormField key={field.pointer} field={field} filling={filling} formId={id} />
            ))}
          </div>
        )}
      </div>
    </>
  );
}

/** The buttons of a form, and how it stands with its draft. */
export function FormActions(props: {
  readonly filling: Filling;
  /** The `id` of the form that is sent. */
  readonly form: string;
  readonly sendLabel?: string | undefined;
  readonly onCancel?: (() => void) | undefined;
  readonly isDanger?: boolean | undefined;
}) {
  const { filling, onCancel } = props;
  const text = useWords(words);
  const drafts = {
    none: '',
    saving: text.draftSaving,
    saved: text.draftSaved,
    'only here': text.draftHere,
  };
  return (
    <div className={styles.actions}>
      <span className={styles.draft}>{drafts[filling.draft]}</span>
      {onCancel === undefined ? null : <Button onPress={onCancel}>{text.cancel}</Button>}
      <Button
        type="submit"
        form={props.form}
        variant={props.isDanger ? 'danger' : 'primary'}
        isPending={filling.sending !== 'idle'}
        isDisabled={filling.conflicts.length > 0}
      >
        {props.sendLabel ?? text.send}
      </Button>
    </div>
  );
}
