import {
  normalizeField,
  parseFieldText,
  type Field,
  type ImportField,
} from '../../definitions/index.ts';
import { fail, ok, type Json, type Problem, type Result } from '../../shared/index.ts';
import { dateReader } from './date-text.ts';

/** What a text of a file became. `mapped` says that the definition's `values` replaced it. */
export type Cell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: Json; readonly mapped?: string }
  /** To be looked up: `text` is what to look for, `written` what the file says. */
  | {
      readonly kind: 'find';
      readonly text: string;
      readonly written: string;
      readonly mapped?: string;
    }
  | { readonly kind: 'problem'; readonly problems: readonly Problem[] };

export type ReadCell = (text: string) => Cell;

/** How texts of files are read where the definition says nothing else. */
export interface ReadingContext {
  readonly locale: string;
  readonly zone: string;
}

const blank: Cell = { kind: 'blank' };
/** Texts remembered for one column, so that what repeats is read once. */
const remembered = 20_000;
/** Texts after which it shows whether a column repeats itself at all. */
const sample = 1_000;

/**
 * Reads the texts of one mapped column: empty or not, mapped by `values`, looked up or read as the
 * field's type. Without a field (`stage`, people's places) a text stays what it is.
 */
export function cellReader(
  mapping: ImportField,
  field: Field | undefined,
  context: ReadingContext,
): ReadCell {
  const read = uncached(mapping, field, context);
  const known = new Map<string, Cell>();
  let repeated = 0;
  return (text) => {
    const found = known.get(text);
    if (found) {
      repeated += 1;
      return found;
    }
    const cell = read(text);
    const repeats = known.size < sample || repeated > known.size;
    if (repeats && known.size < remembered) known.set(text, cell);
    return cell;
  };
}

function uncached(
  mapping: ImportField,
  field: Field | undefined,
  context: ReadingContext,
): ReadCell {
  const { values, blank: blanks, find, otherwise } = mapping;
  const parse = textParser(mapping, field, context);
  return (text) => {
    const empty = text === '' || blanks.includes(text);
    if (empty && !values.has(text))
      return otherwise === undefined ? blank : { kind: 'value', value: otherwise };
    const mapped = values.get(text);
    const note = mapped === undefined ? {} : { mapped: `${text} → ${shown(mapped)}` };
    if (find !== undefined)
      return { kind: 'find', text: shown(mapped ?? text), written: text, ...note };
    const read = mapped === undefined ? parse(text) : stored(mapped, field);
    if (!read.ok) return { kind: 'problem', problems: read.error };
    return read.value === null ? blank : { kind: 'value', value: read.value, ...note };
  };
}

function shown(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A value of the definition; for a list one item may stand alone. */
function stored(value: Json, field: Field | undefined): Result<Json, readonly Problem[]> {
  if (field === undefined) return ok(value);
  const alone = field.valueType.kind === 'list' && !Array.isArray(value);
  return normalizeField(field, alone ? [value] : value);
}

type Parse = (text: string) => Result<Json, readonly Problem[]>;

function textParser(
  { as, zone }: ImportField,
  field: Field | undefined,
  context: ReadingContext,
): Parse {
  if (field === undefined) return (text) => ok(text);
  const reading = { locale: context.locale, zone: zone ?? context.zone };
  const { kind } = field.valueType;
  if (as !== undefined && (kind === 'date' || kind === 'instant')) {
    const read = dateReader(as, kind);
    return (text) => {
      const written = read(text) ?? (isoDate.test(text) ? text : undefined);
      if (written !== undefined) return parseFieldText(field, written, reading);
      const params = { value: text, field: field.title, expected: as };
      return fail([{ code: 'import-value', params }]);
    };
  }
  if (kind === 'int' || kind === 'decimal' || kind === 'money') {
    const locale = as === '1.234,56' ? 'de' : as === '1,234.56' ? 'en' : reading.locale;
    return (text) =>
      field.type !== 'percent' && plain.test(text)
        ? normalizeField(field, text)
        : parseFieldText(field, text, { ...reading, locale });
  }
  return (text) => parseFieldText(field, text, reading);
}

/** A date as spreadsheets give it, which is understood whatever the definition says. */
const isoDate = /^\d{4}-\d\d-\d\d(?:[T ]|$)/;

/** A number as programs write it, which needs no knowledge of a language's marks. */
const plain = /^-?\d+(\.\d+)?$/;
