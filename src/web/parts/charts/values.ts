import { useMemo } from 'react';
import { useFormat, useWords, type Format } from '../../words/index.ts';
import type { Shape } from './result.ts';
import { words } from './words.ts';

/** How figures are written, by the format of their column. */
export interface ValueText {
  /** Whole, as in tables. */
  full(value: string | null, shape: Shape): string;
  /** For axes and cards: 12.3万. */
  short(value: string | number, shape: Shape): string;
}

export function useValueText(): ValueText {
  const format = useFormat();
  const text = useWords(words);
  return useMemo(() => valueText(format, text.days), [format, text]);
}

function valueText(format: Format, days: (text: string) => string): ValueText {
  return {
    full: (value, { format: kind, currency }) => {
      if (value === null) return '–';
      if (kind === 'money' && currency !== undefined)
        return format.money({ amount: value, currency });
      if (kind === 'percent') return format.percent(value);
      if (kind === 'days') return days(format.number(rounded(value, 1)));
      return format.number(kind === 'integer' ? value : rounded(value, 2));
    },
    short: (value, { format: kind, currency }) => {
      if (kind === 'money' && currency !== undefined)
        return format.shortMoney({ amount: String(value), currency });
      if (kind === 'percent') return format.percent(value, 0);
      const size = Math.abs(Number(value));
      const text = size >= 10_000 ? format.short(value) : format.number(rounded(value, 1));
      return kind === 'days' ? days(text) : text;
    },
  };
}

/** Figures that are no money are estimates beyond this. */
function rounded(value: string | number, digits: number): number {
  const unit = 10 ** digits;
  return Math.round(Number(value) * unit) / unit;
}
