import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface DocxParts {
  /** What stands in `<w:body>`. */
  readonly body: string;
  /** What stands in a header. */
  readonly header?: string;
  /** More relationships of the document. */
  readonly relationships?: string;
  readonly more?: { readonly [name: string]: string };
}

/** A Word file of these parts, as base64. */
export function docx({ body, header, relationships: links = '', more = {} }: DocxParts): string {
  const root = `xmlns:w="${w}" xmlns:r="${relationships}"`;
  const own = header === undefined ? '' : relationship('header', 'header1.xml');
  const files: { [name: string]: string } = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="${main}.header+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageRelationships}">${relationship('officeDocument', 'word/document.xml')}</Relationships>`,
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>template</dc:title></cp:coreProperties>',
    'word/document.xml': `<w:document ${root}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packageRelationships}">${own}${links}</Relationships>`,
    ...(header === undefined ? {} : { 'word/header1.xml': `<w:hdr ${root}>${header}</w:hdr>` }),
    ...more,
  };
  const bytes = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, strToU8(text)]),
  );
  return Buffer.from(zipSync(bytes)).toString('base64');
}

/** A relationship of that type; `External` where the mode says so. */
export function relationship(type: string, target: string, mode?: 'External'): string {
  const more = mode === undefined ? '' : ` TargetMode="${mode}"`;
  return `<Relationship Id="r${type}" Type="${relationships}/${type}" Target="${target}"${more}/>`;
}

export const p = (...runs: string[]) =>
  `<w:p>${runs.map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('')}</w:p>`;

export const row = (...cells: string[]) =>
  `<w:tr>${cells.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`;

export const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

/** The text of the paragraphs of a part, one a line; the cells of a row with bars between. */
export function textIn(bytes: Uint8Array, part = 'word/document.xml'): string {
  const xml = strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
  return xml
    .replaceAll(/<\/w:p><\/w:tc>/g, '|')
    .replaceAll(/<\/w:p>|<\/w:tr>|<w:br\/>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .trim();
}
