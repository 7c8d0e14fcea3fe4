import { BatonError } from '../../shared/index.ts';
import { templatesIn, type DocumentDefinition } from '../../definitions/index.ts';
import type { OutputFormat, RenderSettings } from '../../templates/index.ts';
import type { DocumentData } from './document-data.ts';
import { asPage } from './page.ts';

export interface RenderedDocument {
  /** Text, or the bytes of a file. */
  readonly content: string | Uint8Array;
  /** Media type, such as `text/html; charset=utf-8`. */
  readonly type: string;
  /** With its ending, such as `Quotation Q-2026-0001.html`. */
  readonly fileName: string;
}

const files: { readonly [format in OutputFormat]: readonly [ending: string, type: string] } = {
  html: ['html', 'text/html; charset=utf-8'],
  markdown: ['md', 'text/markdown; charset=utf-8'],
  text: ['txt', 'text/plain; charset=utf-8'],
  docx: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
};

/**
 * A document as text or file. Pure: the same definition and data give the same bytes, so that a document that was
 * kept can be made again and compared. Raises `document-no-format` where the document has no template for
 * it, `template-budget`, `template-not-a-picture` and `expression-failed`.
 */
export async function renderDocument(
  definition: Pick<DocumentDefinition, 'templates' | 'translated' | 'id'>,
  data: DocumentData,
  format: OutputFormat,
  settings: Pick<RenderSettings, 'file' | 'calendar' | 'budget'> = {},
): Promise<RenderedDocument> {
  const template = templatesIn(definition, data.language).get(format);
  const part = data.parts[format];
  if (!template || !part)
    throw new BatonError({
      code: 'document-no-format',
      params: { document: definition.id, format },
    });
  const { language, zone, title, fileName } = data;
  const written = await template.render(part, { ...settings, locale: language, zone, title });
  const [ending, type] = files[format];
  const isPage = format === 'html' && typeof written === 'string';
  const content = isPage ? asPage(written, { title, language }) : written;
  return { content, type, fileName: `${fileName}.${ending}` };
}
