import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { CopyIcon } from '@primer/octicons-react';
import { api, must } from '../../../api/index.ts';
import { Button, Checkbox, Dialog, FormDialog, TextField, toast } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { DocumentData } from '../queries.ts';
import { words } from './words.ts';
import styles from './documents.module.css';

interface SigningProps {
  readonly document: DocumentData;
  readonly onClose: () => void;
}

/** Makes a link by which somebody outside the house accepts the document; it is shown this once. */
export function SigningDialog({ document, onClose }: SigningProps) {
  const text = useWords(words);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [isMailed, setMailed] = useState(false);
  const hasAddress = email.trim() !== '';
  const making = useMutation({
    mutationFn: () => {
      const body = {
        ...(name.trim() !== '' && { name: name.trim() }),
        ...(hasAddress && { email: email.trim(), send: isMailed }),
      };
      const params = { path: { document: document.id } };
      return must(api.POST('/documents/{document}/signing-links', { params, body }));
    },
  });
  if (making.data) return <MadeLink document={document} url={making.data.url} onClose={onClose} />;
  return (
    <FormDialog
      title={text.signTitle(document.title)}
      action={text.signMake}
      isPending={making.isPending}
      error={making.error}
      onSend={() => making.mutate()}
      onClose={onClose}
    >
      <p className={styles.quiet}>{text.signLead}</p>
      <TextField label={text.signName} maxLength={200} value={name} onChange={setName} />
      <TextField
        label={text.signMail}
        type="email"
        maxLength={254}
        value={email}
        onChange={setEmail}
      />
      <Checkbox isSelected={isMailed && hasAddress} isDisabled={!hasAddress} onChange={setMailed}>
        {text.signSend}
      </Checkbox>
    </FormDialog>
  );
}

function MadeLink({ document, onClose, url }: SigningProps & { readonly url: string }) {
  const text = useWords(words);
  const copy = () =>
    void navigator.clipboard.writeText(url).then(() => toast({ text: text.copied }));
  const actions = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {text.close}
      </Button>
      <Button variant="primary" onPress={copy}>
        <CopyIcon />
        {text.copy}
      </Button>
    </>
  );
  return (
    <Dialog
      title={text.signTitle(document.title)}
      isOpen
      onClose={onClose}
      actions={actions}
      isDismissable={false}
    >
      <p role="status">{text.signReady}</p>
      <code className={styles.link}>{url}</code>
    </Dialog>
  );
}
