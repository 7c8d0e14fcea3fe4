import type { ReactNode } from 'react';
import { CheckboxGroup, Link } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import type { Operation } from '../queries.ts';
import { useHeld } from '../workbench/use-workbench.ts';
import { words } from './words.ts';
import type { FieldRights } from './use-fields.ts';
import styles from './fields.module.css';

/** Where a new field appears and who sees and changes it by the policy as it is. */
export function NewFieldRights(props: {
  readonly kind: 'Funnel' | 'Record';
  readonly rights: FieldRights;
  /** What can be done about it. */
  readonly children: ReactNode;
}) {
  const text = useWords(words);
  const format = useFormat();
  const { draft } = useHeld();
  const { policy, adding, seeing, changingAll } = props.rights;
  const titles = (roles: FieldRights['seeing']) => format.list(roles.map(({ title }) => title));
  if (!policy) return <p className={styles.rights}>{text.noPolicy}</p>;
  const query = new URLSearchParams({ file: policy.file, line: String(policy.line) });
  return (
    <section className={styles.rights} aria-label={text.whoMay}>
      <h3>{text.whoMay}</h3>
      <ul>
        {adding.length === 0 ? null : <li>{text.fills[props.kind](titles(adding))}</li>}
        <li>{seeing.length === 0 ? text.seenByNobody : text.seenBy(titles(seeing))}</li>
        <li>
          {changingAll.length === 0 ? text.changedByNobody : text.changedBy(titles(changingAll))}
        </li>
      </ul>
      {props.children}
      <p>
        {text.byPolicy}{' '}
        <Link href={`/build/${draft}?${String(query)}`} target="_blank">
          {policy.title}
        </Link>
      </p>
    </section>
  );
}

/** The rules that name what may be changed; those that are ticked shall name the new field, too. */
export function MayChange(props: {
  readonly rights: FieldRights;
  readonly value: string[];
  readonly onChange: (rules: string[]) => void;
}) {
  const text = useWords(words);
  const format = useFormat();
  const { limited } = props.rights;
  if (limited.length === 0) return null;
  const list = (of: FieldRights['seeing']) => format.list(of.map(({ title }) => title));
  return (
    <CheckboxGroup
      label={text.alsoChange}
      help={text.alsoChangeHelp}
      options={limited.map(({ index, roles, stages }) => ({
        id: String(index),
        title: stages.length === 0 ? list(roles) : text.roleIn(list(roles), list(stages)),
      }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}

/** Writes a field into the rules of the policy that were ticked. */
export function permitting(
  { policy, limited }: FieldRights,
  ticked: readonly string[],
  field: string,
): readonly Operation[] {
  if (!policy) return [];
  const of = { kind: 'Policy', id: policy.id };
  return limited
    .filter(({ index }) => ticked.includes(String(index)))
    .map(({ index, fields }): Operation => {
      const path = ['edit', index, 'fields'];
      // A single name may stand without a list.
      return fields.length === 1
        ? { do: 'set', of, path, value: [...fields, field] }
        : { do: 'set', of, path: [...path, fields.length], value: field };
    });
}
