import { useState } from 'react';
import { BigNumber } from '../../parts/charts/index.ts';
import {
  Amount,
  becauseOf,
  DisputeDialog,
  DisputeList,
  StatementDocuments,
  StatementTable,
  useDisputes,
  WhyTree,
  type Earnings,
  type Line,
  type Plan,
  type Statement,
} from '../../parts/payouts/index.ts';
import { Badge, Banner, Button, Card } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { ForecastCard } from './forecast-card.tsx';
import { useForecast } from './queries.ts';
import { ProgressCard } from './progress-card.tsx';
import { WhatIfCard } from './what-if-card.tsx';
import { words } from './words.ts';
import styles from './earnings.module.css';

export interface PersonEarningsProps {
  readonly plan: Plan;
  readonly earnings: Earnings;
  readonly statement: Statement;
  readonly onPeriod: (label: string) => void;
}

/** What one person earns in a period: so far, from which deals, and what may come. */
export function PersonEarnings({ plan, earnings, statement, onPeriod }: PersonEarningsProps) {
  const text = useWords(words);
  const { period } = earnings;
  const { person } = statement;
  const of = { plan: plan.id, period: period.label };
  const isLive = isOpenNow(plan, earnings);
  return (
    <>
      <Totals plan={plan} earnings={earnings} statement={statement} />
      {earnings.problems
        .filter((problem) => problem.person === person.id)
        .map(({ why }) => (
          <Banner key={becauseOf(why).says} tone="warn">
            {becauseOf(why).says}
          </Banner>
        ))}
      <div className={styles.columns}>
        <ProgressCard plan={plan} period={period.label} person={person.id} />
        {isLive ? <WhatIfCard plan={plan} person={person.id} /> : null}
      </div>
      <DealsCard of={of} currency={plan.currency} statement={statement} />
      {isLive ? <ForecastCard plan={plan} person={person.id} /> : null}
      <div className={styles.columns}>
        <Card title={text.statements}>
          <Periods plan={plan} onPeriod={onPeriod} />
          <StatementDocuments of={of} person={person.id} />
        </Card>
        <Objections of={of} person={person.id} />
      </div>
    </>
  );
}

function Totals({ plan, earnings, statement }: Omit<PersonEarningsProps, 'onPeriod'>) {
  const text = useWords(words);
  const format = useFormat();
  const money = { format: 'money', currency: plan.currency };
  const { total, held, owed } = statement;
  const { from, until } = earnings.period;
  const last = new Date(new Date(until).getTime() - 1);
  const isLive = isOpenNow(plan, earnings);
  return (
    <div className={styles.totals}>
      <div className={styles.total}>
        <BigNumber title={text.earned} value={total} shape={money} />
        <p className={styles.days}>{text.fromTo(format.date(from), format.date(last))}</p>
        <StatusBadge status={earnings.status} />
      </div>
      {isLive ? <WithAllDeals plan={plan} person={statement.person.id} /> : null}
      {Number(held ?? 0) === 0 ? null : (
        <div className={styles.total}>
          <BigNumber title={text.held} value={held ?? null} shape={money} />
          <p className={styles.days}>{text.heldText}</p>
        </div>
      )}
      {Number(owed ?? 0) === 0 ? null : (
        <div className={styles.total}>
          <BigNumber title={text.owed} value={owed ?? null} shape={money} />
          <p className={styles.days}>{text.owedText}</p>
        </div>
      )}
    </div>
  );
}

/** The present period, as long as nobody has handed it in. */
function isOpenNow(plan: Plan, { period, status }: Earnings): boolean {
  return period.label === plan.period.label && status === 'open';
}

function WithAllDeals({ plan, person }: { readonly plan: Plan; readonly person: string }) {
  const text = useWords(words);
  const { data } = useForecast(plan.id, person);
  if (data === undefined || data.deals.length === 0) return null;
  return (
    <div className={styles.total}>
      <BigNumber
        title={text.withAll}
        value={data.then}
        shape={{ format: 'money', currency: plan.currency }}
      />
      <p className={styles.days}>{text.withAllText(data.deals.length)}</p>
    </div>
  );
}

function StatusBadge({ status }: { readonly status: string }) {
  const text = useWords(words);
  const word = (text.statuses as { readonly [status: string]: string })[status];
  return <Badge tone={status === 'closed' ? 'good' : 'plain'}>{word ?? status}</Badge>;
}

function DealsCard(props: {
  readonly of: { readonly plan: string; readonly period: string };
  readonly currency: string;
  readonly statement: Statement;
}) {
  const { of, currency, statement } = props;
  const text = useWords(words);
  const [line, setLine] = useState<Line>();
  const lines = statement.lines.toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <Card title={text.lines}>
      {lines.length === 0 ? (
        <p className={styles.quiet}>{text.noLines}</p>
      ) : (
        <>
          <StatementTable
            label={text.lines}
            of={of}
            currency={currency}
            lines={lines}
            onObject={setLine}
          />
          <p className={styles.sum}>
            <span>{text.sum}</span>
            <Amount amount={statement.total} currency={currency} strong />
          </p>
          <details className={styles.details}>
            <summary>{text.howCome}</summary>
            <WhyTree of={becauseOf(statement.why)} />
          </details>
        </>
      )}
      {line === undefined ? null : (
        <DisputeDialog
          of={of}
          person={statement.person.id}
          line={line}
          onClose={() => setLine(undefined)}
        />
      )}
    </Card>
  );
}

function Periods({
  plan,
  onPeriod,
}: {
  readonly plan: Plan;
  readonly onPeriod: (label: string) => void;
}) {
  if (plan.books.length === 0) return null;
  return (
    <ul className={styles.periods}>
      {plan.books.map(({ period, status }) => (
        <li key={period.label}>
          <Button small variant="quiet" onPress={() => onPeriod(period.label)}>
            {period.label}
          </Button>
          <StatusBadge status={status} />
        </li>
      ))}
    </ul>
  );
}

function Objections(props: {
  readonly of: { readonly plan: string; readonly period: string };
  readonly person: string;
}) {
  const { of, person } = props;
  const text = useWords(words);
  const [asks, setAsks] = useState(false);
  const { data } = useDisputes({ ...of, person });
  const disputes = data?.items ?? [];
  return (
    <Card
      title={text.objections}
      actions={
        <Button small onPress={() => setAsks(true)}>
          {text.missing}
        </Button>
      }
    >
      {disputes.length === 0 ? <p className={styles.quiet}>{text.noObjections}</p> : null}
      <DisputeList disputes={disputes} />
      {asks ? <DisputeDialog of={of} person={person} onClose={() => setAsks(false)} /> : null}
    </Card>
  );
}
