import { collectionView } from '../../access/index.ts';
import { cardFields, type Field, type Funnel } from '../../definitions/index.ts';
import type { RowQuery } from '../../engine/index.ts';
import type { JsonObject } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import type { Seen } from '../reading/collection.ts';
import { knownFields, knownSystemFields } from '../reading/known-fields.ts';
import { labelsOfRows, namesOf, type RowLabels } from '../reading/labels.ts';
import { shownIn } from '../reading/shown.ts';
import { peopleOf } from '../standing/people.ts';
import { cardJson, type CardCase } from './card.ts';
import { inColumn, type BoardColumn } from './columns.ts';

type Reader = Pick<Call, 'services' | 'actor' | 'locale' | 'now'>;

/** The cards of some columns, and the names that their fields refer to. */
export interface Cards {
  readonly columns: readonly { readonly cards: readonly object[]; readonly next?: string }[];
  readonly labels: RowLabels;
}

/** A page of each column: all of their cases are loaded together. */
export async function readCards(
  call: Reader,
  seen: Seen,
  columns: readonly BoardColumn[],
  query: RowQuery,
): Promise<Cards> {
  const { store } = call.services;
  const pages = await Promise.all(
    columns.map((column) =>
      store.queryRows({ ...query, where: { op: 'and', of: [query.where, inColumn(column)] } }),
    ),
  );
  const ids = new Set(pages.flatMap(({ rows }) => rows.map((row) => String(row['id']))));
  const cases = await seenCases(call, seen, [...ids]);
  const names = await namesOf(call, 'person', [...cases.values()].flatMap(everybodyIn));
  const fields = fieldsOf(call, seen);
  const json = (found: OnProcess, column: BoardColumn): object => {
    const { locale, actor, services, now } = call;
    const { organization } = services.workspaces.current().workspace;
    const shown = shownIn(found.view.access(found.stored));
    const reading = { locale, reader: actor.id, funnel: found.funnel, organization, shown, names };
    return cardJson(found, column, { fields: fields.map(({ id }) => id), reading, now });
  };
  return {
    columns: pages.map(({ rows, nextCursor }, index) => ({
      cards: rows.flatMap((row) => {
        const found = cases.get(String(row['id']));
        const column = columns[index];
        return found && column ? [json(found, column)] : [];
      }),
      ...(nextCursor !== undefined && { next: nextCursor }),
    })),
    labels: await labelsOfRows(
      call,
      fields,
      [...cases.values()].map(({ row }) => row),
    ),
  };
}

/** The fields of a card that the caller may know of, in order. */
export function fieldsOf(call: Pick<Call, 'services' | 'actor'>, seen: Seen): readonly Field[] {
  const known = [...knownFields(call, seen), ...knownSystemFields(seen)];
  return cardFields(seen.entity).flatMap((wanted) => known.find(({ id }) => id === wanted) ?? []);
}

interface OnProcess extends CardCase {
  readonly stored: JsonObject;
  readonly funnel: Funnel;
}

/** Each on the process of its release, under the policies of the current one; those not seen are left out. */
async function seenCases(
  { services, actor, now }: Reader,
  { collection }: Seen,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OnProcess>> {
  const found = await services.store.loadCasesWithRows(ids);
  const policy = services.workspaces.current().workspace.policies.get(collection);
  const cases = await Promise.all(
    found.map(async ({ state, row: stored }): Promise<readonly [string, OnProcess][]> => {
      const { workspace } = await services.workspaces.release(state.release);
      const funnel = workspace.funnels.get(state.funnel);
      if (!funnel) return [];
      const view = collectionView(policy, actor, funnel.entity, now);
      const row = view.redact(stored);
      return row ? [[state.id, { state, stored, row, view, funnel }]] : [];
    }),
  );
  return new Map(cases.flat());
}

function everybodyIn({ state }: CardCase): readonly string[] {
  return [...peopleOf(state), ...(state.owner === undefined ? [] : [state.owner])];
}
