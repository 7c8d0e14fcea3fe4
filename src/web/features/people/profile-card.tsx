import { useState } from 'react';
import { api, keys, must, useDeed } from '../../api/index.ts';
import { PersonPicker, usePeople, type Person } from '../../parts/people/index.ts';
import { Facts, FormDialog, Link, Select, TextField } from '../../ui/index.ts';
import { locales, useFormat, useWords } from '../../words/index.ts';
import { EditableCard } from './editable-card.tsx';
import { words } from './words.ts';

/** Who somebody is. */
export function ProfileCard(props: { readonly person: Person; readonly mayEdit: boolean }) {
  const text = useWords(words);
  const format = useFormat();
  const { person } = props;
  const { data: people } = usePeople();
  const manager = people?.find(({ id }) => id === person.manager);
  const languages: { readonly [locale: string]: string } = text.languages;
  const facts = [
    { title: text.email, value: <a href={`mailto:${person.email}`}>{person.email}</a> },
    {
      title: text.manager,
      value: manager ? <Link href={`/people/${manager.id}`}>{manager.name}</Link> : text.none,
    },
    ...(person.locale === undefined
      ? []
      : [{ title: text.language, value: languages[person.locale] ?? person.locale }]),
    ...(person.zone === undefined ? [] : [{ title: text.zone, value: person.zone }]),
    ...(person.hasPassword === undefined
      ? []
      : [{ title: text.password, value: person.hasPassword ? text.hasPassword : text.noPassword }]),
    ...(person.signedOutAt === undefined
      ? []
      : [{ title: text.signedOutAt, value: format.dateTime(person.signedOutAt) }]),
  ];
  return (
    <EditableCard
      title={text.profile}
      mayEdit={props.mayEdit}
      person={person}
      Dialog={ProfileDialog}
    >
      <Facts facts={facts} />
    </EditableCard>
  );
}

function ProfileDialog(props: { readonly person: Person; readonly onClose: () => void }) {
  const text = useWords(words);
  const { person } = props;
  const deed = useDeed(keys.people);
  const [name, setName] = useState(person.name);
  const [email, setEmail] = useState(person.email);
  const [locale, setLocale] = useState(person.locale);
  const [zone, setZone] = useState(person.zone ?? '');
  const [manager, setManager] = useState(person.manager);
  const send = () => {
    const body = {
      name: name.trim(),
      email: email.trim(),
      zone: zone.trim(),
      manager: manager ?? null,
      ...(locale !== undefined && { locale }),
      ...(person.revision !== undefined && { revision: person.revision }),
    };
    const params = { path: { person: person.id } };
    deed.mutate(() => must(api.PATCH('/people/{person}', { params, body })), {
      onSuccess: props.onClose,
    });
  };
  return (
    <FormDialog
      title={text.editProfile}
      action={text.save}
      isPending={deed.isPending}
      error={deed.error}
      isDismissable={false}
      onSend={send}
      onClose={props.onClose}
    >
      <TextField label={text.name} isRequired value={name} onChange={setName} />
      <TextField label={text.email} isRequired type="email" value={email} onChange={setEmail} />
      <PersonPicker label={text.manager} except={person.id} value={manager} onChange={setManager} />
      <Select
        label={text.language}
        options={locales.map((id) => ({ id, title: text.languages[id] }))}
        value={locale}
        onChange={setLocale}
      />
      <TextField label={text.zone} help={text.zoneHelp} value={zone} onChange={setZone} />
    </FormDialog>
  );
}
