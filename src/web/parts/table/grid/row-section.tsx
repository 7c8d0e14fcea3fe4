import { useEffect, useMemo, type RefObject } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ProblemState } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Layout } from '../model/layout.ts';
import { useRows, type Labels, type Row } from '../model/rows.ts';
import type { ListField, ListSource } from '../model/source.ts';
import { words } from '../words.ts';
import { GroupLine } from './group-line.tsx';
import { RowLine } from './row-line.tsx';
import { ruleOf, type Section } from './sections.ts';
import type { Selection } from './use-selection.ts';
import styles from './grid.module.css';

export const lineHeight = 36;
export const headHeight = 34;

export interface RowSectionProps {
  readonly source: ListSource;
  readonly layout: Layout;
  readonly section: Section;
  readonly fields: readonly ListField[];
  readonly grid: object;
  readonly place: RefObject<HTMLDivElement | null>;
  readonly hrefOf: (row: Row) => string;
  readonly selection?: Selection;
  readonly onToggle: (key: string) => void;
  /** Rows that were read, so that all of them can be chosen. */
  readonly onRead: (key: string, rows: readonly Row[]) => void;
}

/** The rows of one section: drawn while they are in sight, and read when they come near it. */
export function RowSection(props: RowSectionProps) {
  const { source, layout, section, place, onToggle, onRead } = props;
  const field = source.fields.get(layout.group ?? '');
  const { group, isOpen, count, before, key } = section;
  const head = group ? 1 : 0;
  const shown = isOpen ? count : 0;
  // eslint-disable-next-line react-hooks/incompatible-library -- it is new with each scroll
  const virtual = useVirtualizer({
    count: shown,
    getScrollElement: () => place.current,
    estimateSize: () => lineHeight,
    overscan: 10,
    scrollMargin: headHeight + (before + head) * lineHeight,
  });
  const isNear = isWithin(virtual.scrollOffset ?? 0, place.current?.clientHeight ?? 900, {
    from: before * lineHeight,
    to: (before + head + shown) * lineHeight,
  });
  const read = useSectionRows(source, layout, {
    within: group && field ? ruleOf(field, group) : undefined,
    enabled: isOpen && isNear,
  });
  const lines = isNear ? virtual.getVirtualItems() : [];
  const reaches = (lines.at(-1)?.index ?? -1) >= read.rows.length - 1;
  const { readMore, rows } = read;
  useEffect(() => {
    if (reaches) readMore();
  }, [reaches, readMore, rows.length]);
  useEffect(() => onRead(key, rows), [key, rows, onRead]);
  const top = virtual.options.scrollMargin;
  return (
    <div role="rowgroup" className={styles.section} style={{ height: (head + shown) * lineHeight }}>
      {group && field ? (
        <GroupLine
          field={field}
          group={group}
          isOpen={isOpen}
          line={before}
          onToggle={() => onToggle(key)}
        />
      ) : null}
      {read.error ? <ProblemState error={read.error} onRetry={read.retry} /> : null}
      {lines.map(({ index, start }) => (
        <OneLine
          key={rows[index]?.id ?? `unread ${index}`}
          {...props}
          row={rows[index]}
          labels={read.labels}
          line={before + head + index}
          style={{
            transform: `translateY(${start - top + head * lineHeight}px)`,
            height: lineHeight,
            ...props.grid,
          }}
        />
      ))}
    </div>
  );
}

interface OneLineProps extends RowSectionProps {
  readonly row: Row | undefined;
  readonly labels: Labels;
  readonly line: number;
  readonly style: object;
}

function OneLine({ row, line, style, ...props }: OneLineProps) {
  const { table: text } = useWords(words);
  if (row) return <RowLine {...props} row={row} line={line} style={style} />;
  return (
    <div role="row" aria-rowindex={line + 2} className={styles.line} style={style}>
      <div role="gridcell" aria-label={text.loading} className={styles.unread} />
    </div>
  );
}

/** Near enough to the part that is scrolled to that it is worth reading. */
function isWithin(
  offset: number,
  height: number,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return to >= offset - height && from <= offset + 2 * height;
}

function useSectionRows(
  source: ListSource,
  layout: Layout,
  {
    within,
    enabled,
  }: { readonly within: ReturnType<typeof ruleOf> | undefined; readonly enabled: boolean },
) {
  const { data, fetchNextPage, isFetching, hasNextPage, error, refetch } = useRows(source, layout, {
    within,
    enabled,
  });
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items as Row[]) ?? [], [data]);
  const labels = useMemo(() => {
    const merged: { [type: string]: { readonly [id: string]: string } } = {};
    for (const page of data?.pages ?? [])
      for (const [type, names] of Object.entries(page.labels ?? {}))
        merged[type] = { ...merged[type], ...names };
    return merged;
  }, [data]);
  return {
    rows,
    labels,
    error,
    retry: () => void refetch(),
    readMore: () => {
      if (hasNextPage && !isFetching) void fetchNextPage();
    },
  };
}
