import { useEffect, type KeyboardEvent, type RefObject } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Matter } from './model.ts';
import { MatterRow } from './matter-row.tsx';
import styles from './inbox.module.css';

export interface MatterListProps {
  /** The element that has the focus for all items. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly label: string;
  readonly matters: readonly Matter[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (index: number) => void;
  /** The end is near. */
  readonly onEnd: () => void;
}

const rowHeight = 60;

/**
 * A list of which only what is in view is in the document, however long it is. The focus stays on the list; what is
 * active is told by its id.
 */
export function MatterList(props: MatterListProps) {
  const { box, matters, active, onActive, onOpen } = props;
  const rows = useRows(box, props);
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 1);
    const to = targetOf(event.key, { active, page, count: matters.length });
    if (to === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (to !== undefined) onActive(Math.min(Math.max(to, 0), matters.length - 1));
    else if (active >= 0) onOpen(active);
  };
  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      aria-activedescendant={active < 0 ? undefined : idOf(matters[active])}
      className={styles.list}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (active < 0) onActive(0);
      }}
    >
      <div role="presentation" className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const matter = matters[index];
          if (matter === undefined) return null;
          return (
            // The list has the focus and hears the keys for all its options.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={matter.key}
              id={idOf(matter)}
              role="option"
              aria-selected={index === active}
              aria-posinset={index + 1}
              aria-setsize={matters.length}
              className={styles.row}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              onClick={() => onActive(index)}
              onDoubleClick={() => onOpen(index)}
            >
              <MatterRow matter={matter} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The rows that are in view; tells when the end comes near, and keeps the active one in view. */
function useRows(box: RefObject<HTMLDivElement | null>, props: MatterListProps) {
  const { matters, active, onEnd } = props;
  // eslint-disable-next-line react-hooks/incompatible-library -- it is new with each scroll
  const rows = useVirtualizer({
    count: matters.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => matters[index]?.key ?? index,
    overscan: 8,
  });
  useEffect(() => {
    if (active >= 0) rows.scrollToIndex(active, { align: 'auto' });
  }, [active, rows]);
  const last = rows.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= matters.length - 15) onEnd();
  }, [last, matters.length, onEnd]);
  return rows;
}

/** Where a key leads from the active row. */
function targetOf(
  key: string,
  {
    active,
    page,
    count,
  }: { readonly active: number; readonly page: number; readonly count: number },
): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + page;
    case 'PageUp':
      return active - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function idOf(matter: Matter | undefined): string | undefined {
  return matter && `matter-${matter.key.replaceAll(/[^\w-]/g, '-')}`;
}
