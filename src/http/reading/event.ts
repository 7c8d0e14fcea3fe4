import type { CaseEvent } from '../../engine/index.ts';
import { toIso, type Json, type JsonObject } from '../../shared/index.ts';

/**
 * An event as the reader may know it: nothing where it tells only of a field of Baton's own that is hidden,
 * else without the members that do; of a document that is not meant for him only that it is there. Moments are text.
 */
export function eventJson(
  event: CaseEvent,
  shown: (field: string) => boolean,
  seesDocuments: (definition: string) => boolean,
): object[] {
  switch (event.type) {
    case 'fields changed':
    case 'configured':
      return [];
    case 'stage entered':
    case 'stage left':
    case 'branch done':
    case 'visited':
    case 'overridden':
      return shown('stages') ? [withInstants(event)] : [];
    case 'assigned':
      return shown('owner') ? [withInstants(event)] : [];
    case 'followed':
      return shown('followers') ? [withInstants(event)] : [];
    case 'gaps':
      return [
        { ...event, gaps: event.gaps.filter(({ field }) => field === undefined || shown(field)) },
      ];
    case 'document':
      return [withInstants(seesDocuments(event.definition) ? event : unread(event))];
    case 'closed':
      return shown('outcome') && shown('reason') ? [withInstants(event)] : [];
    default:
      return [withInstants(discreet(event as unknown as JsonObject, shown) as JsonObject)];
  }
}

/** That there is a document, and nothing of what it says. */
function unread({ type, at, document, definition, how }: Extract<CaseEvent, { type: 'document' }>) {
  return { type, at, document, definition, how };
}

/** What the members of events tell, by the field of the case that says the same. */
const tells: { readonly [member: string]: string } = {
  person: 'owner',
  by: 'owner',
  for: 'owner',
  holder: 'owner',
  standsInFor: 'owner',
  managerOf: 'owner',
  role: 'owner',
  roles: 'owner',
  team: 'owner',
  teams: 'owner',
  people: 'owner',
  delegated: 'owner',
  passedOver: 'owner',
  assignee: 'owner',
  endedBy: 'owner',
  department: 'department',
  departments: 'department',
  liaisonOf: 'department',
  stage: 'stages',
  stages: 'stages',
  from: 'stages',
  track: 'stages',
  move: 'stages',
  handoff: 'stages',
};

function discreet(value: Json, shown: (field: string) => boolean): Json {
  if (Array.isArray(value)) return (value as Json[]).map((item) => discreet(item, shown));
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value as JsonObject);
  return Object.fromEntries(
    members
      .filter(([name]) => Object.hasOwn(tells, name) === false || shown(tells[name] ?? ''))
      .map(([name, member]) => [name, member === undefined ? member : discreet(member, shown)]),
  );
}

const moments: ReadonlySet<string> = new Set([
  'at',
  'entered',
  'left',
  'due',
  'offered',
  'asked',
  'added',
  'ended',
  'since',
  'until',
]);

/** `left` of a clock that stands still is no moment but a length of time. */
function withInstants(event: object): object {
  const isLength = 'type' in event && event.type === 'timer stopped';
  return withMoments(event, isLength) as object;
}

function withMoments(value: unknown, isLength: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => withMoments(item, isLength));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const isMoment = moments.has(name) && !(name === 'left' && isLength);
      return [
        name,
        isMoment && typeof member === 'number' ? toIso(member) : withMoments(member, isLength),
      ];
    }),
  );
}
