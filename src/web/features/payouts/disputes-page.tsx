import { useState } from 'react';
import { useRight } from '../../api/index.ts';
import { DisputeList, useDisputes, type Dispute } from '../../parts/payouts/index.ts';
import { Loaded } from '../../parts/people/index.ts';
import { Button, Card, EmptyState, Link, Page } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { PayoutsTabs } from './payouts-tabs.tsx';
import { words } from './words.ts';

/** Objections of everybody: those that await an answer first. */
export function DisputesPage() {
  const text = useWords(words);
  const mayAnswer = useRight('administer payouts');
  const disputes = useDisputes({});
  const [answering, setAnswering] = useState<Dispute>();
  const actions = (dispute: Dispute) => (
    <>
      {mayAnswer ? (
        <Button small onPress={() => setAnswering(dispute)}>
          {text.answer}
        </Button>
      ) : null}
      <Link href={`/payouts/${dispute.plan}/${dispute.period}`}>{text.toRun}</Link>
    </>
  );
  return (
    <Page title={text.payouts} lead={text.disputesLead}>
      <PayoutsTabs />
      <Loaded query={disputes}>
        {({ items }) => {
          const open = items.filter(({ status }) => status === 'open');
          const done = items.filter(({ status }) => status !== 'open');
          if (items.length === 0)
            return <EmptyState title={text.noDisputes}>{text.noDisputesText}</EmptyState>;
          return (
            <>
              {open.length === 0 ? null : (
                <Card title={text.toAnswer}>
                  <DisputeList disputes={open} actionsOf={actions} />
                </Card>
              )}
              {done.length === 0 ? null : (
                <Card title={text.answeredOnes}>
                  <DisputeList disputes={done} />
                </Card>
              )}
            </>
          );
        }}
      </Loaded>
      {answering === undefined ? null : (
        <AnswerDialog dispute={answering} onClose={() => setAnswering(undefined)} />
      )}
    </Page>
  );
}
