import { useState } from 'react';
import { DownloadIcon } from '@primer/octicons-react';
import { useRight } from '../../api/index.ts';
import { Amount, useEarnings, usePlans, type Earnings } from '../../parts/payouts/index.ts';
import { Loaded } from '../../parts/people/index.ts';
import { Badge, Button, Card, Facts, Menu, MenuItem, Page } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { addAmounts } from './add-amounts.ts';
import { AdjustDialog } from './adjust-dialog.tsx';
import { useRun, type Run } from './queries.ts';
import { RunPeople } from './run-people.tsx';
import { RunSteps } from './run-steps.tsx';
import { StatusBadge } from './status-badge.tsx';
import { useWhoseSheet } from './statement-sheet.tsx';
import { usePayroll } from './use-payroll.ts';
import { words } from './words.ts';
import styles from './payouts.module.css';

/** The run of a period: what it comes to, for whom, and what is next. */
export function RunPage({ plan, period }: { readonly plan: string; readonly period: string }) {
  const text = useWords(words);
  const run = useRun(plan, period);
  const plans = usePlans();
  const title = plans.data?.items.find(({ id }) => id === plan)?.title ?? plan;
  return (
    <Page
      title={`${title} ${period}`}
      crumbs={[{ title: text.payouts, href: '/payouts' }]}
      actions={<Payroll plan={plan} period={period} />}
    >
      <Loaded query={run} lines={10}>
        {(data) => <RunView run={data} />}
      </Loaded>
    </Page>
  );
}

function RunView({ run }: { readonly run: Run }) {
  const text = useWords(words);
  const { book, currency } = run;
  const of = { plan: book.plan, period: book.period.label };
  const mayAdminister = useRight('administer payouts');
  const [adjusts, setAdjusts] = useState(false);
  const live = useEarnings(of.plan, of.period);
  const sheet = useWhoseSheet(of, currency);
  return (
    <>
      <Card>
        <div className={styles.head}>
          <div>
            <p className={styles.label}>{text.total}</p>
            <p className={styles.sum}>
              <Amount amount={run.total} currency={currency} />
            </p>
            <StatusBadge status={book.status} />
            {live.data ? <LiveTotal earnings={live.data} currency={currency} /> : null}
          </div>
          <RunSteps run={run} />
        </div>
        {run.disputes.length === 0 ? null : (
          <p>
            <Badge tone="warn">{text.openDisputes(run.disputes.length)}</Badge>
          </p>
        )}
      </Card>
      <Card
        title={text.people}
        actions={
          mayAdminister && book.status === 'open' ? (
            <Button small onPress={() => setAdjusts(true)}>
              {text.adjust}
            </Button>
          ) : undefined
        }
      >
        <Loaded query={live}>
          {(earnings) => <RunPeople run={run} earnings={earnings} onOpen={sheet.open} />}
        </Loaded>
      </Card>
      <Trail run={run} />
      {sheet.element}
      {adjusts ? (
        <AdjustDialog of={of} currency={currency} onClose={() => setAdjusts(false)} />
      ) : null}
    </>
  );
}

/** What the statements come to now, where that is something else than what was posted. */
function LiveTotal(props: { readonly earnings: Earnings; readonly currency: string }) {
  const text = useWords(words);
  const { statements } = props.earnings;
  if (statements.every(({ since }) => Number(since ?? 0) === 0)) return null;
  return (
    <p className={styles.note}>
      {text.live}{' '}
      <Amount amount={addAmounts(statements.map(({ total }) => total))} currency={props.currency} />
    </p>
  );
}

function Payroll(of: { readonly plan: string; readonly period: string }) {
  const text = useWords(words);
  const mayExport = useRight('administer payouts');
  const payroll = usePayroll(of);
  if (!mayExport) return null;
  return (
    <Menu
      label={text.payroll}
      trigger={
        <Button isPending={payroll.isPending}>
          <DownloadIcon />
          {text.payroll}
        </Button>
      }
    >
      <MenuItem onAction={() => payroll.run('xlsx')}>{text.xlsx}</MenuItem>
      <MenuItem onAction={() => payroll.run('csv')}>{text.csv}</MenuItem>
    </Menu>
  );
}

/** Who did what with the period, the latest first; the hash by which its entries are known. */
function Trail({ run: { book } }: { readonly run: Run }) {
  const text = useWords(words);
  const format = useFormat();
  if (book.trail.length === 0) return null;
  const events = text.events as { readonly [what: string]: string };
  return (
    <Card title={text.trail}>
      <ol className={styles.trail}>
        {book.trail.toReversed().map(({ what, at, by, reason }) => (
          <li key={`${what} ${at}`}>
            <span>
              {text.happened(events[what] ?? what, by.name ?? by.id, format.dateTime(at))}
            </span>
            {reason === undefined ? null : <span className={styles.note}>{reason}</span>}
          </li>
        ))}
      </ol>
      {book.hash === undefined ? null : (
        <Facts
          facts={[{ title: text.hash, value: <code className={styles.hash}>{book.hash}</code> }]}
        />
      )}
    </Card>
  );
}
