import { useState } from 'react';
import { useLocation } from 'wouter';
import { api, keys, must, useDeed } from '../../api/index.ts';
import { PersonPicker, useOrganization, type Person } from '../../parts/people/index.ts';
import { FormDialog, Select, TextField } from '../../ui/index.ts';
import { locales, useLocale, useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './people.module.css';

/** Adds somebody, with a first role and department; the rest is said on the page of the person. */
export function AddPersonDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useWords(words);
  const [, navigate] = useLocation();
  const { data: organization } = useOrganization();
  const deed = useDeed(keys.people);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<string>();
  const [department, setDepartment] = useState<string>();
  const [manager, setManager] = useState<string>();
  const [language, setLanguage] = useState<string>(useLocale());
  const send = () => {
    const memberships = [
      ...(role === undefined ? [] : [{ kind: 'role' as const, id: role }]),
      ...(department === undefined ? [] : [{ kind: 'department' as const, id: department }]),
    ];
    const body = {
      name: name.trim(),
      email: email.trim(),
      locale: language,
      memberships,
      ...(manager !== undefined && { manager }),
    };
    deed.mutate(() => must(api.POST('/people', { body })), {
      onSuccess: (added) => navigate(`/people/${(added as Person).id}`),
    });
  };
  return (
    <FormDialog
      title={text.add}
      action={text.add}
      isPending={deed.isPending}
      error={deed.error}
      isDismissable={false}
      onSend={send}
      onClose={onClose}
    >
      <TextField label={text.name} isRequired value={name} onChange={setName} autoFocus />
      <TextField label={text.email} isRequired type="email" value={email} onChange={setEmail} />
      <div className={styles.pair}>
        <Select
          label={text.role}
          help={text.roleHelp}
          options={organization?.roles ?? []}
          value={role}
          onChange={setRole}
        />
        <Select
          label={text.department}
          options={organization?.departments ?? []}
          value={department}
          onChange={setDepartment}
        />
      </div>
      <LanguageChoice value={language} onChange={setLanguage} />
      <PersonPicker label={text.manager} value={manager} onChange={setManager} />
    </FormDialog>
  );
}

function LanguageChoice(props: {
  readonly value: string;
  readonly onChange: (language: string) => void;
}) {
  const text = useWords(words);
  return (
    <Select
      label={text.language}
      help={text.languageHelp}
      options={locales.map((id) => ({ id, title: text.languages[id] }))}
      {...props}
    />
  );
}
