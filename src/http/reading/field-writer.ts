import { formatField, type Field } from '../../definitions/index.ts';
import {
  localize,
  minorUnitDigits,
  type CurrencyCode,
  type Json,
  type JsonObject,
  type Locale,
} from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { namesFor } from './names.ts';

/** Writes values of fields as the reader reads them: in his language and zone, people and records by name. */
export interface FieldWriter {
  readonly locale: Locale;
  write(field: Field, value: Json): string;
}

/** `values`: what will be written, so that every name is looked up once. */
export async function fieldWriter(
  call: Pick<Call, 'services' | 'actor' | 'locale'>,
  values: Iterable<readonly [Field, Json | undefined]>,
): Promise<FieldWriter> {
  const { services, actor, locale } = call;
  const { departments, teams } = services.workspaces.current().workspace.organization;
  const names = await namesOfAll(call, values);
  const place = (field: Field, id: string) =>
    (field.type === 'department' ? departments : teams).get(id)?.title;
  return {
    locale,
    write: (field, value) => {
      const type = namedType(field);
      if (type !== undefined) return names.get(`${type}/${String(value)}`) ?? String(value);
      if (field.type === 'department' || field.id === 'team')
        return localize(place(field, String(value)) ?? String(value), locale);
      if (field.type === 'table' && Array.isArray(value)) return rowsText(value.length, locale);
      if (field.valueType.kind === 'money') return moneyText(field, value, locale);
      return formatField(field, value, { locale, zone: actor.zone });
    },
  };
}

/** As one writes it on a screen: `¥1,200.50`. A file that leaves the house says `CN¥`. */
function moneyText(field: Field, value: Json, locale: Locale): string {
  const own = typeof value === 'object' ? (value as JsonObject) : { amount: value };
  const currency = String(own['currency'] ?? field.currency ?? 'XXX');
  const digits = field.scale ?? minorUnitDigits(currency as CurrencyCode);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(String(own['amount']) as unknown as number);
}

/** What a field names by its id: a person, or a record of some type. */
function namedType(field: Field): string | undefined {
  return field.type === 'user' ? 'person' : field.to;
}

async function namesOfAll(
  call: Pick<Call, 'services'>,
  values: Iterable<readonly [Field, Json | undefined]>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map<string, Set<string>>();
  for (const [field, value] of values) {
    const type = namedType(field);
    if (type === undefined || typeof value !== 'string') continue;
    wanted.set(type, (wanted.get(type) ?? new Set<string>()).add(value));
  }
  const source = namesFor(call);
  const found = await Promise.all(
    [...wanted].map(async ([type, ids]) => [type, await source.namesOf(type, [...ids])] as const),
  );
  return new Map(
    found.flatMap(([type, names]) => [...names].map(([id, name]) => [`${type}/${id}`, name])),
  );
}

/** The values of fields in a row, to be written; of a table those of its rows as well. */
export function valuesIn(
  fields: Iterable<Field>,
  row: JsonObject,
): readonly (readonly [Field, Json | undefined])[] {
  return [...fields].flatMap((field) => {
    const value = row[field.id];
    const rows = field.type === 'table' && Array.isArray(value) ? (value as JsonObject[]) : [];
    return [[field, value] as const, ...rows.flatMap((one) => valuesIn(field.columns ?? [], one))];
  });
}

function rowsText(count: number, locale: Locale): string {
  if (locale === 'zh-CN') return `${count} 行`;
  return count === 1 ? '1 row' : `${count} rows`;
}
