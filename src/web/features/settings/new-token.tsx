import { useState } from 'react';
import { CopyIcon } from '@primer/octicons-react';
import { api, keys, must, useDeed, useMe } from '../../api/index.ts';
import {
  Button,
  CheckboxGroup,
  Dialog,
  FormDialog,
  Select,
  TextField,
  toast,
} from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './settings.module.css';

const scopes = ['read', 'write', 'import', 'publish', 'admin'] as const;
/** Scopes that only somebody can give who has one of these rights. */
const behind: { readonly [scope: string]: readonly string[] } = {
  import: ['import'],
  publish: ['publish'],
  admin: ['administer people', 'see as', 'reopen payouts'],
};
const lifetimes = [30, 90, 365] as const;
const day = 86_400_000;

/** Makes a token for a program, and shows its secret this once. */
export function NewTokenDialog(props: { readonly person: string; readonly onClose: () => void }) {
  const text = useWords(words);
  const { rights } = useMe();
  const mayGive = (scope: string) => behind[scope]?.some((right) => rights.includes(right)) ?? true;
  const deed = useDeed([...keys.people, props.person, 'tokens']);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(['read']);
  const [days, setDays] = useState('90');
  const [secret, setSecret] = useState<string>();
  if (secret !== undefined) return <SecretDialog secret={secret} onClose={props.onClose} />;
  const make = () =>
    deed.mutate(async () => {
      const expires = new Date(Date.now() + Number(days) * day).toISOString();
      const body = { name: name.trim(), scopes: [...chosen], expires };
      setSecret((await must(api.POST('/me/tokens', { body }))).secret);
    });
  return (
    <FormDialog
      title={text.newToken}
      action={text.makeToken}
      isPending={deed.isPending}
      error={deed.error}
      isDismissable={false}
      onSend={make}
      onClose={props.onClose}
    >
      <TextField
        label={text.tokenName}
        help={text.tokenNameHelp}
        isRequired
        maxLength={100}
        value={name}
        onChange={setName}
      />
      <CheckboxGroup
        label={text.scopes}
        options={scopes.filter(mayGive).map((id) => ({ id, title: text.scopeTitles[id] }))}
        value={[...chosen]}
        onChange={setChosen}
      />
      <Select
        label={text.lifetime}
        options={lifetimes.map((count) => ({ id: String(count), title: text.days(count) }))}
        value={days}
        onChange={setDays}
      />
    </FormDialog>
  );
}

function SecretDialog(props: { readonly secret: string; readonly onClose: () => void }) {
  const text = useWords(words);
  const { secret, onClose } = props;
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    toast({ text: text.copied });
  };
  const actions = (
    <Button variant="primary" onPress={() => void copy()}>
      <CopyIcon />
      {text.copy}
    </Button>
  );
  return (
    <Dialog title={text.tokenMade} isOpen onClose={onClose} actions={actions} isDismissable={false}>
      <div className={styles.group}>
        <p>{text.secretOnce}</p>
        <TextField label={text.secret} isReadOnly value={secret} />
      </div>
    </Dialog>
  );
}
