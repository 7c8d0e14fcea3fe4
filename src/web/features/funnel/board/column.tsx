import { memo, useEffect, useMemo, useRef } from 'react';
import { useDraggable, useDroppable } from '@dnd-kit/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { InfoIcon } from '@primer/octicons-react';
import { Sums, type Labels, type ListField } from '../../../parts/table/index.ts';
import { classes, IconButton } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import { words } from '../words.ts';
import { Card, type CardProps } from './card.tsx';
import type { Landing } from './moves.ts';
import {
  merged,
  useMoreCards,
  type BoardQuery,
  type CardData,
  type ColumnData,
} from './use-board.ts';
import type { Moving } from './use-moving.ts';
import styles from './board.module.css';

export interface ColumnProps {
  readonly funnel: string;
  readonly column: ColumnData;
  readonly fields: readonly ListField[];
  readonly labels: Labels;
  readonly asked: BoardQuery;
  readonly moving: Moving;
  /** The column out of which one is dragged. */
  readonly from: string | undefined;
  /** What would come of the card that is being dragged. */
  readonly landing: Landing | undefined;
  readonly onMenu: (card: CardData, column: ColumnData, button: HTMLElement) => void;
}

/** A stage with the cases that stand in it, of which only those in sight are drawn. */
export function Column(props: ColumnProps) {
  const { column, landing, from = '' } = props;
  const { column: text, drag } = useWords(words);
  const format = useFormat();
  const { setNodeRef, isOver } = useDroppable({ id: column.stage, data: { column } });
  const count = format.number(column.count);
  return (
    <section
      ref={setNodeRef}
      aria-label={text.label(column.title, count)}
      data-landing={landing?.kind}
      className={classes(styles.column, isOver && styles.over)}
    >
      <header className={styles.columnHead}>
        <div className={styles.columnTitle}>
          <h2>{column.title}</h2>
          <span className={styles.count}>{count}</span>
          {column.means === undefined ? null : (
            <IconButton small label={column.means}>
              <InfoIcon size={12} />
            </IconButton>
          )}
        </div>
        <span className={styles.sums}>
          {column.within.map(({ title }) => title).join(' / ')}
          {column.within.length > 0 && column.sums.length > 0 ? ' · ' : null}
          <Sums sums={column.sums} />
        </span>
      </header>
      {landing?.kind === 'closed' ? (
        <p className={styles.closed}>{landing.reasons[0] ?? drag.noWay(from, column.title)}</p>
      ) : null}
      <Cards {...props} />
    </section>
  );
}

function Cards(props: ColumnProps) {
  const { funnel, column, fields, labels, asked, moving } = props;
  const { column: text } = useWords(words);
  const place = useRef<HTMLDivElement>(null);
  const more = useMoreCards(funnel, column, { asked, enabled: column.next !== undefined });
  const cards = useMemo(
    () => standing(column, more.cards, moving.onTheWay),
    [column, more.cards, moving.onTheWay],
  );
  const names = useMemo(() => merged([labels, more.labels]), [labels, more.labels]);
  const stable = useStable(props);
  const unread = Math.max(0, column.count - cards.length);
  // eslint-disable-next-line react-hooks/incompatible-library -- it is new with each scroll
  const virtual = useVirtualizer({
    count: cards.length + unread,
    getScrollElement: () => place.current,
    getItemKey: (index) => cards[index]?.id ?? `unread ${index}`,
    estimateSize: () => 104,
    overscan: 6,
    gap: 8,
  });
  const lines = virtual.getVirtualItems();
  const isAtEnd = (lines.at(-1)?.index ?? 0) >= cards.length - 10 && unread > 0;
  const { readMore } = more;
  useEffect(() => {
    if (isAtEnd) readMore();
  }, [isAtEnd, readMore, cards.length]);
  if (cards.length === 0 && unread === 0) return <p className={styles.empty}>{text.empty}</p>;
  return (
    <div ref={place} className={styles.cards} data-cards={column.stage} tabIndex={-1}>
      <div className={styles.all} style={{ height: virtual.getTotalSize() }} role="list">
        {lines.map(({ index, start, key }) => {
          const card = cards[index];
          return (
            <div
              key={String(key)}
              ref={virtual.measureElement}
              data-index={index}
              role="listitem"
              className={styles.slot}
              style={{ transform: `translateY(${start}px)` }}
            >
              {card ? (
                <Draggable
                  column={column}
                  card={card}
                  fields={fields}
                  labels={names}
                  moving={moving}
                  {...stable}
                />
              ) : (
                <div className={styles.unread} aria-hidden="true" />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** What a card calls is the same function however often the board is drawn, so that the card need not be. */
function useStable({ column, moving, onMenu }: ColumnProps) {
  const current = useRef({ onMenu, column, forget: moving.forget });
  useEffect(() => {
    current.current = { onMenu, column, forget: moving.forget };
  });
  return useMemo(
    () => ({
      onMenu: (card: CardData, button: HTMLElement) =>
        current.current.onMenu(card, current.current.column, button),
      onForget: (id: string) => current.current.forget(id),
    }),
    [],
  );
}

/** The cards of a column, with those that are on their way into it and without those that leave it. */
function standing(
  { stage, cards }: ColumnData,
  more: readonly CardData[],
  onTheWay: Moving['onTheWay'],
): readonly CardData[] {
  const coming = [...onTheWay.values()].filter(({ to }) => to === stage).map(({ card }) => card);
  const known = new Set<string>();
  return [...coming, ...cards, ...more].filter((card) => {
    const { id } = card;
    const way = onTheWay.get(id);
    if (known.has(id) || (way && way.to !== stage)) return false;
    known.add(id);
    return true;
  });
}

interface DraggableProps extends CardProps {
  readonly column: ColumnData;
  readonly moving: Moving;
}

/** A card that can be dragged: anywhere by mouse or finger, by its grip with the keyboard. */
const Draggable = memo(function Draggable({ column, moving, ...props }: DraggableProps) {
  const { card } = props;
  const isOnTheWay = moving.onTheWay.has(card.id);
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, isDragging } = useDraggable({
    id: `${column.stage} ${card.id}`,
    data: { card, column },
    disabled: isOnTheWay,
  });
  const { onKeyDown, ...byPointer } = (listeners ?? {}) as Record<string, (event: never) => void>;
  const { 'aria-describedby': described, 'aria-roledescription': roleDescription } = attributes;
  const grip = {
    ref: setActivatorNodeRef,
    onKeyDown,
    'aria-describedby': described,
    'aria-roledescription': roleDescription,
  } as CardProps['grip'];
  return (
    <div ref={setNodeRef} {...byPointer} className={classes(isDragging && styles.dragged)}>
      <Card {...props} refused={moving.refused.get(card.id)} isOnTheWay={isOnTheWay} grip={grip} />
    </div>
  );
});
