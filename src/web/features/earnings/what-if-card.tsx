import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Amount, becauseOf, WhyTree, type Plan } from '../../parts/payouts/index.ts';
import { Button, Card, ComboBox, ProblemBanner, RadioGroup, TextField } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { askWhatIf, useForecast, type WhatIf } from './queries.ts';
import { words } from './words.ts';
import styles from './earnings.module.css';

/** Asks what a deal would pay: one of the open ones, or an amount. */
export function WhatIfCard({ plan, person }: { readonly plan: Plan; readonly person: string }) {
  const text = useWords(words);
  const takesAmount = plan.credits.some(({ amount }) => amount !== undefined);
  const [by, setBy] = useState(takesAmount ? 'amount' : 'deal');
  const [amount, setAmount] = useState('');
  const [deal, setDeal] = useState<string>();
  const { data: open } = useForecast(plan.id, person);
  const options = (open?.deals ?? []).map((one) => ({
    id: one.case.id,
    title: one.case.name,
    help: one.stage.title,
  }));
  const ask = useMutation({
    mutationFn: () =>
      askWhatIf(
        plan.id,
        by === 'amount' ? { person, amount: plainAmount(amount) } : { person, case: deal },
      ),
  });
  const isFilled = by === 'amount' ? /\d/.test(amount) : deal !== undefined;
  return (
    <Card title={text.whatIf}>
      <form
        className={styles.ask}
        onSubmit={(event) => {
          event.preventDefault();
          if (isFilled) ask.mutate();
        }}
      >
        {takesAmount ? (
          <RadioGroup
            label={text.ofWhat}
            options={[
              { id: 'amount', title: text.anAmount },
              { id: 'deal', title: text.openDeal },
            ]}
            value={by}
            onChange={setBy}
          />
        ) : null}
        {by === 'amount' ? (
          <TextField
            label={text.worth}
            inputMode="decimal"
            value={amount}
            onChange={setAmount}
            after={<span className={styles.unit}>{plan.currency}</span>}
          />
        ) : (
          <ComboBox label={text.deal} options={options} value={deal} onChange={setDeal} />
        )}
        <Button type="submit" isPending={ask.isPending} isDisabled={!isFilled}>
          {text.askIt}
        </Button>
      </form>
      {ask.error ? <ProblemBanner error={ask.error} /> : null}
      {ask.data ? <Answer answer={ask.data} /> : null}
    </Card>
  );
}

/** Without the separators that people type. */
function plainAmount(typed: string): string {
  return typed.replaceAll(/[\s,，]/g, '');
}

function Answer({ answer }: { readonly answer: WhatIf }) {
  const text = useWords(words);
  const { currency, difference, then } = answer;
  return (
    <div className={styles.answer} aria-live="polite">
      <p className={styles.would}>
        <Amount amount={difference} currency={currency} signed strong />
      </p>
      <p className={styles.quiet}>
        {text.thenTotal} <Amount amount={then} currency={currency} />
      </p>
      <details className={styles.details}>
        <summary>{text.howCome}</summary>
        <WhyTree of={becauseOf(answer.why)} />
      </details>
    </div>
  );
}
