import { useState } from 'react';
import { api, faultAt, keys, must, useDeed } from '../../api/index.ts';
import { Checkbox, FormDialog, TextField, toast } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { AbsenceSpan } from './absence-span.tsx';
import { absenceText, momentsOf, timeOf, tomorrow, type AbsenceTime } from './absence-time.ts';
import { PersonPicker } from './person-picker.tsx';
import type { Person } from './queries.ts';
import { useZoneOf } from './use-zone-of.ts';
import { words } from './words.ts';

type Absence = NonNullable<Person['absences']>[number];

/** What is typed about an absence. */
interface Typed {
  readonly time: AbsenceTime;
  readonly standIn: string | undefined;
  readonly note: string;
}

const fields = ['from', 'to', 'standIn', 'note'] as const;
type Faults = { readonly [field in (typeof fields)[number]]: string | undefined };

/** Says when somebody is away; anew where there is an absence already. */
export function AbsenceDialog(props: {
  readonly person: Person;
  readonly absence: Absence | undefined;
  readonly onClose: () => void;
}) {
  const text = useWords(words);
  const format = useFormat();
  const { person, absence } = props;
  const zone = useZoneOf(person);
  const deed = useDeed(keys.people);
  const [typed, setTyped] = useState<Typed>(() => ({
    time: absence === undefined ? tomorrow(zone) : timeOf(absence, zone),
    standIn: absence?.standIn,
    note: absence?.note ?? '',
  }));
  const faults = faultsOf(deed.error);
  const done = () => {
    toast({
      text: text.absenceSaved(person.name, absenceText(momentsOf(typed.time), zone, format)),
    });
    props.onClose();
  };
  return (
    <FormDialog
      title={(absence === undefined ? text.addAbsenceOf : text.changeAbsenceOf)(person.name)}
      action={text.save}
      isPending={deed.isPending}
      error={fields.some((field) => faults[field] !== undefined) ? undefined : deed.error}
      isDismissable={false}
      onSend={() => deed.mutate(() => save(person, absence?.id, typed), { onSuccess: done })}
      onClose={props.onClose}
    >
      <Fields
        person={person}
        typed={typed}
        faults={faults}
        onChange={(part) => {
          setTyped({ ...typed, ...part });
          deed.reset();
        }}
      />
    </FormDialog>
  );
}

function Fields(props: {
  readonly person: Person;
  readonly typed: Typed;
  readonly faults: Faults;
  readonly onChange: (part: Partial<Typed>) => void;
}) {
  const text = useWords(words);
  const { typed, faults, onChange } = props;
  const { time } = typed;
  return (
    <>
      <AbsenceSpan time={time} faults={faults} onChange={(next) => onChange({ time: next })} />
      <Checkbox
        isSelected={time.allDay}
        onChange={(allDay) => onChange({ time: { ...time, allDay } })}
      >
        {text.allDay}
      </Checkbox>
      <PersonPicker
        label={text.standIn}
        help={text.standInHelp}
        error={faults.standIn}
        except={props.person.id}
        value={typed.standIn}
        onChange={(standIn) => onChange({ standIn })}
      />
      <TextField
        label={text.note}
        error={faults.note}
        maxLength={500}
        value={typed.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}

/** What the server has against each field. */
function faultsOf(error: unknown): Faults {
  const [from, to, standIn, note] = fields.map((field) => faultAt(error, `/${field}`));
  return { from, to, standIn, note };
}

function save(person: Person, absence: string | undefined, typed: Typed): Promise<unknown> {
  const { time, standIn, note } = typed;
  const body = {
    ...momentsOf(time),
    ...(person.revision !== undefined && { revision: person.revision }),
    ...(standIn !== undefined && { standIn }),
    ...(note.trim() !== '' && { note: note.trim() }),
  };
  const path = { person: person.id };
  if (absence === undefined)
    return must(api.POST('/people/{person}/absences', { params: { path }, body }));
  const params = { path: { ...path, absence } };
  return must(api.PUT('/people/{person}/absences/{absence}', { params, body }));
}
