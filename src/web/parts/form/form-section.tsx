import { useState } from 'react';
import { ChevronRightIcon } from '@primer/octicons-react';
import type { Filling } from './filling/filling.ts';
import { FormField } from './form-field.tsx';
import type { SectionModel } from './model/field-model.ts';
import { isSame } from './model/values.ts';
import styles from './form.module.css';

interface FormSectionProps {
  readonly section: SectionModel;
  readonly hasTitle: boolean;
  readonly filling: Filling;
  readonly formId: string;
}

/** Fields that belong together. Those that are folded away open by themselves where something stands in them. */
export function FormSection(props: FormSectionProps) {
  const { section, hasTitle } = props;
  if (section.isFolded) return <FoldedSection {...props} />;
  return (
    <fieldset className={styles.section}>
      {hasTitle ? <legend className={styles.legend}>{section.title}</legend> : null}
      <Fields {...props} />
    </fieldset>
  );
}

function FoldedSection(props: FormSectionProps) {
  const { section, filling } = props;
  const [isOpen, setOpen] = useState(false);
  const isNeeded = section.fields.some((field) => isTouched(field.pointer, field.id, filling));
  return (
    <details
      className={styles.folded}
      open={isOpen || isNeeded}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <ChevronRightIcon />
        {section.title}
      </summary>
      <Fields {...props} />
    </details>
  );
}

/** Whether somebody has filled the field here, or something is wrong with it. */
function isTouched(pointer: string, id: string, filling: Filling): boolean {
  const { begun, entered, problems } = filling;
  const isWrong = problems.some((problem) => problem.pointer?.startsWith(pointer));
  return isWrong || !isSame(entered.fields[id], begun.fields[id]);
}

function Fields({ section, filling, formId }: FormSectionProps) {
  return (
    <div className={styles.fields}>
      {section.fields.map((field) => (
        <FormField key={field.id} field={field} filling={filling} formId={formId} />
      ))}
    </div>
  );
}
