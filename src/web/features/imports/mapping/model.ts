import type { Column, Survey, Target, TargetField } from '../queries.ts';

/** How a column fills a field. */
export interface FieldMapping {
  readonly from: string;
  readonly values?: { readonly [text: string]: string };
  readonly find?: string;
  readonly as?: string;
}

/** An import that is put together: what each column fills. */
export interface Mapping {
  /** `case:deal`, `record:account`, `people`. */
  readonly into: string;
  readonly key: string | undefined;
  readonly fields: { readonly [field: string]: FieldMapping };
  readonly stage?: FieldMapping | undefined;
  /** Fields that are the same in every row. */
  readonly constants: { readonly [field: string]: string };
}

/** What a column may fill besides fields. */
export const stageTarget = '$stage';

/** The mapping that was proposed. */
export function proposedMapping(into: string, { proposal }: Target): Mapping {
  const { fields, stage, key } = proposal;
  return { into, key, fields, constants: {}, ...(stage && { stage }) };
}

/** What a column fills: a field, the stage, or nothing. */
export function targetOf({ fields, stage }: Mapping, column: string): string | undefined {
  if (stage?.from === column) return stageTarget;
  return Object.entries(fields).find(([, { from }]) => from === column)?.[0];
}

export function mappingOf(mapping: Mapping, target: string): FieldMapping | undefined {
  return target === stageTarget ? mapping.stage : mapping.fields[target];
}

/** The mapping with something else for a field or the stage; without it where there is nothing. */
export function withMapping(
  mapping: Mapping,
  target: string,
  one: FieldMapping | undefined,
): Mapping {
  if (target === stageTarget) return { ...mapping, stage: one };
  const { [target]: _before, ...rest } = mapping.fields;
  const fields = one === undefined ? rest : { ...rest, [target]: one };
  const key = mapping.key !== undefined && mapping.key in fields ? mapping.key : undefined;
  const { [target]: _constant, ...constants } = mapping.constants;
  return { ...mapping, fields, key, constants };
}

/** The mapping with a field the same in every row; as it comes where there is no value. */
export function withConstant(mapping: Mapping, field: string, value: string | undefined): Mapping {
  const { [field]: _before, ...rest } = mapping.constants;
  return { ...mapping, constants: value === undefined ? rest : { ...rest, [field]: value } };
}

/** The mapping after a column was given to something else. */
export function withTarget(
  mapping: Mapping,
  column: Column,
  target: string | undefined,
  field: TargetField | undefined,
): Mapping {
  const before = targetOf(mapping, column.name);
  const freed = before === undefined ? mapping : withMapping(mapping, before, undefined);
  if (target === undefined) return freed;
  const { as } = column.looks;
  const isDate = field?.type === 'date' || field?.type === 'date-time';
  const find = field?.finds?.[0]?.by;
  return withMapping(freed, target, {
    from: column.name,
    ...(find !== undefined && { find }),
    ...(isDate && as !== undefined && { as }),
  });
}

/** Texts of the column that stand for no option or stage yet. */
export function unmappedValues(
  one: FieldMapping,
  column: Column,
  options: readonly { readonly id: string }[],
): readonly string[] {
  const known = new Set(options.map(({ id }) => id));
  return column.values
    .map(({ text }) => text)
    .filter((text) => one.values?.[text] === undefined && !known.has(text));
}

/** Required fields that nothing fills. */
export function lackingFields(mapping: Mapping, target: Target): readonly TargetField[] {
  return target.fields.filter(
    ({ id, required }) => required && mapping.fields[id] === undefined && !mapping.constants[id],
  );
}

/** The definition as it is written in a file, without its kind. */
export function definitionOf(mapping: Mapping, id: string, title: string): object {
  const { into, key, fields, stage, constants } = mapping;
  const [kind = '', name = ''] = into.split(':');
  return {
    id,
    title,
    into: into === 'people' ? into : { [kind === 'case' ? 'funnel' : 'record']: name },
    ...(key !== undefined && { key }),
    fields: {
      ...Object.fromEntries(Object.entries(fields).map(([field, one]) => [field, written(one)])),
      ...Object.fromEntries(
        Object.entries(constants)
          .filter(([, value]) => value !== '')
          .map(([field, value]) => [field, { value }]),
      ),
    },
    ...(stage && { stage: written(stage) }),
  };
}

/** The short form where there is nothing but a column. */
function written({ from, values = {}, find, as }: FieldMapping): unknown {
  const named = Object.keys(values).length > 0;
  if (!named && find === undefined && as === undefined) return from;
  return {
    from,
    ...(named && { values }),
    ...(find !== undefined && { find }),
    ...(as !== undefined && { as }),
  };
}

/** A name for a definition, from that of the file. */
export function idFrom({ name }: Survey): string {
  const plain = name
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '');
  return plain === '' ? 'import' : plain.slice(0, 60);
}
