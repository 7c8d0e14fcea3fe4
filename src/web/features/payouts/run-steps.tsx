import { useState } from 'react';
import { keys, useDeed } from '../../api/index.ts';
import { Button, FormDialog, TextArea, toast } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { takeStep, type Run, type Step } from './queries.ts';
import { words } from './words.ts';
import styles from './payouts.module.css';

const forward: ReadonlySet<string> = new Set(['submit', 'approve', 'close']);
const asksReason: ReadonlySet<string> = new Set(['return', 'reopen']);

/** What the reader may do with the run now; each step says first what it means. */
export function RunSteps({ run }: { readonly run: Run }) {
  const text = useWords(words);
  const [step, setStep] = useState<Step>();
  const may = run.may as readonly Step[];
  return (
    <div className={styles.steps}>
      {may.length === 0 ? <p className={styles.note}>{text.nothingToDo}</p> : null}
      {may.toReversed().map((one) => (
        <Button
          key={one}
          variant={forward.has(one) ? 'primary' : 'secondary'}
          onPress={() => setStep(one)}
        >
          {text.steps[one]}
        </Button>
      ))}
      {step === undefined ? null : (
        <StepDialog run={run} step={step} onClose={() => setStep(undefined)} />
      )}
    </div>
  );
}

function StepDialog(props: {
  readonly run: Run;
  readonly step: Step;
  readonly onClose: () => void;
}) {
  const { run, step, onClose } = props;
  const text = useWords(words);
  const [reason, setReason] = useState('');
  const deed = useDeed(keys.payouts, keys.earnings, keys.work);
  const { book } = run;
  const of = { plan: book.plan, period: book.period.label };
  const asks = asksReason.has(step);
  const act = (): void =>
    deed.mutate(() => takeStep(step, of, book.revision, reason), {
      onSuccess: () => {
        toast({ text: text.done[step] });
        onClose();
      },
    });
  return (
    <FormDialog
      title={text.steps[step]}
      onClose={onClose}
      isDismissable={reason === ''}
      action={text.steps[step]}
      isDisabled={asks && reason.trim() === ''}
      isPending={deed.isPending}
      error={deed.error}
      onSend={act}
    >
      <p>{text.means[step]}</p>
      {asks ? (
        <TextArea label={text.reason} value={reason} onChange={setReason} isRequired />
      ) : null}
    </FormDialog>
  );
}
