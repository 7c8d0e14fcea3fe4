import { useEffect, useId } from 'react';
import { FormBody, useFilling, type Filling, type FormHome } from '../../parts/form/index.ts';
import type { PublicPart } from './queries.ts';
import styles from './public-form.module.css';

/** Parts are sent together, by the form around them. */
const nowhere: FormHome = { send: () => Promise.resolve({}) };
const nothing = (): void => undefined;

/** The fields of one part of a form. */
export function PublicFormPart(props: {
  readonly part: PublicPart;
  readonly onFilling: (filling: Filling) => void;
  /** Something else stands in it than what was sent last. */
  readonly onChange: () => void;
}) {
  const { part, onFilling, onChange } = props;
  const id = useId();
  const filling = useFilling(part.form, { home: nowhere, onDone: nothing });
  const { entered } = filling;
  useEffect(() => {
    onFilling(filling);
  }, [filling, onFilling]);
  const isChanged = filling.isChanged;
  useEffect(() => {
    if (isChanged && entered !== undefined) onChange();
  }, [isChanged, entered, onChange]);
  if (part.id === 'case') return <FormBody filling={filling} id={id} />;
  return (
    <section aria-labelledby={`${id}title`} className={styles.part}>
      <h2 id={`${id}title`} className={styles.partTitle}>
        {part.form.title}
      </h2>
      <FormBody filling={filling} id={id} />
    </section>
  );
}
