import type { Announcements } from '@dnd-kit/core';
import { useWords } from '../../../words/index.ts';
import { words } from '../words.ts';
import { landingOf, type Move } from './moves.ts';
import type { CardData, ColumnData } from './use-board.ts';

/** What a screen reader says while a card is dragged, with why a column would refuse it. */
export function useAnnouncements(moves: readonly Move[] | undefined): Announcements {
  const { drag } = useWords(words);
  const of = (data: { readonly current?: Record<string, unknown> | undefined } | undefined) =>
    (data?.current ?? {}) as { readonly card?: CardData; readonly column?: ColumnData };
  const nameOf = ({ card }: { readonly card?: CardData }): string => String(card?.name ?? '');
  return {
    onDragStart: ({ active }) => drag.picked(nameOf(of(active.data))),
    onDragOver: ({ active, over }) => {
      const from = of(active.data);
      const to = of(over?.data).column;
      if (!to || !from.column) return undefined;
      const landing = landingOf(moves, from.column, to);
      if (landing.kind === 'same') return drag.home(nameOf(from), to.title);
      return landing.kind === 'closed'
        ? drag.overClosed(
            to.title,
            landing.reasons.join(' ') || drag.noWay(from.column.title, to.title),
          )
        : drag.over(nameOf(from), to.title);
    },
    onDragEnd: ({ active, over }) => {
      const to = of(over?.data).column;
      const name = nameOf(of(active.data));
      return to ? drag.dropped(name, to.title) : drag.cancelled(name);
    },
    onDragCancel: ({ active }) => drag.cancelled(nameOf(of(active.data))),
  };
}
