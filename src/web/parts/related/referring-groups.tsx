import { useState } from 'react';
import { PlusIcon } from '@primer/octicons-react';
import { useLocation } from 'wouter';
import { keys, useInvalidate, type paths } from '../../api/index.ts';
import { Badge, Button, Link, toast } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { FormSheet } from '../form/index.ts';
import { words } from './words.ts';
import styles from './related.module.css';

type RecordPage =
  paths['/records/{type}/{record}/page']['get']['responses'][200]['content']['application/json'];
/** Cases or records that refer to a record by one of their fields. */
export type ReferringGroup = RecordPage['referring'][number];

/** The record to which one more may be added, and what follows. */
interface Adding {
  readonly to: { readonly type: string; readonly id: string; readonly name: string };
  readonly onAdded: () => void;
}

/** What refers to a record or case, by kind; who may adds one here, with the reference filled in. */
export function ReferringGroups(props: {
  readonly groups: readonly ReferringGroup[];
  /** Without it, nothing is added here. */
  readonly adding?: Adding;
}) {
  const { groups } = props;
  return groups.map((group) => (
    <Group
      key={`${group.kind} ${group.of.id} ${group.field.id}`}
      {...props}
      group={group}
      isAmbiguous={groups.filter(({ of }) => of.id === group.of.id).length > 1}
    />
  ));
}

function Group(props: {
  readonly group: ReferringGroup;
  readonly adding?: Adding;
  /** Whether there are others of this kind, which refer to it by another field. */
  readonly isAmbiguous: boolean;
}) {
  const { group, adding, isAmbiguous } = props;
  const { kind, of, field, items, more, mayAdd } = group;
  const text = useWords(words);
  const [isAdding, setAdding] = useState(false);
  return (
    <section>
      <div className={styles.head}>
        <h2>
          {of.title}
          {isAmbiguous ? <span className={styles.quiet}> {text.as(field.title)}</span> : null}
        </h2>
        {mayAdd && adding ? (
          <Button
            small
            variant="quiet"
            aria-label={text.addOne(of.title)}
            onPress={() => setAdding(true)}
          >
            <PlusIcon /> {text.add}
          </Button>
        ) : null}
      </div>
      <ul className={styles.rows}>
        {items.map(({ id, name, stage, outcome }) => (
          <li key={id} className={styles.row}>
            <Link href={kind === 'case' ? `/cases/${id}` : `/records/${of.id}/${id}`}>
              {name ?? id}
            </Link>
            {stage === undefined ? null : (
              <Badge tone={outcome === 'won' ? 'good' : 'plain'}>{stage}</Badge>
            )}
          </li>
        ))}
        {items.length === 0 ? <li className={styles.quiet}>{text.none}</li> : null}
        {more ? <li className={styles.quiet}>{text.more}</li> : null}
      </ul>
      {isAdding && adding ? (
        <AddSheet group={group} {...adding} onClose={() => setAdding(false)} />
      ) : null}
    </section>
  );
}

/** The form of something new that refers to the record. A case that was opened is gone to; records stay beside. */
function AddSheet(
  props: Adding & { readonly group: ReferringGroup; readonly onClose: () => void },
) {
  const { group, to, onAdded, onClose } = props;
  const { kind, of, field } = group;
  const text = useWords(words);
  const [, navigate] = useLocation();
  const invalidate = useInvalidate();
  const isCase = kind === 'case';
  return (
    <FormSheet
      path={isCase ? `funnels/${of.id}/open` : `records/${of.id}`}
      title={text.newOne(of.title)}
      sendLabel={text.add}
      values={{ [`/fields/${field.id}`]: to.id }}
      labels={{ [to.type]: { [to.id]: to.name } }}
      isOpen
      onClose={onClose}
      onDone={(made) => {
        onClose();
        onAdded();
        void invalidate(...(isCase ? [keys.cases(of.id), keys.work] : [keys.records(of.id)]));
        if (isCase) navigate(`/cases/${String(made['id'])}`);
        else toast({ text: text.added(String(made['name'] ?? of.title)) });
      }}
    />
  );
}
