import { createHash } from 'node:crypto';
import type { Picture } from '../pictures/picture.ts';
import { drawingXml } from './drawing.ts';
import { textOf, type WordParts } from './package.ts';

/** The ending of a picture's part, by its media type. */
const endings: { readonly [type in Picture['type']]: string } = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

const packages = 'http://schemas.openxmlformats.org/package/2006';
const imageType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const contentTypes = '[Content_Types].xml';

/** The pictures that are put into a document while it is filled: each file once, however often it is shown. */
export class PlacedPictures {
  readonly #media = new Map<string, Picture>();
  /** Of each part that shows pictures: the names of their files, in the order of their relationships. */
  readonly #shown = new Map<string, string[]>();
  #serial = 0;

  /** Puts a picture into a part of the file; gives its markup, which stands in a run. */
  place(picture: Picture, part: string): string {
    const name = `media/${hashOf(picture.bytes)}.${endings[picture.type]}`;
    this.#media.set(`${folderOf(part)}${name}`, picture);
    const shown = this.#shown.get(part) ?? [];
    this.#shown.set(part, shown);
    if (!shown.includes(name)) shown.push(name);
    const relationship = relationshipId(shown.indexOf(name));
    return drawingXml(picture, { serial: ++this.#serial, relationship });
  }

  /** The parts of the document with the files of the pictures, and with what leads to them. */
  addedTo(parts: WordParts): WordParts {
    if (this.#media.size === 0) return parts;
    const encoder = new TextEncoder();
    const added = new Map(parts);
    for (const [name, { bytes }] of this.#media) added.set(name, bytes);
    for (const [part, names] of this.#shown) {
      const path = relationshipsOf(part);
      const known = parts.has(path) ? textOf(parts, path) : noRelationships;
      added.set(path, encoder.encode(withinRoot(known, names.map(relationshipXml).join(''))));
    }
    const types = withTypes(textOf(parts, contentTypes), [...this.#media.values()]);
    return added.set(contentTypes, encoder.encode(types));
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

const folderOf = (part: string) => part.slice(0, part.lastIndexOf('/') + 1);

const relationshipsOf = (part: string) =>
  `${folderOf(part)}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`;

const relationshipId = (index: number) => `rIdPicture${index + 1}`;

const noRelationships = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packages}/relationships"></Relationships>`;

const relationshipXml = (target: string, index: number) =>
  `<Relationship xmlns="${packages}/relationships" Id="${relationshipId(index)}" Type="${imageType}" Target="${target}"/>`;

/** The list of types, with those of the pictures where it does not have them. */
function withTypes(xml: string, pictures: readonly Picture[]): string {
  const missing = [...new Set(pictures.map(({ type }) => type))].filter(
    (type) => !new RegExp(`Extension=["']${endings[type]}["']`, 'i').test(xml),
  );
  const added = missing.map(
    (type) =>
      `<Default xmlns="${packages}/content-types" Extension="${endings[type]}" ContentType="${type}"/>`,
  );
  return withinRoot(xml, added.join(''));
}

/** Adds markup at the end of what stands in the outermost element. */
function withinRoot(xml: string, added: string): string {
  const open = xml.replace(/<([\w:]+)([^<>]*)\/>\s*$/, (whole, name: string, attributes: string) =>
    xml.trimEnd().lastIndexOf('</') < 0 ? `<${name}${attributes}></${name}>` : whole,
  );
  const end = open.lastIndexOf('</');
  return `${open.slice(0, end)}${added}${open.slice(end)}`;
}
