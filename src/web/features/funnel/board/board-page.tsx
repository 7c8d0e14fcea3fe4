import { useState } from 'react';
import {
  FilterBar,
  useLayout,
  useViews,
  ViewBar,
  type ListSource,
} from '../../../parts/table/index.ts';
import { EmptyState, ProblemState, Select, Skeleton } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import { FunnelFrame } from '../funnel-frame.tsx';
import { words } from '../words.ts';
import { Board } from './board.tsx';
import { useBoard, type BoardData } from './use-board.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import styles from './board.module.css';

/** The cases of a funnel as cards in the columns of its stages. */
export function BoardPage({ funnel }: { readonly funnel: string }) {
  return (
    <FunnelFrame funnel={funnel} as="board">
      {({ source }) => <BoardOf key={funnel} source={source} />}
    </FunnelFrame>
  );
}

function BoardOf({ source }: { readonly source: ListSource }) {
  const views = useViews(source).data?.items ?? [];
  const state = useLayout(views, { as: 'board' });
  const { layout, change } = state;
  const { data, error, refetch, asked } = useBoard(source.id, layout);
  const isFiltered = (layout.filter?.length ?? 0) > 0 || Boolean(layout.search);
  return (
    <div className={styles.page}>
      <ViewBar source={source} views={views} state={state} />
      <FilterBar key={state.view?.id ?? ''} source={source} layout={layout} onChange={change} />
      {error ? <ProblemState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={10} /> : null}
      {data ? <Found data={data} source={source} asked={asked} isFiltered={isFiltered} /> : null}
    </div>
  );
}

interface FoundProps {
  readonly data: BoardData;
  readonly source: ListSource;
  readonly asked: ReturnType<typeof useBoard>['asked'];
  readonly isFiltered: boolean;
}

function Found({ data, source, asked, isFiltered }: FoundProps) {
  const text = useWords(words);
  const isNarrow = useIsNarrow();
  const [chosen, setChosen] = useState<string>();
  if (data.count === 0)
    return (
      <EmptyState title={isFiltered ? text.empty.noMatch : text.empty.title}>
        {isFiltered ? text.empty.noMatchText : text.empty.text}
      </EmptyState>
    );
  const fields = data.fields.flatMap((id) => source.fields.get(id) ?? []);
  const first = data.columns.find(({ count }) => count > 0) ?? data.columns[0];
  const only = data.columns.find(({ stage }) => stage === chosen) ?? first;
  const columns = isNarrow ? (only ? [only] : []) : data.columns;
  return (
    <>
      {isNarrow && only ? (
        <StageSelect data={data} value={only.stage} onChange={setChosen} />
      ) : null}
      <Board
        funnel={source.id}
        columns={columns}
        fields={fields}
        labels={data.labels}
        asked={asked}
      />
    </>
  );
}

/** Where there is room for one column only, which. */
function StageSelect(props: {
  readonly data: BoardData;
  readonly value: string;
  readonly onChange: (stage: string) => void;
}) {
  const { column: text } = useWords(words);
  const format = useFormat();
  return (
    <Select
      label={text.choose}
      hideLabel
      options={props.data.columns.map(({ stage, title, count }) => ({
        id: stage,
        title: `${title} · ${format.number(count)}`,
      }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
