import { useState } from 'react';
import { DndContext, DragOverlay, type DragEndEvent } from '@dnd-kit/core';
import { FormSheet, type Values } from '../../../parts/form/index.ts';
import type { Labels, ListField } from '../../../parts/table/index.ts';
import { useWords } from '../../../words/index.ts';
import { words } from '../words.ts';
import { Card } from './card.tsx';
import { Column } from './column.tsx';
import { MoveChoice } from './move-choice.tsx';
import { MoveMenu } from './move-menu.tsx';
import { landingOf, leadsTo, useMoves } from './moves.ts';
import { columnUnder, useBoardSensors } from './sensors.ts';
import { useAnnouncements } from './use-announcements.ts';
import type { BoardQuery, CardData, ColumnData } from './use-board.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { useMoving, type Moving } from './use-moving.ts';
import styles from './board.module.css';

export interface BoardProps {
  readonly funnel: string;
  readonly columns: readonly ColumnData[];
  readonly fields: readonly ListField[];
  readonly labels: Labels;
  readonly asked: BoardQuery;
}

interface Dragged {
  readonly card: CardData;
  readonly column: ColumnData;
}

interface OpenMenu extends Dragged {
  readonly button: HTMLElement;
}

/** The columns side by side. A card that is dragged shows where it may go; where it may not, the column says why. */
export function Board({ funnel, columns, fields, labels, asked }: BoardProps) {
  const text = useWords(words);
  const moving = useMoving(funnel, columns);
  const sensors = useBoardSensors();
  const [dragged, setDragged] = useState<Dragged>();
  const [menu, setMenu] = useState<OpenMenu>();
  const moves = useMoves(dragged?.card.id).data?.items;
  const announcements = useAnnouncements(moves);
  useBoardKeys();
  const end = ({ over }: DragEndEvent): void => {
    setDragged(undefined);
    const to = over?.data.current?.['column'] as ColumnData | undefined;
    if (dragged && to) void moving.drop(dragged.card, dragged.column, to);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={columnUnder}
      accessibility={{ announcements, screenReaderInstructions: { draggable: text.drag.help } }}
      onDragStart={({ active }) => setDragged(active.data.current as Dragged)}
      onDragEnd={end}
      onDragCancel={() => setDragged(undefined)}
    >
      <div className={styles.board} data-dragging={dragged ? true : undefined}>
        {columns.map((column) => (
          <Column
            key={column.stage}
            funnel={funnel}
            column={column}
            fields={fields}
            labels={labels}
            asked={asked}
            moving={moving}
            from={dragged?.column.title}
            landing={dragged && landingOf(moves, dragged.column, column)}
            onMenu={(card, from, button) => setMenu({ card, column: from, button })}
          />
        ))}
      </div>
      <DragOverlay className={styles.held}>
        {dragged ? <Card card={dragged.card} fields={fields} labels={labels} /> : null}
      </DragOverlay>
      {menu ? (
        <MoveMenu
          key={menu.card.id}
          card={menu.card}
          button={menu.button}
          onClose={() => setMenu(undefined)}
          onMove={(move) => {
            const to = columns.find((one) => leadsTo(move, one));
            void moving.make(menu.card, move, to && { from: menu.column.stage, to: to.stage });
          }}
        />
      ) : null}
      <Asked moving={moving} />
    </DndContext>
  );
}

/** What has to be answered before a card is moved. */
function Asked({ moving }: { readonly moving: Moving }) {
  const { asking, stopAsking, done } = moving;
  if (asking === undefined) return null;
  if (asking.kind === 'choice') return <MoveChoice asking={asking} moving={moving} />;
  const { card, move } = asking;
  return (
    <FormSheet
      path={`cases/${card.id}/moves/${move.move}`}
      sendLabel={move.title}
      isOpen
      onClose={stopAsking}
      onDone={(answer) => done(stagesOf(answer))}
    />
  );
}

/** Where the case stands, as the answer to a form says. */
function stagesOf({ stages }: Values): readonly string[] {
  return Array.isArray(stages) ? stages.map(String) : [];
}
