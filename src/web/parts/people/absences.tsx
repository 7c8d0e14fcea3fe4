import { useState } from 'react';
import { PencilIcon, PlusIcon, TrashIcon } from '@primer/octicons-react';
import { api, keys, must, useDeed } from '../../api/index.ts';
import { Badge, Button, Card, Confirm, IconButton, toast } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { useProblemText } from '../casework/index.ts';
import { AbsenceDialog } from './absence-dialog.tsx';
import { absenceText } from './absence-time.ts';
import { awayNow } from './away.ts';
import { usePeople, type Person } from './queries.ts';
import { useZoneOf } from './use-zone-of.ts';
import { words } from './words.ts';
import styles from './people.module.css';

type Absence = NonNullable<Person['absences']>[number];

/** When a person is away and who stands in, to be said by himself or by who administers people. */
export function AbsencesCard({ person }: { readonly person: Person }) {
  const text = useWords(words);
  const [edited, setEdited] = useState<Absence | 'new'>();
  const absences = [...(person.absences ?? [])].toSorted((a, b) => a.from.localeCompare(b.from));
  const add = (
    <Button small onPress={() => setEdited('new')}>
      <PlusIcon />
      {text.addAbsence}
    </Button>
  );
  return (
    <Card title={text.absences} actions={add}>
      {absences.length === 0 ? <p className={styles.soft}>{text.noAbsences}</p> : null}
      <ul className={styles.rows}>
        {absences.map((absence) => (
          <AbsenceRow
            key={absence.id}
            person={person}
            absence={absence}
            onEdit={() => setEdited(absence)}
          />
        ))}
      </ul>
      {edited === undefined ? null : (
        <AbsenceDialog
          person={person}
          absence={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Card>
  );
}

function AbsenceRow(props: {
  readonly person: Person;
  readonly absence: Absence;
  readonly onEdit: () => void;
}) {
  const text = useWords(words);
  const format = useFormat();
  const problem = useProblemText();
  const { person, absence } = props;
  const { data: people } = usePeople();
  const standIn = people?.find(({ id }) => id === absence.standIn)?.name;
  const [isAsked, setAsked] = useState(false);
  const deed = useDeed(keys.people);
  const span = absenceText(absence, useZoneOf(person), format);
  const remove = () => {
    const params = {
      path: { person: person.id, absence: absence.id },
      query: { ...(person.revision !== undefined && { revision: person.revision }) },
    };
    deed.mutate(() => must(api.DELETE('/people/{person}/absences/{absence}', { params })), {
      onSuccess: () => {
        setAsked(false);
        toast({ text: text.absenceRemoved });
      },
      onError: (error) => toast({ bad: true, text: problem(error) }),
    });
  };
  return (
    <li className={styles.row}>
      <div className={styles.grow}>
        <div>
          {span}{' '}
          {awayNow({ absences: [absence] }) ? <Badge tone="warn">{text.awayNow}</Badge> : null}
        </div>
        <div className={styles.soft}>
          {[standIn === undefined ? text.noStandIn : text.standsIn(standIn), absence.note]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
      <IconButton small label={text.editAbsence(span)} onPress={props.onEdit}>
        <PencilIcon />
      </IconButton>
      <IconButton small label={text.removeAbsence(span)} onPress={() => setAsked(true)}>
        <TrashIcon />
      </IconButton>
      <Confirm
        title={text.removeAbsenceTitle}
        text={span}
        action={text.removeAbsenceDo}
        danger
        isOpen={isAsked}
        isPending={deed.isPending}
        onConfirm={remove}
        onClose={() => setAsked(false)}
      />
    </li>
  );
}
