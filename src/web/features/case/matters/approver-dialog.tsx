import { useState } from 'react';
import { api, must } from '../../../api/index.ts';
import { PersonField, useAct } from '../../../parts/casework/index.ts';
import { FormDialog } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { words } from './words.ts';

/** Who votes in one's place, or as well. */
export function ApproverDialog(props: {
  readonly caseId: string;
  readonly approval: string;
  readonly how: 'delegate' | 'add';
  readonly onClose: () => void;
}) {
  const { approval: text } = useWords(words);
  const { caseId, approval, how, onClose } = props;
  const { dialog } = useAct(caseId);
  const [person, setPerson] = useState<string>();
  const [isTried, setTried] = useState(false);
  const params = { path: { case: caseId, approval } };
  const send = () => {
    setTried(true);
    if (person === undefined) return;
    const deed =
      how === 'delegate'
        ? () =>
            must(
              api.POST('/cases/{case}/approvals/{approval}/delegate', {
                params,
                body: { to: person },
              }),
            )
        : () =>
            must(
              api.POST('/cases/{case}/approvals/{approval}/approvers', {
                params,
                body: { person },
              }),
            );
    dialog.mutate(deed, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={(how === 'delegate' ? text.delegate : text.add).replace('…', '')}
      action={text.send}
      isPending={dialog.isPending}
      error={dialog.error}
      onSend={send}
      onClose={onClose}
    >
      <PersonField
        case={caseId}
        label={text.whom}
        value={person}
        onChange={setPerson}
        isRequired
        error={isTried && person === undefined ? text.whomNeeded : undefined}
      />
    </FormDialog>
  );
}
