import { useState } from 'react';
import { CollectionList, useSelection, type ListSource } from '../../../parts/table/index.ts';
import { FunnelFrame, type FunnelData } from '../funnel-frame.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { RunPanel } from './run-panel.tsx';

/** The cases of a funnel as rows: sorted, filtered, grouped, and many changed at once. */
export function ListPage({ funnel }: { readonly funnel: string }) {
  return (
    <FunnelFrame funnel={funnel} as="list">
      {(found) => <ListOf key={funnel} {...found} />}
    </FunnelFrame>
  );
}

function ListOf({ funnel, source }: { readonly funnel: FunnelData; readonly source: ListSource }) {
  const selection = useSelection();
  const [run, setRun] = useState<string>();
  return (
    <>
      {run === undefined ? null : (
        <RunPanel run={run} funnel={source.id} onClose={() => setRun(undefined)} />
      )}
      <CollectionList
        source={source}
        hrefOf={({ id }) => `/cases/${id}`}
        selection={selection}
        renderBulk={({ summary, layout }) => (
          <BulkBar
            funnel={funnel}
            selection={selection}
            layout={layout}
            total={summary?.count ?? 0}
            onStarted={(id) => {
              selection.clear();
              setRun(id);
            }}
          />
        )}
      />
    </>
  );
}
