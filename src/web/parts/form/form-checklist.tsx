import { useId } from 'react';
import { CheckIcon, DotFillIcon } from '@primer/octicons-react';
import { useWords } from '../../words/index.ts';
import type { Filling } from './filling/filling.ts';
import { placeId } from './form-field.tsx';
import { focusField } from './form-notices.tsx';
import type { FormAnswer } from './model/answer.ts';
import { words } from './words.ts';
import styles from './form.module.css';

type Item = NonNullable<FormAnswer['checklist']>[number];

/** What must hold when the form is sent, as it stands with what is entered; an open item leads to its field. */
export function FormChecklist(props: { readonly filling: Filling; readonly formId: string }) {
  const { form, standing } = props.filling;
  const text = useWords(words).checklist;
  const id = useId();
  const items = (form.checklist ?? []).map((item) => ({
    ...item,
    holds: standing.checklist[item.id] ?? item.holds,
  }));
  if (items.length === 0) return null;
  const held = items.filter(({ holds }) => holds).length;
  return (
    <section aria-labelledby={id} className={styles.checklist}>
      <div className={styles.checklistHead}>
        <h3 id={id}>{text.title}</h3>
        <span role="status">{text.count(held, items.length)}</span>
      </div>
      <ul>
        {items.map((item) => (
          <li key={item.id} data-holds={item.holds}>
            {item.holds ? <CheckIcon /> : <DotFillIcon />}
            <ItemTitle {...props} item={item} />
            <span className="visually-hidden">{item.holds ? text.holds : text.open}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ItemTitle(props: {
  readonly filling: Filling;
  readonly formId: string;
  readonly item: Item;
}) {
  const { filling, formId, item } = props;
  const [field] = filling.form.rules.checklist?.[item.id]?.reads ?? [];
  if (field === undefined || item.holds) return <span>{item.title}</span>;
  const pointer = `/fields/${field}`;
  const target = placeId(formId, pointer);
  return (
    <a
      href={`#${target}`}
      onClick={(event) => {
        event.preventDefault();
        focusField(target, pointer);
      }}
    >
      {item.title}
    </a>
  );
}
