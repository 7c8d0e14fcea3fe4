import type { Expression, ReadPath } from '../../expressions/index.ts';
import {
  localize,
  type Duration,
  type Locale,
  type LocalizedText,
  type NumberPattern,
} from '../../shared/index.ts';
import type { Template } from '../../templates/index.ts';
import type { DocumentMaking } from './document-terms.ts';
import type { Collection } from './entity.ts';
import type { LocalizedTemplate } from './notification.ts';

export const documentFormats = ['pdf', 'docx', 'xlsx', 'html', 'markdown', 'text'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** What documents are about: rows of a collection, or what the people in a plan are paid for a period. */
export type DocumentOf = Collection | `payout:${string}`;

/** By what they write; a PDF is made from the HTML. */
export type TemplatesByFormat = ReadonlyMap<Template['format'], Template>;

/** Who accepts a document. It is signed when everyone who is asked has accepted it. */
export interface SigningRule {
  /** Somebody outside the house, by a link. */
  readonly customer: boolean;
  /** One person of each of these roles. */
  readonly roles: readonly string[];
  /** Whose name and e-mail the link is for; while they give nothing, whoever makes the link says. */
  readonly name?: Expression;
  readonly email?: Expression;
  /** How long the link is good for. */
  readonly within: Duration;
  /** In which format it is shown and accepted. */
  readonly format: DocumentFormat;
  /** The channel by which the link is mailed as soon as the document is released. */
  readonly send?: string;
  /** Whether the file goes with a mailed link. */
  readonly attach: boolean;
}

/** Something that is handed out, made from a template and the data of one case, record or payout. */
export interface DocumentDefinition {
  readonly id: string;
  readonly title: LocalizedText;
  readonly of: DocumentOf;
  /** Where languages have their own, those of the first. */
  readonly templates: TemplatesByFormat;
  /** Where languages have their own: all that each has, by language. */
  readonly translated?: ReadonlyMap<string, TemplatesByFormat>;
  readonly formats: readonly DocumentFormat[];
  readonly number?: NumberPattern;
  /** A language tag, or an expression that gives one; where it is empty, the organization's first. */
  readonly language?: string | Expression;
  /** When it is made by itself. */
  readonly made: DocumentMaking;
  readonly approval?: { readonly when?: Expression; readonly by: readonly string[] };
  /** Who accepts it; nobody where nothing is said. */
  readonly sign?: SigningRule;
  /** How long it is kept; without end where nothing is said. */
  readonly keep?: Duration;
  /** The name of the file, without its ending. */
  readonly fileName?: LocalizedTemplate;
  /** Roles that may see it; undefined: who sees the row. */
  readonly see?: readonly string[];
  /** What all of it reads, to be fetched before it is made. */
  readonly reads: readonly ReadPath[];
}

/** The templates by which a document is made in a language. */
export function templatesIn(
  { templates, translated }: Pick<DocumentDefinition, 'templates' | 'translated'>,
  language: Locale,
): TemplatesByFormat {
  const languages = [...(translated?.keys() ?? [])].map((one) => [one, one] as const);
  return translated?.get(localize(Object.fromEntries(languages), language)) ?? templates;
}
