import { isShort } from '../fields/index.ts';
import type { EntityType } from '../model/index.ts';
import type { EntityDraft } from './entity-draft.ts';
import { checkField } from './names.ts';

/** The fields of cards and lists as they are written; each is there, fits on a line, and is named once. */
export function shownFields(entity: EntityDraft): EntityType['shows'] {
  const { card, list } = entity.shown;
  return {
    ...(card && { card: card.filter((name, index) => isSound(entity, 'card', name, index)) }),
    ...(list && { list: list.filter((name, index) => isSound(entity, 'list', name, index)) }),
  };
}

function isSound(entity: EntityDraft, key: 'card' | 'list', name: string, index: number): boolean {
  const at = entity.shown.site.at(key, index);
  if (!checkField(entity, at, name, { system: 'all' })) return false;
  const field = entity.fields.get(name) ?? entity.systemFields.get(name);
  if (field === undefined) return false;
  if (!isShort(field)) at.report('field-not-shown', { params: { name, type: field.type } });
  else if (entity.shown[key]?.indexOf(name) !== index)
    at.report('field-shown-twice', { params: { name } });
  return true;
}
