import { stringify } from 'yaml';
import type { Json } from '../../shared/index.ts';

/** Longest line that a map or list is written on. */
const longest = 120;

/** How new text is written: as the file around it. */
export interface Manner {
  /** Columns before the keys of the map that is written into. */
  readonly indent: number;
  /** Within braces or brackets everything stays on one line. */
  readonly flow: boolean;
  /** Keys and texts are quoted. */
  readonly json: boolean;
}

/** A value on one line: `{ en: Won, zh-CN: 赢单 }`. */
export function inOneLine(value: Json, json = false): string {
  if (json) return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return scalarIn(value);
  const options = { collectionStyle: 'flow', lineWidth: 0 } as const;
  const padded = stringify(value, options).trim();
  return padded.replaceAll(quotedOrPadded, (part, quoted?: string) => quoted ?? part.trim());
}

/** A quoted text, or a bracket of a list with the space that stands within. */
const quotedOrPadded = /(?<=^|[\s[{,])("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|\[ | \]/g;

/** A text alone on its line needs quotes less often than one within braces. */
const scalarIn = (value: Json) => stringify(value, { lineWidth: 0, blockQuote: false }).trim();

/** An entry as it follows its indentation: `key: value`, the value on further lines where it is long. */
export function entry(
  key: string,
  value: Json,
  { indent, flow, json }: Manner,
  block = false,
): string {
  const name = json ? JSON.stringify(key) : keyText(key);
  const short = `${name}: ${flow ? inFlow(value, json) : inOneLine(value, json)}`;
  const fits = indent + short.length <= longest && !(block && isMap(value)) && !isTable(value);
  if (flow || json || fits || !isCollection(value)) return short;
  return `${name}:\n${lines(value, indent + 2)}`;
}

/** A scalar within braces: quoted as it must be there. */
export function inFlow(value: Json, json: boolean): string {
  if (json || isCollection(value)) return inOneLine(value, json);
  return inOneLine([value]).slice(1, -1).trim();
}

function lines(value: Json, indent: number): string {
  const space = ' '.repeat(indent);
  const manner = { indent, flow: false, json: false };
  if (Array.isArray(value))
    return value.map((item) => `${space}- ${listItem(item, indent + 2)}`).join('\n');
  return Object.entries(value as { readonly [key: string]: Json })
    .map(([key, part]) => `${space}${entry(key, part, manner)}`)
    .join('\n');
}

function listItem(item: Json, indent: number): string {
  const short = inOneLine(item);
  if (!isMap(item) || indent + short.length <= longest) return short;
  return lines(item, indent).trimStart();
}

const keyText = (key: string) =>
  inOneLine({ [key]: 0 })
    .replace(/^\{ | ?: 0 \}$/g, '')
    .replace(/: 0$/, '');
/** Several maps one below the other read better than one beside the other. */
const isTable = (value: Json) => Array.isArray(value) && value.length > 1 && value.some(isMap);

const isCollection = (value: Json) => typeof value === 'object' && value !== null;
const isMap = (value: Json) => isCollection(value) && !Array.isArray(value);
