import type { DXT } from 'docxtemplater';
import { decoded, kindOf, tagText, type Tag } from './tag.ts';

/** A piece of a part of the file, as docxtemplater cuts it. */
interface Piece {
  readonly type: 'tag' | 'content' | 'delimiter';
  readonly position?: string;
  readonly tag?: string;
  readonly text?: boolean;
  value?: string;
  lIndex?: number;
}

/** A tag among the pieces: from its opening braces to its closing ones. */
interface Found {
  readonly tag: Tag;
  readonly from: number;
  readonly to: number;
  /** It has a paragraph to itself. */
  readonly alone: boolean;
}

/**
 * A module of docxtemplater that gives each tag a number in place of its text: `{{#each …}}` becomes
 * `{{#4}}`, its `{{/each}}` `{{/4}}`, and `{{else}}` the end of one block and the start of another. What the
 * tags say is for Handlebars; docxtemplater sees values and blocks that are there so many times.
 */
export function tagCollector(tags: Tag[]): DXT.Module {
  return {
    name: 'BatonTags',
    preparse(pieces: Piece[], { filePath }: { readonly filePath: string }): Piece[] {
      const found = tagsIn(pieces, filePath, tags.length);
      tags.push(...found.map(({ tag }) => tag));
      return renumbered(pieces, found);
    },
  };
}

/** Finds the tags; braces that do not match are docxtemplater's to report. */
function tagsIn(pieces: readonly Piece[], part: string, before: number): readonly Found[] {
  const paragraphOf = paragraphsOf(pieces);
  const found: Found[] = [];
  let holder = '';
  for (let from = 0; from < pieces.length; from++) {
    holder = textElement(pieces[from]) ?? holder;
    if (!isBraces(pieces[from], 'start')) continue;
    const length = pieces.slice(from + 1).findIndex(({ type }) => type === 'delimiter');
    const to = from + 1 + length;
    if (length < 0 || !isBraces(pieces[to], 'end')) continue;
    const written = pieces.slice(from + 1, to).filter(isText);
    const text = tagText(written.map(({ value }) => value ?? '').join(''));
    const { number: paragraph, text: around, alone } = paragraphOf(from);
    const number = before + found.length + 1;
    const at = { part, paragraph, holder, around: around.trim() };
    const tag: Tag = { number, text, kind: kindOf(text), ...at };
    found.push({ tag, from, to, alone });
    from = to;
  }
  return found;
}

/** The element that begins here, where it holds text. */
const textElement = (piece: Piece | undefined) =>
  piece?.type === 'tag' && piece.text && piece.position === 'start' ? piece.tag : undefined;

const isBraces = (piece: Piece | undefined, position: 'start' | 'end') =>
  piece?.type === 'delimiter' && piece.position === position;

const isText = ({ type, position }: Piece) => type === 'content' && position === 'insidetag';

interface Paragraph {
  readonly number: number;
  text: string;
  tags: number;
  /** There is one tag in it and nothing else. */
  alone: boolean;
}

/** Tells of a piece, by its index, in which paragraph it stands. */
function paragraphsOf(pieces: readonly Piece[]): (index: number) => Paragraph {
  let paragraph: Paragraph = { number: 0, text: '', tags: 0, alone: false };
  let within = false;
  const around = pieces.map((piece) => {
    const { type, tag, position, value = '' } = piece;
    if (tag === 'w:p' && position !== 'end')
      paragraph = { number: paragraph.number + 1, text: '', tags: 0, alone: true };
    if (type === 'delimiter') {
      within = position === 'start';
      paragraph.text += within ? '{{' : '}}';
      paragraph.tags += within ? 1 : 0;
    } else if (isText(piece)) {
      paragraph.text += decoded(value);
      if (!within && value.trim() !== '') paragraph.alone = false;
    }
    if (paragraph.tags > 1) paragraph.alone = false;
    return paragraph;
  });
  return (index) => around[index] ?? paragraph;
}

function renumbered(pieces: readonly Piece[], found: readonly Found[]): Piece[] {
  const open: number[] = [];
  const result: Piece[] = [];
  let next = 0;
  for (const { tag, from, to, alone } of found) {
    result.push(...pieces.slice(next, from));
    const inner = pieces.slice(from + 1, to).filter((piece) => !isText(piece));
    const [first = '', second] = namesOf(tag, open);
    result.push(...tagPieces(first));
    if (second !== undefined) {
      if (alone) result.push(...paragraphBreak());
      result.push(...tagPieces(second));
    }
    result.push(...inner);
    next = to + 1;
  }
  result.push(...pieces.slice(next));
  for (const [index, piece] of result.entries()) piece.lIndex = index;
  return result;
}

/** What docxtemplater is shown in place of a tag; `open` are the numbers of the blocks around it. */
function namesOf({ kind, number }: Tag, open: number[]): readonly string[] {
  if (kind === 'value') return [String(number)];
  const around = kind === 'open' ? undefined : open.pop();
  if (kind === 'close') return [`/${around ?? number}`];
  open.push(number);
  return kind === 'open' ? [`#${number}`] : [`/${around ?? number}`, `#${number}`];
}

const tagPieces = (name: string): Piece[] => [
  { type: 'delimiter', position: 'start' },
  { type: 'content', position: 'insidetag', value: name },
  { type: 'delimiter', position: 'end' },
];

/** An `{{else}}` with a paragraph to itself ends one block and starts another, each in its own. */
const paragraphBreak = (): Piece[] => [
  { type: 'tag', position: 'end', text: true, value: '</w:t>', tag: 'w:t' },
  { type: 'tag', position: 'end', text: false, value: '</w:r>', tag: 'w:r' },
  { type: 'tag', position: 'end', text: false, value: '</w:p>', tag: 'w:p' },
  { type: 'tag', position: 'start', text: false, value: '<w:p>', tag: 'w:p' },
  { type: 'tag', position: 'start', text: false, value: '<w:r>', tag: 'w:r' },
  { type: 'tag', position: 'start', text: true, value: '<w:t>', tag: 'w:t' },
];
