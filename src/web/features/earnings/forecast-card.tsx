import { Amount, type Plan } from '../../parts/payouts/index.ts';
import { Card, Link, ProblemState, SimpleTable, Skeleton, type Column } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { useForecast, type Forecast } from './queries.ts';
import { words } from './words.ts';
import styles from './earnings.module.css';

type Deal = Forecast['deals'][number];

/** What the open deals would pay, each by itself and all together. */
export function ForecastCard({ plan, person }: { readonly plan: Plan; readonly person: string }) {
  const text = useWords(words);
  const format = useFormat();
  const { data, error, refetch } = useForecast(plan.id, person);
  const money = (amount: string) => format.money({ amount, currency: plan.currency });
  const deals = data?.deals.toSorted((a, b) => Number(b.difference) - Number(a.difference)) ?? [];
  return (
    <Card title={text.forecast}>
      {error ? <ProblemState error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton lines={4} /> : null}
      {data && deals.length === 0 ? <p className={styles.quiet}>{text.noDeals}</p> : null}
      {data && deals.length > 0 ? (
        <>
          <p className={styles.lead}>{text.ifAll(money(data.then), money(data.now))}</p>
          <SimpleTable
            label={text.forecast}
            rows={deals}
            keyOf={(deal) => deal.case.id}
            columns={columnsOf(plan.currency, text)}
          />
          <p className={styles.quiet}>{data.more ? text.more : text.together}</p>
        </>
      ) : null}
    </Card>
  );
}

function columnsOf(currency: string, text: (typeof words)['en']): readonly Column<Deal>[] {
  return [
    {
      id: 'deal',
      title: text.deal,
      cell: (deal) => <Link href={`/cases/${deal.case.id}`}>{deal.case.name}</Link>,
    },
    { id: 'stage', title: text.stage, cell: ({ stage }) => stage.title },
    {
      id: 'amount',
      title: text.worth,
      number: true,
      cell: ({ amount }) =>
        amount === undefined ? '–' : <Amount amount={amount} currency={currency} />,
    },
    {
      id: 'pays',
      title: text.pays,
      number: true,
      cell: ({ difference }) => <Amount amount={difference} currency={currency} signed />,
    },
  ];
}
