import { useState } from 'react';
import { api, keys, must, useDeed } from '../../api/index.ts';
import { useOrganization, type Person } from '../../parts/people/index.ts';
import { FormDialog, NumberField, Select } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { Skills, type Skill } from './skills.tsx';
import { words } from './words.ts';
import styles from './people.module.css';

/** What is typed about somebody's work. */
interface Typed {
  readonly share: number;
  /** Not a number where there is no limit. */
  readonly capacity: number;
  readonly calendar: string;
  readonly skills: readonly Skill[];
}

/** Says anew how somebody works. */
export function WorkDialog(props: { readonly person: Person; readonly onClose: () => void }) {
  const text = useWords(words);
  const { person } = props;
  const deed = useDeed(keys.people);
  const [typed, setTyped] = useState<Typed>(() => typedFrom(person));
  const send = () => {
    const { revision } = person;
    const body = { work: workOf(typed), ...(revision !== undefined && { revision }) };
    const params = { path: { person: person.id } };
    deed.mutate(() => must(api.PUT('/people/{person}/work', { params, body })), {
      onSuccess: props.onClose,
    });
  };
  return (
    <FormDialog
      title={text.editWork}
      action={text.save}
      isPending={deed.isPending}
      error={deed.error}
      isDismissable={false}
      onSend={send}
      onClose={props.onClose}
    >
      <Fields typed={typed} onChange={(part) => setTyped({ ...typed, ...part })} />
    </FormDialog>
  );
}

function Fields(props: {
  readonly typed: Typed;
  readonly onChange: (part: Partial<Typed>) => void;
}) {
  const text = useWords(words);
  const { data: organization } = useOrganization();
  const { typed, onChange } = props;
  const calendars = (organization?.calendars ?? []).map(({ id, title }) => ({ id, title }));
  return (
    <>
      <div className={styles.pair}>
        <NumberField
          label={text.share}
          minValue={0.05}
          maxValue={1}
          step={0.05}
          formatOptions={{ style: 'percent' }}
          value={typed.share}
          onChange={(share) => onChange({ share })}
        />
        <NumberField
          label={text.capacity}
          help={text.capacityHelp}
          minValue={0}
          value={typed.capacity}
          onChange={(capacity) => onChange({ capacity })}
        />
      </div>
      <Select
        label={text.calendar}
        options={[{ id: '', title: text.departmentCalendar }, ...calendars]}
        value={typed.calendar}
        onChange={(calendar) => onChange({ calendar })}
      />
      <Skills skills={typed.skills} onChange={(skills) => onChange({ skills })} />
    </>
  );
}

function typedFrom({ work = {} }: Person): Typed {
  const { share = 1, capacity = Number.NaN, calendar = '', skills = {} } = work;
  const listed = Object.entries(skills).map(([skill, level], key) => ({ key, skill, level }));
  return { share, capacity, calendar, skills: listed };
}

function workOf({ share, capacity, calendar, skills }: Typed): NonNullable<Person['work']> {
  const named = skills.filter(({ skill }) => skill.trim() !== '');
  return {
    share,
    ...(!Number.isNaN(capacity) && { capacity }),
    ...(calendar !== '' && { calendar }),
    ...(named.length > 0 && {
      skills: Object.fromEntries(named.map(({ skill, level }) => [skill.trim(), level])),
    }),
  };
}
