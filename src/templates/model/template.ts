import type { Bindings, ExpressionContext, ReadPath } from '../../expressions/index.ts';
import type { JsonObject, Locale, WorkingCalendar } from '../../shared/index.ts';
import type { OutputFormat, TextFormat } from './output-format.ts';

/** A file that a template shows, such as a picture. */
export interface AttachedFile {
  /** Media type, such as `image/png`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** For whom and where a template is rendered. */
export interface RenderSettings {
  readonly locale: Locale;
  /** IANA time zone of moments. */
  readonly zone: string;
  /** The file behind a stored file value; undefined where it is no longer kept. */
  readonly file?: (stored: JsonObject) => AttachedFile | undefined;
  readonly calendar?: WorkingCalendar;
  /** What a file says of itself in its properties. */
  readonly title?: string;
  readonly budget?: RenderBudget;
}

/** What one rendering may take. */
export interface RenderBudget {
  /** Most characters of the whole output. */
  readonly characters: number;
  /** Most passes of all loops together. */
  readonly passes: number;
  /** Most bytes of all pictures together; `mostBytes` where nothing is said. */
  readonly bytes?: number;
}

export const mostBytes = 45_000_000;

export const defaultBudget: RenderBudget = { characters: 5_000_000, passes: 100_000 };

/** A template that was checked against the types of its data. */
export type Template = TextTemplate | FileTemplate;

interface CheckedTemplate {
  /** Path in the workspace, such as `templates/quote.hbs`. */
  readonly path: string;
  /** What it reads, from the roots; to be fetched before `gather`. */
  readonly reads: readonly ReadPath[];
  /** Paths of the files whose text went into it: itself, its partials and layouts. */
  readonly files: readonly string[];
  /**
   * Takes what the template reads, and nothing else, out of the bindings and what they refer to: plain
   * JSON that is kept with a document. Raises `template-data-missing` where a referenced object is gone.
   */
  gather(bindings: Bindings, context: ExpressionContext): JsonObject;
}

/** A template that writes text. */
export interface TextTemplate extends CheckedTemplate {
  readonly format: TextFormat;
  /**
   * Renders what `gather` gave. Pure: the same data and settings give the same text. Raises
   * `template-budget`, and `expression-failed` where a formula of the template has no value.
   */
  render(data: JsonObject, settings: RenderSettings): string;
}

/** A template that writes a file of bytes: a Word document, a workbook. */
export interface FileTemplate extends CheckedTemplate {
  readonly format: Exclude<OutputFormat, TextFormat>;
  /** Renders what `gather` gave, as a text template does: the same data and settings give the same bytes. */
  render(data: JsonObject, settings: RenderSettings): Promise<Uint8Array>;
}
