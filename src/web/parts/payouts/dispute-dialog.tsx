import { useState } from 'react';
import { api, keys, must, useDeed } from '../../api/index.ts';
import { FormDialog, TextArea, toast } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { CaseField } from './case-field.tsx';
import type { Line, OfPeriod } from './queries.ts';
import { titleOf } from './statement-table.tsx';
import { words } from './words.ts';

/** Objects to a line of a statement, or to one that is missing. */
export function DisputeDialog(props: {
  readonly of: OfPeriod;
  readonly person: string;
  /** Absent for a line that is missing: then it is asked for which case. */
  readonly line?: Line | undefined;
  readonly onClose: () => void;
}) {
  const { of, person, line, onClose } = props;
  const text = useWords(words);
  const [about, setAbout] = useState<string>();
  const [says, setSays] = useState('');
  const deed = useDeed(keys.payouts, keys.earnings);
  const subject = line ? subjectOf(line) : caseSubject(about);
  const object = (): void => {
    const body = { ...of, person, says, ...subject };
    deed.mutate(() => must(api.POST('/disputes', { body })), {
      onSuccess: () => {
        toast({ text: text.objected });
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={line ? text.objectTo(titleOf(line)) : text.missing}
      action={text.object}
      isDisabled={says.trim() === '' || !subject}
      isPending={deed.isPending}
      error={deed.error}
      isDismissable={says === ''}
      onSend={object}
      onClose={onClose}
    >
      {line ? null : <CaseField label={text.missingFor} value={about} onChange={setAbout} />}
      <TextArea
        label={text.whatIsWrong}
        help={text.objectHelp}
        value={says}
        onChange={setSays}
        isRequired
      />
    </FormDialog>
  );
}

const caseSubject = (about: string | undefined) =>
  about === undefined ? undefined : { case: about };

/** What was posted is known by its entry, what is only counted so far by its case. */
function subjectOf({ id, posted, case: about }: Line) {
  if (posted) return { entry: id };
  return about && { case: about.id };
}
