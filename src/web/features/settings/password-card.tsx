import { useState, type FormEvent } from 'react';
import { api, keys, must, setCsrfToken, useDeed } from '../../api/index.ts';
import { type Person } from '../../parts/people/index.ts';
import { Button, Card, ProblemBanner, TextField, toast } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './settings.module.css';

/** Sets a password, or another one; all other sessions end. */
export function PasswordCard({ person }: { readonly person: Person }) {
  const text = useWords(words);
  const deed = useDeed(keys.people);
  const [present, setPresent] = useState('');
  const [password, setPassword] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    const change = async () => {
      const body = { password, ...(person.hasPassword && { present }) };
      const session = await must(api.PUT('/me/password', { body }));
      setCsrfToken(session.csrfToken);
    };
    deed.mutate(change, {
      onSuccess: () => {
        toast({ text: text.passwordSet });
        setPresent('');
        setPassword('');
      },
    });
  };
  return (
    <Card title={text.password}>
      <form className={styles.form} onSubmit={save}>
        {deed.error ? <ProblemBanner error={deed.error} /> : null}
        <AccountName email={person.email} />
        {person.hasPassword ? (
          <TextField
            label={text.present}
            type="password"
            autoComplete="current-password"
            isRequired
            value={present}
            onChange={setPresent}
          />
        ) : (
          <p className={styles.soft}>{text.noPassword}</p>
        )}
        <TextField
          label={text.newPassword}
          help={text.passwordHelp}
          type="password"
          autoComplete="new-password"
          isRequired
          value={password}
          onChange={setPassword}
        />
        <div>
          <Button type="submit" isPending={deed.isPending}>
            {text.setPassword}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** So that a password manager knows whose password it is. */
function AccountName({ email }: { readonly email: string }) {
  return <input type="text" autoComplete="username" value={email} readOnly hidden />;
}
