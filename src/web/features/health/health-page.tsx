import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { PulseIcon } from '@primer/octicons-react';
import { useFunnels, useRight } from '../../api/index.ts';
import { PeriodField } from '../../parts/figures/index.ts';
import {
  EmptyState,
  LinkButton,
  Page,
  ProblemState,
  Select,
  Skeleton,
  Tabs,
  type TabItem,
} from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { ChangesTab } from './changes-tab.tsx';
import { PairsTab } from './pairs-tab.tsx';
import { useHealth, type Asked, type Health } from './queries.ts';
import { SimplerTab } from './simpler-tab.tsx';
import { TimeTab } from './time-tab.tsx';
import { WaysTab } from './ways-tab.tsx';
import { words } from './words.ts';
import styles from './health.module.css';

const all = 'all';

/** How departments work together; period, funnel and view stand in the address. */
export function HealthPage() {
  const text = useWords(words);
  const funnels = useFunnels();
  const mayImport = useRight('import');
  const { period, funnel, view, set } = useAddress();
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        mayImport ? <LinkButton href="/collaboration/log">{text.analyse}</LinkButton> : undefined
      }
    >
      <div className={styles.asked}>
        <PeriodField
          label={text.period}
          value={period}
          onChange={(value) => set('period', value)}
        />
        <Select
          label={text.funnel}
          options={[{ id: all, title: text.allFunnels }, ...funnels]}
          value={funnel ?? all}
          onChange={(id) => set('funnel', id === all ? undefined : id)}
        />
      </div>
      <Tabs
        label={text.views}
        tabs={useViews()}
        selected={view ?? 'departments'}
        onSelect={(id) => set('view', id === 'departments' ? undefined : id)}
      />
    </Page>
  );
}

/** What the address says, and how it is changed. */
function useAddress() {
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string | undefined): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === undefined) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return {
    period: search.get('period') ?? 'this quarter',
    funnel: search.get('funnel') ?? undefined,
    before: search.get('before') ?? undefined,
    view: search.get('view') ?? undefined,
    set,
  };
}

function useViews(): readonly TabItem[] {
  const text = useWords(words);
  const funnels = useFunnels();
  const mayPublish = useRight('publish');
  const { period, funnel, before, set } = useAddress();
  const asked: Asked = { period, ...(funnel !== undefined && { funnel }) };
  const shown = (content: (health: Health) => ReactNode) => (
    <Shown asked={asked} content={content} />
  );
  const changes = (
    <ChangesTab
      asked={{ ...asked, ...(before !== undefined && { before }) }}
      onBefore={(value) => set('before', value)}
    />
  );
  const simpler = <SimplerTab period={period} funnel={funnel ?? onlyOf(funnels)} />;
  return [
    {
      id: 'departments',
      title: text.departments,
      content: shown((health) => <PairsTab health={health} />),
    },
    { id: 'time', title: text.time, content: shown((health) => <TimeTab health={health} />) },
    { id: 'ways', title: text.ways, content: shown((health) => <WaysTab health={health} />) },
    { id: 'changes', title: text.changed, content: changes },
    ...(mayPublish ? [{ id: 'simpler', title: text.simpler, content: simpler }] : []),
  ];
}

function onlyOf(funnels: readonly { readonly id: string }[]): string | undefined {
  return funnels.length === 1 ? funnels[0]?.id : undefined;
}

function Shown(props: { readonly asked: Asked; readonly content: (health: Health) => ReactNode }) {
  const text = useWords(words);
  const { data, error, refetch } = useHealth(props.asked);
  if (error) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={10} />;
  if (data.pairs.length === 0 && data.funnels.length === 0)
    return (
      <EmptyState icon={<PulseIcon size={24} />} title={text.none}>
        {text.noneText}
      </EmptyState>
    );
  return props.content(data);
}
