import type { EntityType, Field } from '../model/index.ts';
import { fieldType } from './registry.ts';

/** Whether a field has one value, or a few, that fits on a line: what cards and lists may show. */
export function isShort(field: Field): boolean {
  if (field.type === 'multiple choice') return true;
  return fieldType(field).column !== 'json' && field.type !== 'long text';
}

/** What a card shows beside the name, the owner and the clock; most deals turn on how much, of which kind, by when. */
export function cardFields({ shows, fields }: EntityType): readonly string[] {
  if (shows.card) return shows.card;
  const all = [...fields.values()].filter(isShort);
  return ['money', 'choice', 'date'].flatMap((kind) => {
    const found = all.find(({ type, valueType }) => type === kind || valueType.kind === kind);
    return found ? [found.id] : [];
  });
}

/** The columns of a list for whoever has not chosen others. */
export function listFields({ collection, shows, fields }: EntityType): readonly string[] {
  if (shows.list) return shows.list;
  const own = [...fields.values()].filter((field) => isShort(field) && field.id !== 'name');
  const some = own.slice(0, 5).map(({ id }) => id);
  return collection.startsWith('case:')
    ? ['name', 'stage', 'owner', ...some, 'entered']
    : ['name', ...some, 'updated'];
}
