import type { JsonObject, LocalizedText } from '../../shared/index.ts';
import type { ReportParameter } from './report.ts';

/** Numbers and reports on one page, with the parameters that they share. */
export interface Dashboard {
  readonly id: string;
  readonly title: LocalizedText;
  readonly description?: LocalizedText;
  /** Who may read it; anyone where none is named. */
  readonly roles: readonly string[];
  readonly ask: ReadonlyMap<string, ReportParameter>;
  /** From top to bottom. */
  readonly rows: readonly DashboardRow[];
}

export interface DashboardRow {
  readonly title?: LocalizedText;
  /** Side by side. */
  readonly parts: readonly DashboardPart[];
}

/** `width` is how much of its row a part takes beside the others. */
export type DashboardPart = { readonly width: number } & (
  | {
      readonly kind: 'number';
      readonly metric: string;
      /** The parameter with its period; without one the figure is of all time. */
      readonly period?: string;
      readonly title?: LocalizedText;
    }
  | {
      readonly kind: 'report';
      readonly report: string;
      /** Parameters of the report that are fixed. */
      readonly with: JsonObject;
      /** Parameters of the report that the dashboard asks for. */
      readonly shares: readonly string[];
      readonly title?: LocalizedText;
    }
  | { readonly kind: 'goal'; readonly goal: string; readonly title?: LocalizedText }
  | { readonly kind: 'note'; readonly text: LocalizedText }
);
