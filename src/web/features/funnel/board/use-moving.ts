import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api, keys, must, useInvalidate } from '../../../api/index.ts';
import { useProblemText } from '../../../parts/casework/index.ts';
import { announce, toast } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import { words } from '../words.ts';
import { untilClicksAreHeard } from './sensors.ts';
import { landingOf, type Landing, type Move } from './moves.ts';
import type { CardData, ColumnData } from './use-board.ts';

/** A card on its way: it stands where it was put until the server has answered. */
export interface OnTheWay {
  readonly card: CardData;
  readonly from: string;
  readonly to: string;
}

/** From which column to which a card is moved. */
export interface Way {
  readonly from: string;
  readonly to: string;
  /** Whether it was put down there, and not only may come there by the move. */
  readonly isChosen?: boolean;
}

/** Something to be answered before a card is moved. */
export type Asking =
  | { readonly kind: 'form'; readonly card: CardData; readonly move: Move; readonly way?: Way }
  | {
      readonly kind: 'choice';
      readonly card: CardData;
      readonly from: ColumnData;
      readonly to: ColumnData;
      readonly moves: readonly Move[];
    };

export interface Moving {
  readonly onTheWay: ReadonlyMap<string, OnTheWay>;
  /** Why cards were not moved, by case. */
  readonly refused: ReadonlyMap<string, readonly string[]>;
  readonly asking: Asking | undefined;
  /** A card was put down in a column. */
  readonly drop: (card: CardData, from: ColumnData, to: ColumnData) => Promise<void>;
  readonly make: (card: CardData, move: Move, way?: Way) => Promise<void>;
  /** The form that was asked for is sent; where the case stands now. */
  readonly done: (stages: readonly string[]) => void;
  readonly stopAsking: () => void;
  readonly forget: (caseId: string) => void;
}

/** How cards are moved: at once where nothing is asked, else by the form; what refuses says why on its card. */
export function useMoving(funnel: string, columns: readonly ColumnData[]): Moving {
  const { drag } = useWords(words);
  const client = useQueryClient();
  const problemText = useProblemText();
  const [onTheWay, setOnTheWay] = useState<ReadonlyMap<string, OnTheWay>>(new Map());
  const { refused, asking, dropped, refuse, forget, ask } = useAnswers();
  const readAgain = useReadAgain(funnel);
  const landed = useLanded(columns);
  const make: Moving['make'] = async (card, move, way) => {
    forget(card.id);
    if (move.asks) return ask({ kind: 'form', card, move, ...(way && { way }) });
    if (way) setOnTheWay((before) => new Map(before).set(card.id, { card, ...way }));
    try {
      const path = { case: card.id, move: move.move };
      const answer = await must(
        api.POST('/cases/{case}/moves/{move}', { params: { path }, body: {} }),
      );
      toast({ text: landed({ card, move, way }, answer.stages) });
      await readAgain(card.id);
    } catch (error) {
      await refuse(card.id, [problemText(error)]);
    } finally {
      setOnTheWay((before) => without(before, card.id));
    }
  };
  const drop: Moving['drop'] = async (card, from, to) => {
    if (from.stage === to.stage) return;
    forget(card.id);
    dropped();
    const moves = await movesOf(client, card.id).catch((error: unknown) =>
      refuse(card.id, [problemText(error)]),
    );
    if (!moves) return;
    const landing = landingOf(moves, from, to);
    if (landing.kind !== 'open')
      return refuse(card.id, reasonsOf(landing, drag.noWay(from.title, to.title)));
    const { moves: open } = landing;
    if (open.length > 1) await ask({ kind: 'choice', card, from, to, moves: open });
    else if (open[0]) await make(card, open[0], { from: from.stage, to: to.stage, isChosen: true });
  };
  return {
    onTheWay,
    refused,
    asking,
    drop,
    make,
    forget,
    stopAsking: () => void ask(undefined),
    done: (stages) => {
      if (!asking) return;
      void ask(undefined);
      if (asking.kind === 'form') toast({ text: landed(asking, stages) });
      void readAgain(asking.card.id);
    },
  };
}

/** What is said of a card that was moved: where it stands now, above all where that is not where it was put. */
function useLanded(columns: readonly ColumnData[]) {
  const { drag } = useWords(words);
  const format = useFormat();
  return (
    moved: { readonly card: CardData; readonly move: Move; readonly way?: Way | undefined },
    stages: readonly string[],
  ): string => {
    const { card, move, way } = moved;
    const name = String(card.name ?? card.id);
    if (way && way.from !== way.to && stages.includes(way.from))
      return drag.waits(name, move.title);
    const now = columns.filter(({ stage }) => stages.includes(stage));
    if (now.length === 0) return drag.moved(name, move.title);
    const places = format.list(now.map(({ title }) => drag.place(title)));
    const wanted = columns.find(({ stage }) => stage === way?.to);
    return way?.isChosen && wanted && !now.includes(wanted)
      ? drag.elsewhere(name, places, wanted.title)
      : drag.movedTo(name, move.title, places);
  };
}

function reasonsOf(landing: Landing, otherwise: string): readonly string[] {
  const reasons = landing.kind === 'closed' ? landing.reasons : [];
  return reasons.length > 0 ? reasons : [otherwise];
}

/** A case that was moved, and the lists that it stands in. */
function useReadAgain(funnel: string): (id: string) => Promise<void> {
  const invalidate = useInvalidate();
  return (id) => invalidate(keys.case(id), keys.cases(funnel), keys.work, keys.inbox);
}

/**
 * What comes of a card that was dropped where it does not just move: why not, until that is put away, or what has to
 * be answered first. Both have buttons, so they come when these can be pressed.
 */
function useAnswers() {
  const [refused, setRefused] = useState<Moving['refused']>(new Map());
  const [asking, setAsking] = useState<Asking>();
  const heard = useRef<Promise<void>>(undefined);
  return {
    refused,
    asking,
    dropped: (): void => {
      heard.current = untilClicksAreHeard();
    },
    refuse: async (id: string, reasons: readonly string[]): Promise<void> => {
      await heard.current;
      setRefused((before) => new Map(before).set(id, reasons));
      announce(reasons.join(' '));
    },
    forget: (id: string): void => setRefused((before) => without(before, id)),
    ask: async (next: Asking | undefined): Promise<void> => {
      await heard.current;
      setAsking(next);
    },
  };
}

/** As they are known, or else read now. */
async function movesOf(
  client: ReturnType<typeof useQueryClient>,
  id: string,
): Promise<readonly Move[]> {
  const { items } = await client.fetchQuery({
    queryKey: [...keys.case(id), 'moves'],
    queryFn: () => must(api.GET('/cases/{case}/moves', { params: { path: { case: id } } })),
    staleTime: 5_000,
  });
  return items;
}

function without<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  const next = new Map(map);
  return next.delete(key) ? next : map;
}
