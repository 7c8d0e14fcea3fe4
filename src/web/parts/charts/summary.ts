import { useFormat, useWords } from '../../words/index.ts';
import { flowsOf } from './flows.ts';
import { funnelsOf } from './funnel.tsx';
import { numberOf, type Grid } from './grid.ts';
import type { ChartKind } from './kind.ts';
import { useValueText } from './values.ts';
import { words } from './words.ts';

/** A chart in a sentence, for who hears it, and for who has no time. */
export function useSummary(grid: Grid, kind: ChartKind, column: number): string {
  const text = useWords(words);
  const values = useValueText();
  const format = useFormat();
  const { summary } = text;
  const measure = grid.columns[column]?.measure ?? { format: 'number' };
  const title = grid.columns[column]?.title ?? '';
  const shown = (row: (typeof grid.rows)[number] | undefined): string =>
    values.full(row?.cells[column]?.value ?? null, measure);
  const nameOf = (row: (typeof grid.rows)[number] | undefined) => row?.labels.join(' · ') ?? '';
  switch (kind) {
    case 'line': {
      const [first, last] = [grid.rows[0], grid.rows.at(-1)];
      return summary.lines(title, shown(first), shown(last), nameOf(first), nameOf(last));
    }
    case 'funnel': {
      const [funnel] = funnelsOf(grid);
      const [first, last] = [funnel?.steps[0], funnel?.steps.at(-1)];
      const [all, came] = [numberOf(first?.count), numberOf(last?.count)];
      const share = format.percent(all === 0 ? 0 : came / all);
      return summary.funnel(first?.label ?? '', format.number(all), last?.label ?? '', share);
    }
    case 'cohort':
      return summary.cohort(grid.rows.length, grid.columns.length - 1);
    case 'sankey': {
      const flows = flowsOf(grid, text.other);
      const [offers, back] = [
        flows.reduce((sum, flow) => sum + flow.offers, 0),
        flows.reduce((sum, flow) => sum + flow.back, 0),
      ];
      return summary.sankey(flows.length, format.number(offers), format.number(back));
    }
    case 'number':
    case 'table':
      return '';
    case 'bar': {
      const most = grid.rows.toSorted(
        (a, b) => numberOf(b.cells[column]) - numberOf(a.cells[column]),
      )[0];
      return summary.bars(title, nameOf(most), shown(most), grid.rows.length);
    }
  }
}
