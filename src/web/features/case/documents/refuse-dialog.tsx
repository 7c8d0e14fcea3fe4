import { useState } from 'react';
import { api, must } from '../../../api/index.ts';
import { useAct } from '../../../parts/casework/index.ts';
import { FormDialog, TextArea, toast } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { DocumentData } from '../queries.ts';
import { words } from './words.ts';

/** Refuses a document, and says why. */
export function RefuseDialog(props: {
  readonly caseId: string;
  readonly document: DocumentData;
  readonly onClose: () => void;
}) {
  const text = useWords(words);
  const { caseId, document, onClose } = props;
  const { dialog } = useAct(caseId);
  const [comment, setComment] = useState('');
  const [isTried, setTried] = useState(false);
  const said = comment.trim();
  const send = () => {
    setTried(true);
    if (said === '') return;
    const params = { path: { document: document.id } };
    const body = { comment: said };
    dialog.mutate(() => must(api.POST('/documents/{document}/refuse', { params, body })), {
      onSuccess: () => {
        toast({ text: text.refused });
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={text.refuseTitle(document.title)}
      action={text.refuse}
      isPending={dialog.isPending}
      error={dialog.error}
      onSend={send}
      onClose={onClose}
      danger
    >
      <TextArea
        label={text.why}
        isRequired
        rows={3}
        maxLength={5000}
        value={comment}
        onChange={setComment}
        error={isTried && said === '' ? text.whyNeeded : undefined}
      />
    </FormDialog>
  );
}
