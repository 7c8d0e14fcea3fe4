import { writeFile } from 'node:fs/promises';
import { Decimal } from '../../shared/index.ts';
import { withClient } from '../client/connect.ts';
import { readPairs, type Shell } from '../shell.ts';
import { displayWidth, formatTable } from '../terminal/table.ts';

interface Column {
  readonly title: string;
  readonly format: string;
  readonly currency?: string;
}

interface ReportJson {
  readonly title: string;
  readonly dimensions: readonly Column[];
  readonly measures: readonly Column[];
  readonly rows: readonly {
    readonly labels: readonly string[];
    readonly values: readonly (string | null)[];
  }[];
  readonly totals: readonly (string | null)[];
}

export interface ReportOptions {
  readonly ask: readonly string[];
  readonly csv?: string;
  readonly xlsx?: string;
}

/** `baton report`: runs a report, as a table, as JSON or into a file. */
export async function reportCommand(
  shell: Shell,
  id: string,
  options: ReportOptions,
): Promise<void> {
  const parameters = Object.fromEntries(readPairs(options.ask));
  const { terminal } = shell;
  await withClient(shell.target, terminal, async (client) => {
    const path = `/reports/${encodeURIComponent(id)}`;
    for (const format of ['csv', 'xlsx'] as const) {
      const file = options[format];
      if (file === undefined) continue;
      const body = JSON.stringify({ parameters, format });
      const headers = { 'Content-Type': 'application/json' };
      const response = await client.send(`${path}/export`, { method: 'POST', body, headers });
      await writeFile(shell.path(file), Buffer.from(await response.arrayBuffer()));
    }
    if (options.csv !== undefined || options.xlsx !== undefined) return;
    const report = await client.post<ReportJson>(`${path}/run`, { parameters });
    terminal.out(
      terminal.json ? JSON.stringify(report) : `${report.title}\n\n${tableText(report)}`,
    );
  });
}

function tableText({ dimensions, measures, rows, totals }: ReportJson): string {
  const figures = (values: readonly (string | null)[]) =>
    measures.map((measure, at) => figureText(values[at] ?? null, measure));
  if (dimensions.length === 0) return figuresText(measures.map(headingText), figures(totals));
  const lines = rows.map((row) => [...row.labels, ...figures(row.values)]);
  const total = ['Σ', ...dimensions.slice(1).map(() => ''), ...figures(totals)];
  return formatTable(
    [...dimensions, ...measures].map(headingText),
    rows.length > 1 ? [...lines, total] : lines,
  );
}

/** One figure a line, where a report is not broken down: next to each other they would be too wide. */
function figuresText(headings: readonly string[], figures: readonly string[]): string {
  const widest = Math.max(...headings.map(displayWidth));
  const widestFigure = Math.max(...figures.map(displayWidth));
  const lines = headings.map((heading, at) => {
    const figure = figures[at] ?? '';
    const gap = widest - displayWidth(heading) + 2 + widestFigure - displayWidth(figure);
    return heading + ' '.repeat(gap) + figure;
  });
  return lines.join('\n');
}

function headingText({ title, currency }: Column): string {
  return currency === undefined ? title : `${title} (${currency})`;
}

/** Figures as they are, but a percent as one and long fractions cut to what a person reads. */
function figureText(value: string | null, { format }: Column): string {
  if (value === null) return '–';
  const figure = new Decimal(value);
  if (format === 'percent') return `${figure.times(100).toFixed(1)} %`;
  if (format === 'money') return figure.toFixed(2);
  return format === 'integer' ? figure.toFixed(0) : figure.toDecimalPlaces(2).toString();
}
