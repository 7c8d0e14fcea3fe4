import { useState } from 'react';
import { api, must } from '../../api/index.ts';
import { Banner, Select, TextArea } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { CommandDialog } from './command-dialog.tsx';
import type { CaseData } from './queries.ts';
import { words } from './words.ts';

/** Puts the case into any stage, with a reason that stands in the history. */
export function OverrideDialog(props: { readonly data: CaseData; readonly onClose: () => void }) {
  const { override: text } = useWords(words);
  const { data, onClose } = props;
  const [stage, setStage] = useState<string>();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const options = data.path
    .filter(({ state }) => state !== 'here')
    .map(({ id, title, parent }) => {
      const outer = data.path.find((one) => one.id === parent)?.title;
      return { id, title, help: outer };
    });
  const send = () => {
    setTried(true);
    if (stage === undefined || reason.trim() === '') return undefined;
    const body = { stage, reason: reason.trim() };
    const params = { path: { case: data.id } };
    return () => must(api.POST('/cases/{case}/override', { params, body }));
  };
  return (
    <CommandDialog
      caseId={data.id}
      text={text}
      send={send}
      onClose={onClose}
      danger
      isDismissable={reason === ''}
    >
      <Banner tone="warn">{text.lead}</Banner>
      <Select
        label={text.stage}
        options={options}
        value={stage}
        onChange={setStage}
        isRequired
        error={isTried && stage === undefined ? text.stageNeeded : undefined}
      />
      <TextArea
        label={text.reason}
        isRequired
        rows={3}
        maxLength={5000}
        value={reason}
        onChange={setReason}
        error={isTried && reason.trim() === '' ? text.reasonNeeded : undefined}
      />
    </CommandDialog>
  );
}
