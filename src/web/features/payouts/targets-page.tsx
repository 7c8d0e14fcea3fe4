import { useState } from 'react';
import { TrashIcon } from '@primer/octicons-react';
import { api, keys, must, useDeed, useRight } from '../../api/index.ts';
import { Loaded, useOrganization, usePeople } from '../../parts/people/index.ts';
import {
  Button,
  Card,
  Confirm,
  EmptyState,
  IconButton,
  Page,
  SimpleTable,
  toast,
  type Column,
} from '../../ui/index.ts';
import { useFormat, useWords, type Format } from '../../words/index.ts';
import { PayoutsTabs } from './payouts-tabs.tsx';
import { useMetrics, useTargets, type Target } from './queries.ts';
import { TargetDialog } from './target-dialog.tsx';
import { words } from './words.ts';

/** What people, teams, departments and the company are to reach. */
export function TargetsPage() {
  const text = useWords(words);
  const maySet = useRight('administer payouts');
  const targets = useTargets();
  const [adds, setAdds] = useState(false);
  const [leaving, setLeaving] = useState<Target>();
  const add = (
    <Button variant="primary" onPress={() => setAdds(true)}>
      {text.addTarget}
    </Button>
  );
  return (
    <Page title={text.payouts} lead={text.targetsLead} actions={maySet ? add : undefined}>
      <PayoutsTabs />
      <Loaded query={targets}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={text.noTargets}>{text.noTargetsText}</EmptyState>
          ) : (
            <TargetTable targets={items} onWithdraw={maySet ? setLeaving : undefined} />
          )
        }
      </Loaded>
      {adds ? <TargetDialog onClose={() => setAdds(false)} /> : null}
      {leaving === undefined ? null : (
        <WithdrawTarget target={leaving} onClose={() => setLeaving(undefined)} />
      )}
    </Page>
  );
}

interface TargetTableProps {
  readonly targets: readonly Target[];
  readonly onWithdraw: ((target: Target) => void) | undefined;
}

function TargetTable({ targets, onWithdraw }: TargetTableProps) {
  const text = useWords(words);
  const format = useFormat();
  const names = useTargetNames();
  return (
    <Card>
      <SimpleTable
        label={text.targets}
        rows={targets}
        keyOf={({ id }) => id}
        columns={columnsOf(text, format, names, onWithdraw)}
      />
    </Card>
  );
}

/** Names of what targets are of: people, teams, departments, metrics. */
function useTargetNames(): (target: Target) => { readonly of: string; readonly metric: string } {
  const text = useWords(words);
  const { data: people } = usePeople();
  const { data: organization } = useOrganization();
  const { data: metrics } = useMetrics();
  return ({ of: { kind, id }, metric }) => {
    const groups = {
      person: people?.map((one) => ({ id: one.id, title: one.name })),
      team: organization?.teams,
      department: organization?.departments,
      company: [],
    };
    const title = groups[kind]?.find((one) => one.id === id)?.title;
    return {
      of: kind === 'company' ? text.kinds.company : (title ?? id ?? ''),
      metric: metrics?.items.find((one) => one.id === metric)?.title ?? metric,
    };
  };
}

function columnsOf(
  text: (typeof words)['en'],
  format: Format,
  names: ReturnType<typeof useTargetNames>,
  onWithdraw: TargetTableProps['onWithdraw'],
): readonly Column<Target>[] {
  return [
    { id: 'of', title: text.of, cell: (target) => names(target).of },
    { id: 'metric', title: text.metric, cell: (target) => names(target).metric },
    {
      id: 'time',
      title: text.period,
      cell: ({ from, until }) => text.fromTo(format.date(from), format.date(until)),
    },
    {
      id: 'amount',
      title: text.target,
      number: true,
      cell: ({ amount, currency }) =>
        currency === undefined ? format.number(amount) : format.money({ amount, currency }),
    },
    {
      id: 'by',
      title: text.setBy,
      cell: ({ by, set }) => text.happened('', by.name ?? by.id, format.relative(set)),
    },
    {
      id: 'withdraw',
      actions: true,
      title: text.withdraw,
      cell: (target) =>
        onWithdraw === undefined ? null : (
          <IconButton
            small
            label={text.withdrawOf(names(target).of)}
            onPress={() => onWithdraw(target)}
          >
            <TrashIcon />
          </IconButton>
        ),
    },
  ];
}

function WithdrawTarget({
  target,
  onClose,
}: {
  readonly target: Target;
  readonly onClose: () => void;
}) {
  const text = useWords(words);
  const deed = useDeed(keys.payouts, keys.earnings);
  const withdraw = (): void =>
    deed.mutate(
      () => must(api.DELETE('/targets/{target}', { params: { path: { target: target.id } } })),
      {
        onSettled: onClose,
        onSuccess: () => toast({ text: text.withdrawn }),
      },
    );
  return (
    <Confirm
      title={text.withdraw}
      text={text.withdrawText}
      action={text.withdraw}
      danger
      isOpen
      isPending={deed.isPending}
      onConfirm={withdraw}
      onClose={onClose}
    />
  );
}
