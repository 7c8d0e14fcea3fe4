import { redactRow, type FieldAccess } from '../../access/index.ts';
import type { EntityType, Field } from '../../definitions/index.ts';
import type { CaseEvent } from '../../engine/index.ts';
import { localize, type Json, type JsonObject } from '../../shared/index.ts';
import type { FieldWriter } from '../reading/field-writer.ts';

/** A field that changed, as the reader may see it, before and after. */
export interface Change {
  readonly field: Field;
  readonly before?: Json;
  readonly after?: Json;
}

/** What a step changed, of fields that the reader sees; `values` are those before, and are brought up to date. */
export function changesIn(
  events: readonly CaseEvent[],
  values: Map<string, Json>,
  access: FieldAccess,
  entity: EntityType,
): readonly Change[] {
  const set: { [field: string]: Json } = {};
  for (const event of events) if (event.type === 'fields changed') Object.assign(set, event.fields);
  const names = Object.keys(set);
  const before = redactRow(pick(values, names), access, entity);
  const after = redactRow(set, access, entity);
  for (const [name, value] of Object.entries(set))
    if (value === null) values.delete(name);
    else values.set(name, value);
  return names.flatMap((name): Change[] => {
    const field = entity.fields.get(name);
    if (field === undefined || !(name in after)) return [];
    const [was, is] = [before[name], after[name]];
    if (JSON.stringify(was ?? null) === JSON.stringify(is ?? null)) return [];
    return [{ field, ...given('before', was), ...given('after', is) }];
  });
}

function given(name: string, value: Json | undefined): object {
  return value === undefined || value === null ? {} : { [name]: value };
}

function pick(values: ReadonlyMap<string, Json>, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = values.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** A change in words: the field by its title, both values as they are read. */
export function changeJson({ field, before, after }: Change, writer: FieldWriter): object {
  return {
    field: field.id,
    title: localize(field.title, writer.locale),
    ...(before === undefined ? {} : { from: writer.write(field, before) }),
    ...(after === undefined ? {} : { to: writer.write(field, after) }),
  };
}
