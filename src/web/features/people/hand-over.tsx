import { useState } from 'react';
import { api, keys, must, type paths, useDeed } from '../../api/index.ts';
import { PersonPicker, type Person } from '../../parts/people/index.ts';
import { Banner, Dialog, FormDialog, Link, TextArea } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './people.module.css';

type Outcome =
  paths['/people/{person}/hand-over']['post']['responses'][200]['content']['application/json'];

/** Gives all that a person holds to another, and says what could not be given. */
export function HandOverDialog(props: { readonly person: Person; readonly onClose: () => void }) {
  const text = useWords(words);
  const { person, onClose } = props;
  const deed = useDeed(keys.people, keys.work, keys.cases());
  const [to, setTo] = useState<string>();
  const [note, setNote] = useState('');
  const [outcome, setOutcome] = useState<Outcome>();
  if (outcome !== undefined)
    return <OutcomeDialog person={person} outcome={outcome} onClose={onClose} />;
  const send = () =>
    deed.mutate(async () => {
      const params = { path: { person: person.id } };
      const body = {
        ...(to !== undefined && { to }),
        ...(note.trim() !== '' && { note: note.trim() }),
      };
      setOutcome(await must(api.POST('/people/{person}/hand-over', { params, body })));
    });
  return (
    <FormDialog
      title={text.handOverTitle(person.name)}
      action={text.handOver}
      isPending={deed.isPending}
      error={deed.error}
      isDismissable={false}
      onSend={send}
      onClose={onClose}
    >
      <p className={styles.soft}>{text.handOverText}</p>
      <PersonPicker
        label={text.handOverTo}
        help={text.handOverToHelp}
        except={person.id}
        value={to}
        onChange={setTo}
      />
      <TextArea label={text.note} rows={3} maxLength={5000} value={note} onChange={setNote} />
    </FormDialog>
  );
}

function OutcomeDialog(props: {
  readonly person: Person;
  readonly outcome: Outcome;
  readonly onClose: () => void;
}) {
  const text = useWords(words);
  const { handedOver, refused } = props.outcome;
  return (
    <Dialog title={text.handOverTitle(props.person.name)} isOpen onClose={props.onClose}>
      <div className={styles.stack}>
        <Banner tone={refused.length === 0 ? 'good' : 'warn'}>
          {handedOver + refused.length === 0
            ? text.nothingHeld
            : text.handedOver(handedOver, refused.length)}
        </Banner>
        <ul className={styles.refused}>
          {refused.map(({ case: id, problems }) => (
            <li key={id}>
              <Link href={`/cases/${id}`}>{id}</Link>
              <span className={styles.soft}>
                {problems.map(({ message }) => message).join(' ')}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
