import type { Json, JsonObject } from '../../shared/index.ts';
import type { Site } from '../load/site.ts';
import type { EntityDraft } from './entity-draft.ts';
import { literalAt } from './literals.ts';
import { checkField } from './names.ts';

/** Values of fields, as a person would give them; computed ones are worked out, not given. */
export function valuesAt(
  site: Site,
  written: { readonly [field: string]: unknown } | undefined,
  entity: EntityDraft,
): JsonObject {
  const values: { [field: string]: Json } = {};
  for (const [name, raw] of Object.entries(written ?? {})) {
    const at = site.at(name);
    const field = entity.fields.get(name);
    const system = entity.systemFields.get(name);
    if (!checkField(entity, at, name, { system: ['owner'] }) || entity.broken.has(name)) continue;
    if (field?.computed || field?.type === 'computed') {
      at.reportKey('set-computed', { params: { name } });
      continue;
    }
    const target = field ?? system;
    const value = target && literalAt(at, raw, target);
    if (value !== undefined) values[name] = value;
  }
  return values;
}
