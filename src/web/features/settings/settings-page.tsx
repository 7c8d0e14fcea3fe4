import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { PlusIcon } from '@primer/octicons-react';
import { useMe } from '../../api/index.ts';
import {
  AbsencesCard,
  Loaded,
  SessionsCard,
  TokensCard,
  usePerson,
  type Person,
} from '../../parts/people/index.ts';
import { Button, Page, Tabs } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { Appearance } from './appearance.tsx';
import { Messages } from './messages.tsx';
import { NewTokenDialog } from './new-token.tsx';
import { PasswordCard } from './password-card.tsx';
import { Profile } from './profile.tsx';
import { SignOutEverywhere } from './sign-out-everywhere.tsx';
import { words } from './words.ts';
import styles from './settings.module.css';

/** What one can settle for oneself. */
export function SettingsPage() {
  const text = useWords(words);
  const me = useMe();
  return (
    <Page title={text.title}>
      <Loaded query={usePerson(me.id)} lines={8}>
        {(person) => <Parts person={person} />}
      </Loaded>
    </Page>
  );
}

function Parts({ person }: { readonly person: Person }) {
  const text = useWords(words);
  const [search, setSearch] = useSearchParams();
  const own = (
    <div className={styles.stack}>
      <Profile person={person} />
      <Appearance />
    </div>
  );
  return (
    <Tabs
      label={text.title}
      selected={search.get('tab') ?? 'profile'}
      onSelect={(tab) => setSearch({ tab }, { replace: true })}
      tabs={[
        { id: 'profile', title: text.profile, content: own },
        { id: 'messages', title: text.messages, content: <Messages person={person} /> },
        { id: 'absences', title: text.absences, content: <AbsencesCard person={person} /> },
        { id: 'security', title: text.security, content: <Security person={person} /> },
      ]}
    />
  );
}

function Security({ person }: { readonly person: Person }) {
  const text = useWords(words);
  const [isMaking, setMaking] = useState(false);
  const make = (
    <Button small onPress={() => setMaking(true)}>
      <PlusIcon />
      {text.newToken}
    </Button>
  );
  return (
    <div className={styles.stack}>
      <PasswordCard person={person} />
      <SessionsCard person={person.id} actions={<SignOutEverywhere person={person.id} />} />
      <TokensCard person={person.id} actions={make} />
      {isMaking ? <NewTokenDialog person={person.id} onClose={() => setMaking(false)} /> : null}
    </div>
  );
}
