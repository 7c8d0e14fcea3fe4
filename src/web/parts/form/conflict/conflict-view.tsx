import { useId } from 'react';
import { GitMergeIcon } from '@primer/octicons-react';
import { Button } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import { useShown } from '../controls/shown-value.tsx';
import type { Conflict } from '../filling/merge.ts';
import type { Filling } from '../filling/filling.ts';
import type { Json } from '../model/answer.ts';
import type { FieldModel } from '../model/field-model.ts';
import { words } from '../words.ts';
import { RowsDiffer } from './rows-differ.tsx';
import styles from './conflict.module.css';

/** What two people changed in their own ways, field by field: before, mine, theirs, and one choice for each. */
export function ConflictView({ filling }: { readonly filling: Filling }) {
  const { conflicts, model } = filling;
  const text = useWords(words);
  const id = useId();
  if (conflicts.length === 0) return null;
  const fields = new Map(
    model.sections.flatMap((section) => section.fields.map((field) => [field.id, field] as const)),
  );
  return (
    <section className={styles.whole} aria-labelledby={id} role="alert">
      <h3 id={id} className={styles.title}>
        <GitMergeIcon /> {text.conflict.title}
      </h3>
      <p className={styles.lead}>{text.conflict.lead}</p>
      {conflicts.map((conflict) => {
        const field = fields.get(conflict.field);
        return field ? (
          <OneConflict key={conflict.field} conflict={conflict} field={field} filling={filling} />
        ) : null;
      })}
    </section>
  );
}

function OneConflict(props: {
  readonly conflict: Conflict;
  readonly field: FieldModel;
  readonly filling: Filling;
}) {
  const { conflict, field, filling } = props;
  const { before, mine, theirs, change } = conflict;
  const text = useWords(words);
  const format = useFormat();
  const decide = (value: Json | undefined): void => filling.decide(field.id, value ?? null);
  const whose = change ? text.conflict.theirs(change.by.name) : text.conflict.somebody;
  const when = change ? format.relative(change.at) : undefined;
  const shown = { field, filling };
  return (
    <div role="group" aria-label={field.title} className={styles.one}>
      <h4 className={styles.field}>{field.title}</h4>
      <dl className={styles.values}>
        <div className={styles.before}>
          <dt>{text.conflict.before}</dt>
          <dd>
            <Value {...shown} value={before} />
          </dd>
        </div>
        <div className={styles.side}>
          <dt>{text.conflict.mine}</dt>
          <dd>
            <Value {...shown} value={mine} than={before} />
          </dd>
          <Button
            small
            onPress={() => decide(mine)}
            aria-label={text.conflict.keepMine(field.title)}
          >
            {text.conflict.keep}
          </Button>
        </div>
        <div className={styles.side}>
          <dt>
            {whose}
            {when === undefined ? null : <span className={styles.when}> · {when}</span>}
          </dt>
          <dd>
            <Value {...shown} value={theirs} than={before} />
          </dd>
          <Button
            small
            onPress={() => decide(theirs)}
            aria-label={text.conflict.takeTheirs(field.title)}
          >
            {text.conflict.take}
          </Button>
        </div>
      </dl>
    </div>
  );
}

function Value(props: {
  readonly field: FieldModel;
  readonly filling: Filling;
  readonly value: Json | undefined;
  /** What it was before; of a table, the rows that differ are shown. */
  readonly than?: Json | undefined;
}) {
  const { field, filling, value, than } = props;
  const text = useWords(words);
  const shown = useShown(filling.labels);
  if (field.widget === 'table' && Array.isArray(value))
    return <RowsDiffer field={field} rows={value} than={than} labels={filling.labels} />;
  return <>{shown(field, value) || <em className={styles.empty}>{text.conflict.empty}</em>}</>;
}
