import { useCallback, useMemo, useRef, useState } from 'react';
import { Checkbox, EmptyState, Skeleton } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import type { Layout } from '../model/layout.ts';
import type { Row, Summary } from '../model/rows.ts';
import type { ListField, ListSource } from '../model/source.ts';
import { words } from '../words.ts';
import { isShown } from './column-menu.tsx';
import { HeadCell } from './head-cell.tsx';
import { RowSection } from './row-section.tsx';
import { sectionsOf } from './sections.ts';
import { Sums } from './sums.tsx';
import { useRowKeys } from './use-row-keys.ts';
import type { Selection } from './use-selection.ts';
import { columnsFor } from './widths.ts';
import styles from './grid.module.css';

export interface DataTableProps {
  readonly source: ListSource;
  readonly layout: Layout;
  readonly columns: readonly string[];
  readonly summary: Summary | undefined;
  readonly onChange: (part: Partial<Layout>) => void;
  /** Where a row leads. */
  readonly hrefOf: (row: Row) => string;
  /** Rows can be chosen where there is one. */
  readonly selection?: Selection;
}

/** Rows in columns, as many as there are: only those in sight are drawn, and read when they come into sight. */
export function DataTable(props: DataTableProps) {
  const { source, layout, columns, summary, hrefOf, selection } = props;
  const place = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const { loaded, onRead } = useLoaded();
  const fields = columns
    .map((id) => source.fields.get(id))
    .filter((field) => field !== undefined && isShown(field)) as readonly ListField[];
  const group = source.fields.get(layout.group ?? '');
  const sections = useMemo(() => sectionsOf(summary, group, closed), [summary, group, closed]);
  useRowKeys(place);
  if (!summary) return <Skeleton lines={10} />;
  if (summary.count === 0) return <Nothing layout={layout} />;
  const { template, least } = columnsFor(source.kind, fields, selection !== undefined);
  const grid = { gridTemplateColumns: template };
  const last = sections.at(-1);
  const lineCount = last ? last.before + (last.group ? 1 : 0) + (last.isOpen ? last.count : 0) : 0;
  return (
    <div
      ref={place}
      className={styles.scroll}
      role="grid"
      aria-label={source.title}
      aria-rowcount={lineCount + 1}
      aria-multiselectable={selection ? true : undefined}
    >
      <div className={styles.inside} style={{ minWidth: least }}>
        <Head {...props} fields={fields} grid={grid} loaded={loaded} />
        {sections.map((section) => (
          <RowSection
            key={section.key}
            source={source}
            layout={layout}
            section={section}
            fields={fields}
            grid={grid}
            place={place}
            hrefOf={hrefOf}
            onToggle={(key) => setClosed(toggled(closed, key))}
            onRead={onRead}
            {...(selection && { selection })}
          />
        ))}
        <Foot summary={summary} fields={fields} grid={grid} hasTicks={selection !== undefined} />
      </div>
    </div>
  );
}

interface HeadProps extends DataTableProps {
  readonly fields: readonly ListField[];
  readonly grid: object;
  readonly loaded: readonly Row[];
}

function Head({ fields, grid, loaded, layout, columns, onChange, selection }: HeadProps) {
  const text = useWords(words);
  return (
    <div role="rowgroup" className={styles.headGroup}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={grid}>
        {selection ? (
          <div role="columnheader" className={styles.tick}>
            <Checkbox
              aria-label={text.table.selectAll}
              isSelected={selection.isAllOf(loaded)}
              isIndeterminate={selection.count > 0 && !selection.isAllOf(loaded)}
              onChange={(is) => selection.put(loaded, is)}
            />
          </div>
        ) : null}
        {fields.map((field) => (
          <HeadCell
            key={field.id}
            field={field}
            layout={layout}
            columns={columns}
            onChange={onChange}
          />
        ))}
      </div>
    </div>
  );
}

/** The rows that were read so far, of all sections. */
function useLoaded() {
  const [bySection, setBySection] = useState<ReadonlyMap<string, readonly Row[]>>(new Map());
  const onRead = useCallback(
    (key: string, rows: readonly Row[]) => setBySection((before) => new Map(before).set(key, rows)),
    [],
  );
  const loaded = useMemo(() => [...bySection.values()].flat(), [bySection]);
  return { loaded, onRead };
}

function toggled(closed: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(closed);
  if (!next.delete(key)) next.add(key);
  return next;
}

function Nothing({ layout }: { readonly layout: Layout }) {
  const text = useWords(words);
  const isFiltered = (layout.filter?.length ?? 0) > 0 || Boolean(layout.search);
  return isFiltered ? (
    <EmptyState title={text.table.noMatch}>{text.table.noMatchText}</EmptyState>
  ) : (
    <EmptyState title={text.table.empty}>{text.table.emptyText}</EmptyState>
  );
}

interface FootProps {
  readonly summary: Summary;
  readonly fields: readonly ListField[];
  readonly grid: object;
  readonly hasTicks: boolean;
}

function Foot({ summary, fields, grid, hasTicks }: FootProps) {
  const text = useWords(words);
  const format = useFormat();
  return (
    <div role="rowgroup" className={styles.footGroup}>
      <div role="row" className={styles.foot} style={grid}>
        {hasTicks ? <span /> : null}
        {fields.map((field, index) => (
          <div key={field.id} role="gridcell" className={index === 0 ? styles.total : styles.sum}>
            {index === 0 ? text.table.rows(format.number(summary.count), summary.count) : null}
            <Sums sums={summary.sums.filter((one) => one.field === field.id)} />
          </div>
        ))}
      </div>
    </div>
  );
}
