import { LawIcon } from '@primer/octicons-react';
import { Loaded } from '../../parts/people/index.ts';
import { usePlans, type Book, type Plan } from '../../parts/payouts/index.ts';
import {
  Card,
  EmptyState,
  Link,
  Page,
  SimpleTable,
  Unbroken,
  type Column,
} from '../../ui/index.ts';
import { useFormat, useWords, type Format } from '../../words/index.ts';
import { PayoutsTabs } from './payouts-tabs.tsx';
import { StatusBadge } from './status-badge.tsx';
import { words } from './words.ts';

/** The runs of every plan, the present period first. */
export function RunsPage() {
  const text = useWords(words);
  const plans = usePlans();
  return (
    <Page title={text.payouts} lead={text.lead}>
      <PayoutsTabs />
      <Loaded query={plans}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={<LawIcon size={24} />} title={text.noPlans}>
              {text.noPlansText}
            </EmptyState>
          ) : (
            items.map((plan) => <PlanRuns key={plan.id} plan={plan} />)
          )
        }
      </Loaded>
    </Page>
  );
}

/** A period, with its book where something was posted. */
interface Period {
  readonly label: string;
  readonly book?: Book | undefined;
}

function PlanRuns({ plan }: { readonly plan: Plan }) {
  const text = useWords(words);
  const format = useFormat();
  const { books, period } = plan;
  const posted = books.map((book): Period => ({ label: book.period.label, book }));
  const isThere = posted.some(({ label }) => label === period.label);
  const rows = isThere ? posted : [{ label: period.label }, ...posted];
  return (
    <Card title={plan.title}>
      <SimpleTable
        stacks
        label={plan.title}
        rows={rows}
        keyOf={({ label }) => label}
        columns={columnsOf(plan, text, format)}
      />
    </Card>
  );
}

function columnsOf(
  plan: Plan,
  text: (typeof words)['en'],
  format: Format,
): readonly Column<Period>[] {
  const last = ({ book }: Period) => book?.trail.at(-1);
  return [
    {
      id: 'period',
      title: text.period,
      cell: ({ label }) => (
        <Link href={`/payouts/${plan.id}/${label}`}>
          <Unbroken>{label}</Unbroken>
        </Link>
      ),
    },
    {
      id: 'status',
      title: text.status,
      cell: ({ book }) => <StatusBadge status={book?.status ?? 'open'} />,
    },
    {
      id: 'entries',
      title: text.entries,
      number: true,
      cell: ({ book }) => format.number(book?.entries ?? 0),
    },
    {
      id: 'last',
      title: text.last,
      cell: (row) => {
        const event = last(row);
        if (!event) return '–';
        const what = (text.events as { readonly [what: string]: string })[event.what];
        return text.happened(
          what ?? event.what,
          event.by.name ?? event.by.id,
          format.relative(event.at),
        );
      },
    },
  ];
}
