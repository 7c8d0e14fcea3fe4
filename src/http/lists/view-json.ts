import { findsView, type SavedView, type ViewLayout } from '../../lists/index.ts';
import { toIso } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { queryable, type Seen } from '../reading/collection.ts';
import { knownFields } from '../reading/known-fields.ts';
import { namesOf } from '../reading/labels.ts';

type Reader = Pick<Call, 'services' | 'actor' | 'now'>;

/** Views as the caller may know them: what speaks of fields that he may not see is left out. */
export async function viewsJson(
  call: Reader,
  seen: Seen,
  views: readonly SavedView[],
): Promise<readonly object[]> {
  const found = views.filter((view) => findsView(view, call.actor));
  const names = await namesOf(
    call,
    'person',
    found.map(({ owner }) => owner),
  );
  const known = new Set(knownFields(call, seen).map(({ id }) => id));
  const isKnown = (id: string): boolean => known.has(id) || queryable(seen, id) !== undefined;
  return found.map((view) =>
    viewJson(call, view, { names, layout: knownLayout(seen, view.layout, isKnown) }),
  );
}

function viewJson(
  { actor }: Reader,
  view: SavedView,
  { names, layout }: { readonly names: ReadonlyMap<string, string>; readonly layout: ViewLayout },
): object {
  const { id, collection, title, owner, share, revision, changed } = view;
  const name = names.get(owner);
  return {
    id,
    collection,
    title,
    owner: { id: owner, ...(name !== undefined && { name }) },
    mine: owner === actor.id,
    ...(share && { share }),
    layout,
    lacks: JSON.stringify(layout) !== JSON.stringify({ ...layout, ...view.layout }),
    revision,
    changed: toIso(changed),
  };
}

/** Filtered, sorted and grouped by what he sees plainly in every row; a column may show in some rows only. */
function knownLayout(
  seen: Seen,
  layout: ViewLayout,
  isKnown: (field: string) => boolean,
): ViewLayout {
  const { as, columns, sort, filter, search, group } = layout;
  const isPlain = (id: string): boolean => queryable(seen, id) !== undefined;
  return {
    as,
    ...(columns && { columns: columns.filter(isKnown) }),
    ...(sort && { sort: sort.filter(({ field }) => isPlain(field)) }),
    ...(filter && { filter: filter.filter(({ field }) => isPlain(field)) }),
    ...(search !== undefined && { search }),
    ...(group !== undefined && isPlain(group) && { group }),
  };
}
