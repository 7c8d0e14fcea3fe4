import { useState } from 'react';
import { endOfMonth, startOfMonth, today, type CalendarDate } from '@internationalized/date';
import { api, keys, must, useDeed } from '../../api/index.ts';
import { PersonPicker, useOrganization } from '../../parts/people/index.ts';
import { DatePicker, FormDialog, Select, toast } from '../../ui/index.ts';
import { useWords, useZone } from '../../words/index.ts';
import { AmountField, amountOf } from './amount-field.tsx';
import { useMetrics, type Metric } from './queries.ts';
import { words } from './words.ts';
import styles from './payouts.module.css';

type Kind = 'person' | 'team' | 'department' | 'company';
const kinds: readonly Kind[] = ['person', 'team', 'department', 'company'];

interface Filled {
  readonly metric?: string;
  readonly kind: Kind;
  readonly id?: string | undefined;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly amount: string;
}

/** Sets what somebody is to reach. */
export function TargetDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useWords(words);
  const zone = useZone();
  const { data: metrics } = useMetrics();
  const deed = useDeed(keys.payouts, keys.earnings);
  const [filled, setFilled] = useState(() => emptyTarget(today(zone)));
  const set = (more: Partial<Filled>): void => setFilled({ ...filled, ...more });
  const metric = metrics?.items.find(({ id }) => id === filled.metric);
  const { kind, id, from, until } = filled;
  const body = targetOf(filled, metric);
  const act = (): void => {
    if (!body) return;
    deed.mutate(() => must(api.POST('/targets', { body })), {
      onSuccess: () => {
        toast({ text: text.targetSet });
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={text.addTarget}
      onClose={onClose}
      isDismissable={filled.amount === ''}
      action={text.addTarget}
      isDisabled={body === undefined}
      isPending={deed.isPending}
      error={deed.error}
      onSend={act}
    >
      <Select
        label={text.metric}
        options={metrics?.items ?? []}
        value={filled.metric}
        onChange={(chosen) => set({ metric: chosen })}
        isRequired
      />
      <Select
        label={text.of}
        options={kinds.map((one) => ({ id: one, title: text.kinds[one] }))}
        value={kind}
        onChange={(chosen) => set({ kind: chosen as Kind, id: undefined })}
      />
      <Whose kind={kind} id={id} onChange={(chosen) => set({ id: chosen })} />
      <div className={styles.pair}>
        <DatePicker label={text.firstDay} value={from} onChange={(day) => set({ from: day })} />
        <DatePicker label={text.lastDay} value={until} onChange={(day) => set({ until: day })} />
      </div>
      <AmountField
        label={text.target}
        unit={metric?.currency}
        value={filled.amount}
        onChange={(typed) => set({ amount: typed })}
      />
    </FormDialog>
  );
}

/** Of this month, since most targets are set by month. */
function emptyTarget(now: CalendarDate): Filled {
  return { kind: 'person', from: startOfMonth(now), until: endOfMonth(now), amount: '' };
}

/** What is sent; undefined as long as something is missing. */
function targetOf({ kind, id, from, until, amount: typed }: Filled, metric: Metric | undefined) {
  const amount = amountOf(typed);
  const isNamed = kind === 'company' || id !== undefined;
  if (!metric || amount === undefined || !from || !until || !isNamed) return undefined;
  const { currency } = metric;
  return {
    metric: metric.id,
    of: kind === 'company' ? { kind } : { kind, id },
    from: from.toString(),
    until: until.toString(),
    amount,
    ...(currency !== undefined && { currency }),
  };
}

function Whose(props: {
  readonly kind: Kind;
  readonly id: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}) {
  const { kind, id, onChange } = props;
  const text = useWords(words);
  const { data } = useOrganization();
  if (kind === 'company') return null;
  if (kind === 'person')
    return <PersonPicker label={text.kinds.person} value={id} onChange={onChange} isRequired />;
  const groups = kind === 'team' ? data?.teams : data?.departments;
  return (
    <Select
      label={text.kinds[kind]}
      options={(groups ?? []).map((one) => ({ id: one.id, title: one.title }))}
      value={id}
      onChange={onChange}
      isRequired
    />
  );
}
