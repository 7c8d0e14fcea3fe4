import { useKeys } from '../../../ui/index.ts';

/** `j` and `k` go down and up a column, `h` and `l` to the columns beside it; `m` opens the steps of a card. */
export function useBoardKeys(): void {
  useKeys({
    j: () => go(0, 1),
    k: () => go(0, -1),
    ArrowDown: () => go(0, 1),
    ArrowUp: () => go(0, -1),
    l: () => go(1, 0),
    h: () => go(-1, 0),
    ArrowRight: () => go(1, 0),
    ArrowLeft: () => go(-1, 0),
    m: () => current()?.querySelector<HTMLElement>('[data-menu]')?.click(),
  });
}

function current(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-card]') ?? null;
}

/** Cards of a column that are drawn, from top to bottom. */
function cardsOf(column: Element): readonly HTMLElement[] {
  return [...column.querySelectorAll<HTMLElement>('[data-card]')].toSorted(
    (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  );
}

function go(across: number, down: number): void {
  const columns = [...document.querySelectorAll('[data-cards]')];
  const card = current();
  const here = columns.findIndex((column) => card !== null && column.contains(card));
  const column = columns[here < 0 ? 0 : here + across];
  if (!column) return;
  const cards = cardsOf(column);
  const next =
    card && across === 0 && here >= 0 ? cards[cards.indexOf(card) + down] : nearest(cards, card);
  next?.querySelector<HTMLElement>('a')?.focus();
}

function nearest(cards: readonly HTMLElement[], to: HTMLElement | null): HTMLElement | undefined {
  if (!to) return cards[0];
  const { top } = to.getBoundingClientRect();
  const distance = (card: HTMLElement): number => Math.abs(card.getBoundingClientRect().top - top);
  return cards.toSorted((a, b) => distance(a) - distance(b))[0];
}
