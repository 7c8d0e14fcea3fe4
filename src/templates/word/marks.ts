import type { Written } from '../checked-program.ts';
import { markedPicture } from '../pictures/mark.ts';
import type { Picture } from '../pictures/picture.ts';
import type { Tag } from './tag.ts';

/** What docxtemplater is given: values, pictures and passes of blocks by number of their tags. */
export interface Filling {
  [tag: string]: FillingValue;
}

export type FillingValue = string | Filling[] | { readonly picture: Picture };

/** Control characters, which no value has: they are taken out where values are escaped. */
const before = '\u001C';
const value = '\u001D';
const end = '\u001E';
const block = '\u001F';

/**
 * The tags as a Handlebars template of one line each, which writes what stands where between marks: so the
 * line of a problem is the number of its tag.
 */
export function programText(tags: readonly Tag[]): string {
  return tags.map(lineOf).join('\n');
}

function lineOf({ number, text, kind }: Tag): string {
  const start = `${before}${number}${block}`;
  switch (kind) {
    case 'value':
      return `${before}${number}${value}{{${text}}}${end}`;
    case 'open':
      return `{{${text}}}${start}`;
    case 'else':
      return `${end}{{${text}}}${start}`;
    case 'close':
      return `${end}{{${text}}}`;
  }
}

// oxlint-disable-next-line no-control-regex
const mark = /\u001C(\d+)([\u001D\u001F])|\u001E/g;

/** Reads what the Handlebars template wrote. */
export function readFilling({ text: written, pictures }: Written): Filling {
  const whole: Filling = {};
  const around: Filling[] = [whole];
  let valueOf: { readonly number: string; readonly from: number } | undefined;
  for (const { 0: all, 1: number, 2: kind, index } of written.matchAll(mark)) {
    const current = around.at(-1) ?? whole;
    if (kind === value && number !== undefined) valueOf = { number, from: index + all.length };
    else if (kind === block && number !== undefined) around.push(passOf(current, number));
    else if (valueOf) {
      current[valueOf.number] = valueIn(written.slice(valueOf.from, index), pictures);
      valueOf = undefined;
    } else around.pop();
  }
  return whole;
}

function valueIn(text: string, pictures: readonly Picture[]): FillingValue {
  const index = markedPicture(text);
  const picture = index === undefined ? undefined : pictures[index];
  return picture ? { picture } : text;
}

function passOf(current: Filling, number: string): Filling {
  const passes = (current[number] ??= []) as Filling[];
  const pass: Filling = {};
  passes.push(pass);
  return pass;
}

/** Every value `x`, and every block so many times: to try whether what comes out is a document. */
export function sampleFilling(tags: readonly Tag[], times: number): Filling {
  const all: Filling = {};
  for (const { number, kind } of tags) {
    if (kind === 'value') all[number] = 'x';
    else if (kind !== 'close') all[number] = Array.from({ length: times }, () => ({}));
  }
  return all;
}
