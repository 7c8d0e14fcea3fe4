import { rangeOf, type NumberRange, type ReadPath } from '../../expressions/index.ts';
import { parseDecimal, type Decimal, type Json } from '../../shared/index.ts';
import { referredCollection } from '../fields/index.ts';
import type { RawField } from '../kinds/field.ts';
import type { Field } from '../model/index.ts';
import { settingsOf } from './declare-field.ts';
import type { Draft } from './draft.ts';
import type { EntityDraft } from './entity-draft.ts';

/** Fields by name: those of a record or case, or the columns of a table. */
interface Fields {
  get(name: string): { readonly field: Field; readonly raw: RawField } | undefined;
  /** What formulas of these fields call the whole, and what they belong to. */
  readonly roots: { readonly [root: string]: Fields };
}

/** Between what the number lies that a formula about an entity gives, as far as its fields tell. */
export function rangeOfFormula(source: string, entity: EntityDraft, draft: Draft): NumberRange {
  const own = fieldsOf(entity);
  return rangeOf(source, (path) => memberRange(path, own, draft, new Set()));
}

function fieldsOf(entity: EntityDraft): Fields {
  const fields: Fields = {
    get(name) {
      const [field, raw] = [entity.fields.get(name), entity.raw.get(name)?.value];
      return field && raw !== undefined ? { field, raw } : undefined;
    },
    get roots() {
      return { [entity.root]: fields };
    },
  };
  return fields;
}

function columnsOf({ columns = [] }: Field, raw: RawField, { roots }: Fields): Fields {
  const written = settingsOf(raw).columns ?? {};
  const fields: Fields = {
    get(name) {
      const field = columns.find(({ id }) => id === name);
      const own = written[name] as RawField | undefined;
      return field && own !== undefined ? { field, raw: own } : undefined;
    },
    get roots() {
      return { ...roots, row: fields };
    },
  };
  return fields;
}

/** `visited` holds the formulas on the way, for one may read itself by mistake. */
function memberRange(
  [root = '', name = '', ...more]: ReadPath,
  own: Fields,
  draft: Draft,
  visited: ReadonlySet<RawField>,
): NumberRange {
  const fields = own.roots[root];
  const found = fields?.get(name);
  if (!fields || !found) return {};
  const { field, raw } = found;
  const [next, ...rest] = more;
  if (next === undefined) return fieldRange(found, fields, draft, visited);
  if (field.type === 'table' && next === '[]') {
    const columns = columnsOf(field, raw, fields);
    return memberRange(['row', ...rest], columns, draft, visited);
  }
  const entity =
    field.to === undefined ? undefined : draft.entities.get(referredCollection(field.to));
  return entity ? memberRange(['record', ...more], fieldsOf(entity), draft, visited) : {};
}

function fieldRange(
  { field, raw }: { readonly field: Field; readonly raw: RawField },
  fields: Fields,
  draft: Draft,
  visited: ReadonlySet<RawField>,
): NumberRange {
  const { computed } = settingsOf(raw);
  if (computed === undefined) return written(field);
  if (visited.has(raw)) return {};
  const source = String(computed).replace(/^=\s*/, '');
  const also = new Set([...visited, raw]);
  return rangeOf(source, (path) => memberRange(path, fields, draft, also));
}

/** Of an amount with a currency of its own only zero is one in every currency. */
function boundOf(bound: Json | undefined): Decimal | undefined {
  if (typeof bound !== 'object') return parseDecimal(String(bound));
  const amount = bound && 'amount' in bound ? parseDecimal(String(bound.amount)) : undefined;
  return amount?.isZero() ? amount : undefined;
}

/** The bounds that are written at the field; a rating has none below zero. */
function written({ type, min, max }: Field): NumberRange {
  const [least, most] = [min ?? (type === 'rating' ? 0 : undefined), max].map(boundOf);
  return { ...(least ? { least } : {}), ...(most ? { most } : {}) };
}
