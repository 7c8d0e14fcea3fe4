import { Suspense, useEffect, useRef, useState } from 'react';
import { Badge, classes, EmptyState, later, Skeleton } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import { PartMenu } from '../diagram/part-menu.tsx';
import { Tools } from '../diagram/tools.tsx';
import type { Guide } from '../guided/guide.ts';
import type { DraftFields, FieldsOf, Outline } from '../queries.ts';
import { useGraph, useHeld, useOutline } from '../workbench/use-workbench.ts';
import { words as page } from '../words.ts';
import { useFields, type DraftField } from './use-fields.ts';
import { words } from './words.ts';
import styles from './fields.module.css';

const GuidedDialog = later(async () => (await import('../guided/guided-dialog.tsx')).GuidedDialog);
const FieldGuide = later(async () => (await import('../guided/field-guide.tsx')).FieldGuide);

/** The fields of a funnel or record type: what they are, what asks for them, who changes them. */
export function FieldsPanel(props: {
  readonly of: FieldsOf;
  /** The field that was added last. */
  readonly added: string | undefined;
  readonly onAdded: (guide: Guide['what'], id: string) => void;
}) {
  const { of, added, onAdded } = props;
  const text = useWords(words);
  const fields = useFields(of);
  const graph = useGraph(of.kind === 'Funnel' ? of.id : undefined);
  const { data: outline } = useOutline();
  const [guide, setGuide] = useState<Guide>();
  if (!fields || !outline || (of.kind === 'Funnel' && !graph)) return <Skeleton lines={6} />;
  const adding = {
    outline,
    onAdded: (id: string) => onAdded(guide?.what ?? 'Field', id),
    onClose: () => setGuide(undefined),
  };
  return (
    <div className={styles.panel}>
      <Tools onAdd={(what) => setGuide({ what })} onlyFields={!graph} />
      {fields.items.length === 0 ? (
        <EmptyState title={text.noFields}>{text.noFieldsText}</EmptyState>
      ) : (
        <ul className={styles.list} aria-label={text.fields}>
          {fields.items.map((field) => (
            <Row
              key={field.id}
              of={of}
              fields={fields}
              field={field}
              types={outline.fieldTypes}
              isNew={field.id === added}
            />
          ))}
        </ul>
      )}
      <Suspense>
        {guide && graph ? (
          <GuidedDialog {...adding} guide={guide} funnel={of.id} graph={graph} />
        ) : null}
        {guide && !graph ? <FieldGuide {...adding} of={of} /> : null}
      </Suspense>
    </div>
  );
}

function Row(props: {
  readonly of: FieldsOf;
  readonly fields: DraftFields;
  readonly field: DraftField;
  readonly types: Outline['fieldTypes'];
  readonly isNew: boolean;
}) {
  const text = useWords(words);
  const own = useWords(page);
  const { workbench } = useHeld();
  const { of, fields, field, isNew } = props;
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isNew) void place.current?.scrollIntoView({ block: 'center' });
  }, [isNew]);
  const notes = useNotes(field);
  return (
    <li ref={place} className={classes(styles.row, isNew && styles.added)}>
      <button
        type="button"
        className={styles.field}
        onClick={() => void workbench.open(fields.file, { offset: field.at, focus: true })}
      >
        <span className={styles.head}>
          <span className={styles.title}>{field.title ?? field.id}</span>
          <span className={styles.quiet}>
            {props.types.find(({ name }) => name === field.type)?.title ?? field.type}
          </span>
          {isNew ? <Badge tone="accent">{text.addedNow}</Badge> : null}
        </span>
        {notes.map((note) => (
          <span key={note} className={styles.quiet}>
            {note}
          </span>
        ))}
      </button>
      <PartMenu
        of={of}
        file={fields.file}
        parts={fields.items}
        part={field}
        removeText={own.removeText}
      />
    </li>
  );
}

const isFilledByBaton = ({ type, settings }: DraftField): boolean =>
  type === 'computed' ||
  type === 'number series' ||
  (typeof settings === 'object' && settings !== null && 'computed' in settings);

/** What asks for a field, and who changes it. */
function useNotes(field: DraftField): readonly string[] {
  const text = useWords(words);
  const format = useFormat();
  const { isRequired, asked, changing } = field;
  if (isFilledByBaton(field)) return [text.byItself];
  const asking = asked.map(({ kind, id, title }) => text.asked[kind](title ?? id));
  const roles = changing?.map(({ title }) => title);
  return [
    [...(isRequired ? [text.required] : []), ...asking].join(' · '),
    ...(roles === undefined
      ? []
      : [roles.length === 0 ? text.changingNobody : text.changing(format.list(roles))]),
  ].filter((note) => note !== '');
}
