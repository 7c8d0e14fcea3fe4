import { useMemo, useState } from 'react';
import type { Row } from '../model/rows.ts';

/** Rows that are chosen: some by their ids, or all that fit the filter. */
export interface Selection {
  readonly ids: readonly string[];
  readonly count: number;
  has(id: string): boolean;
  isAllOf(rows: readonly Row[]): boolean;
  toggle(row: Row): void;
  put(rows: readonly Row[], chosen: boolean): void;
  clear(): void;
}

export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return useMemo(
    () => ({
      ids: [...chosen],
      count: chosen.size,
      has: (id) => chosen.has(id),
      isAllOf: (rows) => rows.length > 0 && rows.every(({ id }) => chosen.has(id)),
      toggle: ({ id }) =>
        setChosen((before) => {
          const next = new Set(before);
          if (!next.delete(id)) next.add(id);
          return next;
        }),
      put: (rows, isChosen) =>
        setChosen((before) => {
          const next = new Set(before);
          for (const { id } of rows)
            if (isChosen) next.add(id);
            else next.delete(id);
          return next;
        }),
      clear: () => setChosen(new Set()),
    }),
    [chosen],
  );
}
