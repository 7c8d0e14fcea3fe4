import { sayCondition, type NameOf } from '../../expressions/index.ts';
import { localize, type Json, type LocalizedText } from '../../shared/index.ts';
import { formatField, normalizeField, referredCollection } from '../fields/index.ts';
import type { Collection, Field } from '../model/index.ts';

/** The fields of cases or records, as far as they are known. */
export interface FieldsOf {
  readonly fields: ReadonlyMap<string, Field>;
  readonly systemFields: ReadonlyMap<string, Field>;
}

/**
 * A condition on a case or record in the words of its fields: “Region is North” for
 * `case.region == "north"`, and with `others` of what it refers to, “Employees (Company) is at least 500”.
 * Undefined for what is more than a few comparisons with written values.
 */
export function ruleWords(
  source: string,
  entity: FieldsOf,
  others: Others = () => undefined,
): LocalizedText | undefined {
  return sayCondition(source, namesIn(entity, others));
}

/** The fields of the cases or records of a collection. */
type Others = (collection: Collection) => FieldsOf | undefined;

/** What people call the field that a path such as `case.total` reads; undefined for anything else. */
export function pathTitle(path: string, entity: FieldsOf): LocalizedText | undefined {
  return fieldAt(path.split('.'), entity)?.title;
}

function namesIn(entity: FieldsOf, others: Others): NameOf {
  return (path) => {
    const [root = '', first = '', second, ...deeper] = path;
    const field = fieldAt([root, first], entity);
    if (!field || deeper.length > 0) return undefined;
    if (second === undefined)
      return { title: field.title, value: (written) => valueWords(field, written) };
    const other = field.to === undefined ? undefined : others(referredCollection(field.to));
    const behind = other && (other.fields.get(second) ?? other.systemFields.get(second));
    if (!behind) return undefined;
    const title = behindTitle(behind, field);
    return { title, value: (written) => valueWords(behind, written) };
  };
}

/** “Employees (Company)”: a field of what another one refers to. */
function behindTitle(behind: Field, by: Field): LocalizedText {
  const both = (locale: string) => [localize(behind.title, locale), localize(by.title, locale)];
  const [field, of] = both('en');
  const [chinese, chineseOf] = both('zh-CN');
  return { en: `${field} (${of})`, 'zh-CN': `${chineseOf}的${chinese}` };
}

function fieldAt([root, id, ...deeper]: readonly string[], entity: FieldsOf): Field | undefined {
  if ((root !== 'case' && root !== 'record') || id === undefined || deeper.length > 0)
    return undefined;
  return entity.fields.get(id) ?? entity.systemFields.get(id);
}

/** Values of other types are ids, or need more than a word. */
const worded: ReadonlySet<Field['type']> = new Set([
  'text',
  'integer',
  'number',
  'money',
  'percent',
  'boolean',
  'date',
  'choice',
  'rating',
  'computed',
]);

function valueWords(field: Field, written: Json): LocalizedText | undefined {
  if (!worded.has(field.type)) return undefined;
  const { min: _min, max: _max, ...unlimited } = field;
  const stored = normalizeField(unlimited, written);
  if (!stored.ok || stored.value === null) return undefined;
  const inWords = (locale: string) => formatField(field, stored.value, { locale, zone: 'UTC' });
  return { en: inWords('en'), 'zh-CN': inWords('zh-CN') };
}
