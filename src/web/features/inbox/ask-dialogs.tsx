import { useState } from 'react';
import { keys, useInvalidate } from '../../api/index.ts';
import { ReasonDialog } from '../../parts/casework/index.ts';
import { FormSheet } from '../../parts/form/index.ts';
import { Button, Dialog, ProblemBanner, TextArea, toast } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { Ask } from './matter-actions.tsx';
import type { Matter } from './model.ts';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { rejection, voteOn, type Deeds } from './use-deeds.ts';
import { useMatterText } from './use-matter-text.ts';
import { words } from './words.ts';
import styles from './inbox.module.css';

export interface AskProps {
  readonly ask: Ask;
  readonly matter: Matter;
  readonly deeds: Deeds;
  readonly onClose: () => void;
}

/** Asks what is needed before an item is dealt with: a reason, a comment, a time. */
export function AskDialog(props: AskProps) {
  if (props.ask === 'snooze') return <SnoozeDialog {...props} />;
  if (props.ask === 'reject') return <RejectDialog {...props} />;
  if (props.ask === 'offer again') return <OfferAgain {...props} />;
  return <VoteDialog {...props} decision={props.ask} />;
}

function RejectDialog({ matter, deeds: { asked }, onClose }: AskProps) {
  const text = useWords(words);
  const { title } = useMatterText()(matter);
  return (
    <ReasonDialog
      title={text.rejectTitle(title)}
      lead={text.rejectLead}
      action={text.rejectNow}
      reasons={matter.kind === 'offer' ? matter.of.reasons : []}
      isPending={asked.isPending}
      error={asked.error}
      onClose={onClose}
      onSend={(reason) => {
        const run = rejection(matter, reason);
        if (run) asked.mutate({ matter, run, said: text.saidRejected }, { onSuccess: onClose });
      }}
    />
  );
}

/** What came back is put right in the form of its handoff. */
function OfferAgain({ matter, onClose }: AskProps) {
  const text = useWords(words);
  const invalidate = useInvalidate();
  const { caseId = '' } = matter;
  const handoff = matter.kind === 'returned' ? (matter.of.handoff?.id ?? '') : '';
  return (
    <FormSheet
      path={`cases/${caseId}/handoffs/${handoff}/resubmit`}
      isOpen
      onClose={onClose}
      onDone={() => {
        toast({ text: text.saidOffered });
        onClose();
        void invalidate(keys.work, keys.inbox, keys.case(caseId), keys.cases());
      }}
    />
  );
}

/** With a comment, which a refusal needs. */
function VoteDialog(props: AskProps & { readonly decision: 'approve' | 'refuse' }) {
  const { matter, deeds, decision, onClose } = props;
  const { asked } = deeds;
  const text = useWords(words);
  const { title } = useMatterText()(matter);
  const [comment, setComment] = useState('');
  const isApproval = decision === 'approve';
  const isComplete = isApproval || comment.trim() !== '';
  const send = (): void => {
    const run = isComplete ? voteOn(matter, decision, comment.trim()) : undefined;
    const said = isApproval ? text.saidApproved : text.saidRefused;
    if (run) asked.mutate({ matter, run, said }, { onSuccess: onClose });
  };
  const actions = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {text.cancel}
      </Button>
      <Button
        variant={isApproval ? 'primary' : 'danger'}
        isDisabled={!isComplete}
        isPending={asked.isPending}
        onPress={send}
      >
        {isApproval ? text.approveAction : text.refuseAction}
      </Button>
    </>
  );
  return (
    <Dialog
      title={isApproval ? text.approveTitle(title) : text.refuseTitle(title)}
      isOpen
      onClose={onClose}
      actions={actions}
      isDismissable={comment === ''}
    >
      <div className={styles.section}>
        {asked.error ? <ProblemBanner error={asked.error} /> : null}
        <TextArea
          label={text.comment}
          help={text.commentHelp}
          isRequired={!isApproval}
          autoFocus
          rows={3}
          maxLength={5000}
          value={comment}
          onChange={setComment}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          }}
        />
      </div>
    </Dialog>
  );
}
