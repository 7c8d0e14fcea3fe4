import { isCurrency, minorUnitDigits, parseNumberPattern, type Json } from '../../shared/index.ts';
import { fieldTypes, patternFault, type FieldType } from '../fields/index.ts';
import type { RawFieldSettings } from '../kinds/field.ts';
import { hintFor } from '../load/suggest.ts';
import type { Site } from '../load/site.ts';
import type { Field, FieldTypeName } from '../model/index.ts';
import { literalAt } from './literals.ts';

/** Settings that every type may have. */
const general = new Set(['type', 'title', 'help', 'required', 'visible']);

/** The type that a field names; reports one that does not exist. */
export function fieldTypeAt(site: Site, raw: RawFieldSettings): FieldType | undefined {
  const name = raw.type ?? (raw.computed === undefined ? 'text' : 'computed');
  const type = fieldTypes.get(name as FieldTypeName);
  if (type) return type;
  const at = site.at('type').written ? site.at('type') : site;
  at.report('unknown-field-type', {
    params: { name },
    hint: hintFor(name, [...fieldTypes.keys()]),
  });
  return undefined;
}

/** Reports settings that the type does not take, and those that it lacks. */
export function checkSettings(site: Site, raw: RawFieldSettings, type: FieldType): boolean {
  const params = { type: type.name };
  for (const key of Object.keys(raw))
    if (!general.has(key) && !(type.settings as readonly string[]).includes(key))
      site.at(key).reportKey('setting-not-for-type', { params: { ...params, setting: key } });
  const lacking = (type.needs ?? []).filter((need) => !site.keys().includes(need));
  for (const setting of lacking)
    site.report('field-needs-setting', { params: { ...params, setting } });
  return lacking.length === 0;
}

/** The settings that limit a value, in stored form. */
export function limitsOf(site: Site, raw: RawFieldSettings, type: FieldType): Partial<Field> {
  const currency = currencyAt(site.at('currency'), raw.currency);
  const scale = scaleAt(site.at('decimals'), raw.decimals, currency);
  const pattern = patternAt(site.at('pattern'), raw.pattern);
  const maxBytes = sizeAt(site.at('max size'), raw['max size']);
  const accept = acceptedAt(site.at('accept'), raw.accept);
  const series = seriesAt(site.at('series'), raw.series);
  return {
    ...(currency === undefined ? {} : { currency }),
    ...(scale === undefined ? {} : { scale }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(maxBytes === undefined ? {} : { maxBytes }),
    ...(accept === undefined ? {} : { accept }),
    ...(series === undefined ? {} : { series }),
    ...(raw['max length'] === undefined ? {} : { maxLength: raw['max length'] }),
    ...(type.name === 'reference' && raw.to !== undefined ? { to: raw.to } : {}),
  };
}

/** Smallest and largest value, which must themselves be values of the field. */
export function boundsOf(site: Site, raw: RawFieldSettings, field: Field): Partial<Field> {
  const bound = (key: 'min' | 'max') =>
    raw[key] === undefined || !boundable.has(field.type)
      ? undefined
      : literalAt(site.at(key), raw[key], unbounded(field));
  const [min, max] = [bound('min'), bound('max')];
  if (min !== undefined && max !== undefined && isAbove(min, max)) {
    site.at('min').report('min-above-max', { params: { min, max } });
    return {};
  }
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** As a limit is read: ratings have limits of their own where none are written. */
function unbounded(field: Field): Field {
  return field.type === 'rating' ? { ...field, type: 'integer' } : field;
}

const boundable = new Set<FieldTypeName>([
  'integer',
  'number',
  'money',
  'percent',
  'rating',
  'date',
  'date-time',
]);

function isAbove(min: Json, max: Json): boolean {
  const [low, high] = [Number(min), Number(max)];
  return Number.isNaN(low) || Number.isNaN(high) ? String(min) > String(max) : low > high;
}

function currencyAt(site: Site, currency: string | undefined): string | undefined {
  if (currency === undefined || isCurrency(currency)) return currency;
  site.report('bad-currency', { params: { currency } });
  return undefined;
}

/** A scaled 64-bit integer has room for eighteen digits; eight behind the point leave ten before it. */
const mostDecimals = 8;

function scaleAt(
  site: Site,
  decimals: number | undefined,
  currency: string | undefined,
): number | undefined {
  if (decimals !== undefined && decimals > mostDecimals) {
    site.report('too-many-decimals', { params: { limit: mostDecimals } });
    return undefined;
  }
  return decimals ?? (currency === undefined ? undefined : minorUnitDigits(currency));
}

function patternAt(site: Site, pattern: string | undefined): string | undefined {
  const fault = pattern === undefined ? undefined : patternFault(pattern);
  if (fault === undefined) return pattern;
  site.report('bad-pattern', { params: { pattern: pattern ?? '', detail: fault } });
  return undefined;
}

const sizes: { readonly [unit: string]: number } = { kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9 };

function sizeAt(site: Site, size: string | undefined): number | undefined {
  if (size === undefined) return undefined;
  const match = /^\s*(\d+(?:\.\d+)?)\s*(kB|KB|MB|GB)\s*$/.exec(size);
  const bytes = match && Math.round(Number(match[1]) * (sizes[match[2] ?? ''] ?? 0));
  if (bytes) return bytes;
  site.report('bad-size', { params: { value: size } });
  return undefined;
}

function acceptedAt(
  site: Site,
  accept: string | readonly string[] | undefined,
): readonly string[] | undefined {
  if (accept === undefined) return undefined;
  const types = typeof accept === 'string' ? [accept] : accept;
  const wrong = types.find((type) => !/^[a-z]+\/(\*|[a-z0-9][a-z0-9.+-]*)$/.test(type));
  if (wrong === undefined) return types;
  site.report('bad-media-type', { params: { value: wrong } });
  return undefined;
}

function seriesAt(site: Site, series: string | undefined): string | undefined {
  if (series === undefined) return undefined;
  const pattern = parseNumberPattern(series);
  if (pattern.ok && pattern.value.parts.every(({ kind }) => kind !== 'department')) return series;
  site.report('bad-series', { params: { value: series } });
  return undefined;
}
