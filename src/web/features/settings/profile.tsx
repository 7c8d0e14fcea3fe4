import { useState, type FormEvent } from 'react';
import { api, keys, must, useDeed } from '../../api/index.ts';
import { type Person } from '../../parts/people/index.ts';
import { Button, Card, ComboBox, ProblemBanner, Select, TextField, toast } from '../../ui/index.ts';
import { locales, nearestLocale, useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './settings.module.css';

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')].map((id) => ({ id, title: id }));

/** One's name, language and time zone. */
export function Profile({ person }: { readonly person: Person }) {
  const text = useWords(words);
  const deed = useDeed(keys.people, keys.me);
  const [name, setName] = useState(person.name);
  const [locale, setLocale] = useState<string>(nearestLocale(person.locale));
  const [zone, setZone] = useState(person.zone);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const body = {
      name: name.trim(),
      locale,
      ...(zone !== undefined && { zone }),
      ...(person.revision !== undefined && { revision: person.revision }),
    };
    const params = { path: { person: person.id } };
    deed.mutate(() => must(api.PATCH('/people/{person}', { params, body })), {
      onSuccess: () => toast({ text: text.saved }),
    });
  };
  return (
    <Card title={text.profile}>
      <form className={styles.form} onSubmit={save}>
        {deed.error ? <ProblemBanner error={deed.error} /> : null}
        <TextField label={text.name} isRequired value={name} onChange={setName} />
        <TextField label={text.email} isReadOnly value={person.email} help={text.emailHelp} />
        <Select
          label={text.language}
          options={locales.map((id) => ({ id, title: text.languages[id] }))}
          value={locale}
          onChange={setLocale}
        />
        <ComboBox
          label={text.zone}
          help={text.zoneHelp}
          options={zones}
          value={zone}
          onChange={setZone}
        />
        <div>
          <Button type="submit" variant="primary" isPending={deed.isPending}>
            {text.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}
