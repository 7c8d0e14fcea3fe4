import { createRequire } from 'node:module';
import type Docxtemplater from 'docxtemplater';
import type { DXT } from 'docxtemplater';
import type PizZip from 'pizzip';
import { tagCollector } from './collect-tags.ts';
import { escapeXml } from '../../shared/index.ts';
import type { Filling } from './marks.ts';
import { textOf, type WordParts } from './package.ts';
import { pictureModule } from './picture-module.ts';
import { PlacedPictures } from './placed-pictures.ts';
import type { Tag } from './tag.ts';

// Loaded with the first Word template: most processes start without one.
const load = createRequire(import.meta.url);
const libraries = () => ({
  Docxtemplater: load('docxtemplater') as typeof Docxtemplater,
  PizZip: load('pizzip') as typeof PizZip,
});

/** A template as docxtemplater has read it: ready to be filled once, or what it has against it. */
export interface OpenTemplate {
  readonly docx?: Docxtemplater<PizZip>;
  readonly placed: PlacedPictures;
  readonly tags: readonly Tag[];
  readonly errors: readonly DocxtemplaterError[];
}

/** An error of docxtemplater, in its own words. */
export interface DocxtemplaterError extends Error {
  readonly properties?: {
    readonly id?: string;
    /** The name of the tag, or the text near it. */
    readonly xtag?: string;
    readonly context?: string;
    readonly file?: string;
    readonly errors?: readonly DocxtemplaterError[];
  };
}

/** Reads a template. */
export function openTemplate(parts: WordParts): OpenTemplate {
  const { Docxtemplater, PizZip } = libraries();
  const placed = new PlacedPictures();
  const zip = new PizZip();
  for (const [name, bytes] of parts) zip.file(name, bytes as never, { binary: true });
  const tags: Tag[] = [];
  try {
    const modules = [tagCollector(tags), pictureModule(tags, placed)];
    const docx = new Docxtemplater<PizZip>(zip, { ...options, modules });
    return { docx, placed, tags, errors: [] };
  } catch (error) {
    const found = error as DocxtemplaterError;
    return { placed, tags, errors: found.properties?.errors ?? [found] };
  }
}

const options: DXT.Options = {
  delimiters: { start: '{{', end: '}}' },
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  syntax: { changeDelimiterPrefix: null },
  parser: (tag) => ({ get: (scope: Filling) => scope[tag] }),
  nullGetter: () => '',
};

/** The parts of a document that a template makes with this filling; it cannot be filled again. */
export function filledParts({ docx, placed, errors }: OpenTemplate, filling: Filling): WordParts {
  if (!docx) throw errors[0] ?? new Error('the template cannot be read');
  const zip = docx.render(filling).getZip();
  const names = Object.keys(zip.files).filter((name) => !zip.files[name]?.dir);
  const filled = names.map(
    (name) => [name, zip.files[name]?.asUint8Array() ?? new Uint8Array()] as const,
  );
  return placed.addedTo(new Map(filled));
}

/** What a document says of itself. */
export interface WordHead {
  readonly title?: string;
  readonly language: string;
}

const properties = 'docProps/core.xml';

/** With the title and language of the document among its properties, where the template has such. */
export function withHead(parts: WordParts, { title, language }: WordHead): WordParts {
  if (!parts.has(properties)) return parts;
  const known = textOf(parts, properties);
  const titled = title === undefined ? known : withProperty(known, 'dc:title', title);
  const text = withProperty(titled, 'dc:language', language);
  return new Map([...parts, [properties, new TextEncoder().encode(text)]]);
}

function withProperty(xml: string, name: string, value: string): string {
  const written = `<${name}>${escapeXml(value)}</${name}>`;
  const present = new RegExp(`<${name}\\s*/>|<${name}>[^<]*</${name}>`);
  if (present.test(xml)) return xml.replace(present, () => written);
  return xml.replace('</cp:coreProperties>', (end) => `${written}${end}`);
}
