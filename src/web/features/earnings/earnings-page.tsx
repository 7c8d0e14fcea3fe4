import { CreditCardIcon } from '@primer/octicons-react';
import { useMe } from '../../api/index.ts';
import { useEarnings, usePlans, type Plan } from '../../parts/payouts/index.ts';
import { EmptyState, Page, ProblemState, Select, Skeleton } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { PersonEarnings } from './person-earnings.tsx';
import { useChoices } from './use-choices.ts';
import { words } from './words.ts';
import styles from './earnings.module.css';

/** What the reader earns, and what those earn who report to him. */
export function EarningsPage() {
  const text = useWords(words);
  const { data, error, refetch } = usePlans();
  if (data && data.items.length > 0) return <Earnings plans={data.items} />;
  return (
    <Page title={text.earnings}>
      {error ? <ProblemState error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton lines={8} /> : null}
      {data ? (
        <EmptyState icon={<CreditCardIcon size={24} />} title={text.none}>
          {text.noneText}
        </EmptyState>
      ) : null}
    </Page>
  );
}

/** Plan, period and person stand in the address. */
function Earnings({ plans }: { readonly plans: readonly Plan[] }) {
  const text = useWords(words);
  const me = useMe();
  const [choice, set] = useChoices();
  const own = plans.find(({ takesPart }) => takesPart);
  const plan = plans.find(({ id }) => id === choice('plan')) ?? own ?? plans[0];
  const period = choice('period') ?? plan?.period.label ?? '';
  const { data, error, refetch } = useEarnings(plan?.id ?? '', period);
  if (!plan) return null;
  const people = data?.statements.map(({ person }) => person) ?? [];
  const isOwn = people.some(({ id }) => id === me.id);
  const chosen = choice('person') ?? (isOwn ? me.id : people[0]?.id);
  const statement = data?.statements.find(({ person }) => person.id === chosen);
  return (
    <Page
      title={chosen === me.id || !statement ? text.earnings : nameOf(statement.person)}
      lead={plan.title}
    >
      <div className={styles.choices}>
        {plans.length > 1 ? (
          <Select
            label={text.plan}
            options={plans}
            value={plan.id}
            onChange={(id) => set('plan', id)}
          />
        ) : null}
        <Select
          label={text.period}
          options={periodsOf(plan, text.present)}
          value={period}
          onChange={(id) => set('period', id)}
        />
        {people.length > 1 ? (
          <Select
            label={text.person}
            options={people.map((person) => ({ id: person.id, title: nameOf(person) }))}
            value={chosen}
            onChange={(id) => set('person', id)}
          />
        ) : null}
      </div>
      {error ? <ProblemState error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton lines={10} /> : null}
      {data && !statement ? <NobodyPaid /> : null}
      {data && statement ? (
        <PersonEarnings
          key={`${plan.id} ${period} ${statement.person.id}`}
          plan={plan}
          earnings={data}
          statement={statement}
          onPeriod={(label) => set('period', label)}
        />
      ) : null}
    </Page>
  );
}

function NobodyPaid() {
  const text = useWords(words);
  return (
    <EmptyState icon={<CreditCardIcon size={24} />} title={text.nothing}>
      {text.nothingText}
    </EmptyState>
  );
}

function nameOf({ id, name }: { readonly id: string; readonly name?: string }): string {
  return name ?? id;
}

/** The present period, and those that were posted. */
function periodsOf({ period, books }: Plan, present: (label: string) => string) {
  const labels = books.map((book) => book.period.label).filter((label) => label !== period.label);
  return [
    { id: period.label, title: present(period.label) },
    ...labels.map((label) => ({ id: label, title: label })),
  ];
}
