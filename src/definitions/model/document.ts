import type { Expression, ReadPath } from '../../expressions/index.ts';
import type { Duration, LocalizedText, NumberPattern } from '../../shared/index.ts';
import type { Template } from '../../templates/index.ts';
import type { Collection } from './entity.ts';
import type { LocalizedTemplate } from './notification.ts';

export const documentFormats = ['pdf', 'html', 'markdown', 'text'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** Something that is handed out, made from a template and the data of one case or record. */
export interface DocumentDefinition {
  readonly id: string;
  readonly title: LocalizedText;
  readonly of: Collection;
  /** By what they write; a PDF is made from the HTML. */
  readonly templates: ReadonlyMap<Template['format'], Template>;
  readonly formats: readonly DocumentFormat[];
  readonly number?: NumberPattern;
  /** A language tag, or an expression that gives one; where it is empty, the organization's first. */
  readonly language?: string | Expression;
  /** Moves, handoffs and stages with which it is made by itself. */
  readonly made: {
    readonly moves: readonly string[];
    readonly handoffs: readonly string[];
    readonly stages: readonly string[];
  };
  readonly approval?: { readonly when?: Expression; readonly by: readonly string[] };
  /** How long it is kept; without end where nothing is said. */
  readonly keep?: Duration;
  /** The name of the file, without its ending. */
  readonly fileName?: LocalizedTemplate;
  /** Roles that may see it; undefined: who sees the row. */
  readonly see?: readonly string[];
  /** What all of it reads, to be fetched before it is made. */
  readonly reads: readonly ReadPath[];
}
