import type { Occurrence, OwedItem } from '../../meetings/index.ts';
import { toIso } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { namesFor } from '../reading/names.ts';
import { filled } from '../standing/reading.ts';

/** Names of people by id. */
export type Names = ReadonlyMap<string, string>;

export function named(id: string, names: Names): object {
  return filled({ id, name: names.get(id) });
}

/** The names of everybody who occurs in an occurrence and in what is owed. */
export function namesIn(
  call: Pick<Call, 'services'>,
  occurrences: readonly Pick<
    Occurrence,
    'attendees' | 'agenda' | 'matters' | 'actions' | 'chair' | 'secretary'
  >[],
  owed: readonly OwedItem[] = [],
): Promise<Names> {
  const people = occurrences.flatMap((one) => [
    ...one.attendees.map(({ person }) => person),
    ...one.agenda.map(({ presenter }) => presenter),
    ...one.matters.map(({ owner }) => owner),
    ...one.actions.map(({ owner }) => owner),
    one.chair,
    one.secretary,
  ]);
  const all = [...people, ...owed.map(({ item }) => item.owner)];
  return namesFor(call).namesOf('person', [...new Set(all.filter((id) => id !== undefined))]);
}

/** An action item with where it was agreed. */
export function actionJson({ occurrence, item }: OwedItem, names: Names): object {
  return filled({
    id: item.id,
    action: item.action,
    owner: named(item.owner, names),
    due: item.due,
    done: item.done,
    ended: item.ended === undefined ? undefined : toIso(item.ended),
    case: item.case === undefined ? undefined : { id: item.case },
    meeting: occurrence.meeting,
    occurrence: occurrence.id,
    agreed: toIso(occurrence.starts),
  });
}
