import { useState } from 'react';
import { CopyIcon } from '@primer/octicons-react';
import { api, must, useDeed } from '../../api/index.ts';
import { type Person } from '../../parts/people/index.ts';
import { Button, Dialog, FormDialog, TextField, toast } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './people.module.css';

/** Makes a one-time link, shows it this once, and lets it be copied. */
export function SignInLinkDialog(props: { readonly person: Person; readonly onClose: () => void }) {
  const text = useWords(words);
  const format = useFormat();
  const { person, onClose } = props;
  const deed = useDeed();
  const [link, setLink] = useState<{ readonly url: string; readonly expires: string }>();
  if (link === undefined)
    return (
      <FormDialog
        title={text.linkTitle(person.name)}
        action={text.makeLink}
        isPending={deed.isPending}
        error={deed.error}
        onSend={() =>
          deed.mutate(async () => {
            const params = { path: { person: person.id } };
            setLink(await must(api.POST('/people/{person}/links', { params })));
          })
        }
        onClose={onClose}
      >
        <p>{text.linkText}</p>
      </FormDialog>
    );
  const copy = async () => {
    await navigator.clipboard.writeText(link.url);
    toast({ text: text.copied });
  };
  const actions = (
    <Button variant="primary" onPress={() => void copy()}>
      <CopyIcon />
      {text.copy}
    </Button>
  );
  return (
    <Dialog
      title={text.linkTitle(person.name)}
      isOpen
      onClose={onClose}
      actions={actions}
      isDismissable={false}
    >
      <div className={styles.stack}>
        <TextField
          label={text.linkOnce}
          isReadOnly
          value={link.url}
          help={text.linkUntil(format.dateTime(link.expires))}
        />
      </div>
    </Dialog>
  );
}
