import { createAccess, mayCreate, mayWrite } from '../../access/index.ts';
import type { EntityType, Field, Funnel } from '../../definitions/index.ts';
import { askedLater } from '../../forms/index.ts';
import { localize, type JsonObject, type LocalizedText } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { rowsBy } from '../reading/rows-by.ts';
import { filled } from '../standing/reading.ts';

type Reader = Pick<Call, 'services' | 'actor' | 'locale' | 'now'>;

/** So many of each kind are named; there may be more. */
const mostNamed = 10;

/** Where something may stand that refers to a record: a funnel or a record type. */
interface Place {
  readonly kind: 'case' | 'record';
  readonly id: string;
  readonly title: LocalizedText;
  readonly entity: EntityType;
  readonly funnel?: Funnel;
}

/** What refers to a record: cases and records by kind and field, as far as the reader sees them or may add some. */
export async function referringTo(
  call: Reader,
  type: string,
  id: string,
): Promise<readonly object[]> {
  const { funnels, records } = call.services.workspaces.current().workspace;
  const cases = [...funnels.values()].map((funnel): Place => ({ kind: 'case', funnel, ...funnel }));
  const places = [...cases, ...[...records.values()].map(recordPlace)];
  return groupsOf(call, places, { type, id });
}

/** The same of records alone. */
export function recordsReferringTo(
  call: Reader,
  type: string,
  id: string,
): Promise<readonly object[]> {
  const { records } = call.services.workspaces.current().workspace;
  return groupsOf(call, [...records.values()].map(recordPlace), { type, id });
}

function recordPlace({ id, entity }: { readonly id: string; readonly entity: EntityType }): Place {
  return { kind: 'record', id, title: entity.title, entity };
}

async function groupsOf(
  call: Reader,
  places: readonly Place[],
  { type, id }: { readonly type: string; readonly id: string },
): Promise<readonly object[]> {
  const groups = places.flatMap((place) =>
    fieldsTo(place.entity, type).map(async (field) => {
      const rows = await rowsBy(
        call,
        place.entity.collection,
        { field, id },
        { latest: 'updated', limit: mostNamed + 1 },
      );
      const mayAdd = mayAddBy(call, place, field);
      return rows.length === 0 && !mayAdd ? [] : [groupJson(call, place, { field, rows, mayAdd })];
    }),
  );
  return (await Promise.all(groups)).flat();
}

function fieldsTo({ fields }: EntityType, type: string): readonly Field[] {
  return [...fields.values()].filter(({ to }) => to === type);
}

/** Whether the reader may add one and say there what it refers to. */
function mayAddBy({ services, actor }: Reader, { entity, funnel }: Place, field: Field): boolean {
  const policy = services.workspaces.current().workspace.policies.get(entity.collection);
  if (mayCreate(policy, actor, entity) !== undefined) return false;
  const level = createAccess(policy, actor, entity).get(field.id);
  if (level === undefined || !mayWrite(level) || field.computed !== undefined) return false;
  return funnel === undefined || !askedLater(funnel).has(field.id);
}

function groupJson(
  { locale }: Reader,
  { kind, id, title, funnel }: Place,
  found: {
    readonly field: Field;
    readonly rows: readonly JsonObject[];
    readonly mayAdd: boolean;
  },
): object {
  const { field, rows, mayAdd } = found;
  return {
    kind,
    of: { id, title: localize(title, locale) },
    field: { id: field.id, title: localize(field.title, locale) },
    items: rows.slice(0, mostNamed).map((row) => {
      const stage = funnel?.stages.get(String(row['stage']))?.title;
      return filled({
        id: row['id'],
        name: row['name'],
        stage: stage && localize(stage, locale),
        outcome: row['outcome'],
      });
    }),
    more: rows.length > mostNamed,
    mayAdd,
  };
}
