import type { Field, Funnel } from '../../definitions/index.ts';
import type { RowQuery } from '../../engine/index.ts';
import { BatonError, localize } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { queryable, type Seen } from '../reading/collection.ts';
import { added, totalsBy, type GroupTotals, type Totals } from '../reading/totals.ts';
import { filled } from '../standing/reading.ts';
import { fieldsOf, readCards } from './cards.ts';
import { columnsOf, inColumn, type BoardColumn } from './columns.ts';

type Reader = Pick<Call, 'services' | 'actor' | 'locale' | 'now'>;

/** A board: its columns with counts, sums and their first cards. */
export async function readBoard(
  call: Reader,
  { seen, funnel, query }: { seen: Seen; funnel: Funnel; query: RowQuery },
): Promise<object> {
  needsStages(seen);
  const columns = columnsOf(funnel);
  const [totals, cards] = await Promise.all([
    columnTotals(call, seen, columns, query),
    readCards(call, seen, columns, query),
  ]);
  return {
    ...totals.all,
    fields: fieldsOf(call, seen).map(({ id }) => id),
    columns: columns.map((column, index) => ({
      ...columnJson(call, column),
      ...(totals.columns[index] ?? { count: 0, sums: [] }),
      ...(cards.columns[index] ?? { cards: [] }),
    })),
    labels: cards.labels,
  };
}

/** More cards of one column. */
export async function readColumn(
  call: Reader,
  { seen, column, query }: { seen: Seen; column: BoardColumn; query: RowQuery },
): Promise<object> {
  needsStages(seen);
  const { columns, labels } = await readCards(call, seen, [column], query);
  return { ...columns[0], labels };
}

/** Whoever may not know in which stage cases stand has no board. */
function needsStages(seen: Seen): void {
  for (const field of ['stage', 'stages'])
    if (!queryable(seen, field))
      throw new BatonError({ code: 'http-filter-unknown', params: { field } });
}

/** Columns within others are counted one by one; a case that stands in two of them counts once in all. */
async function columnTotals(
  call: Reader,
  seen: Seen,
  columns: readonly BoardColumn[],
  query: RowQuery,
): Promise<{ readonly all: Totals; readonly columns: readonly Totals[] }> {
  const money = fieldsOf(call, seen).filter(
    (field: Field) => field.valueType.kind === 'money' && queryable(seen, field.id),
  );
  const inner = columns.filter(({ within }) => within.length > 0);
  const [byStage, ...byInner] = await Promise.all([
    totalsBy(call, query, { groupBy: [{ field: 'stage' }], money }),
    ...inner.map((column) =>
      totalsBy(call, query, { groupBy: [], money, where: inColumn(column) }),
    ),
  ]);
  const of = (column: BoardColumn): Totals => {
    const place = inner.indexOf(column);
    const groups: readonly GroupTotals[] =
      place < 0
        ? byStage.filter(({ keys }) => keys[0] === column.stage.id)
        : (byInner[place] ?? []);
    return added(groups);
  };
  return { all: added(byStage), columns: columns.map(of) };
}

function columnJson({ locale, services }: Reader, { stage, within }: BoardColumn): object {
  const { departments } = services.workspaces.current().workspace.organization;
  const means = stage.means ?? within.at(-1)?.means;
  const department = stage.department === undefined ? undefined : departments.get(stage.department);
  return filled({
    stage: stage.id,
    title: localize(stage.title, locale),
    within: within.map(({ id, title }) => ({ id, title: localize(title, locale) })),
    outcome: stage.shape.kind === 'outcome' ? stage.shape.outcome : undefined,
    department:
      stage.department === undefined
        ? undefined
        : { id: stage.department, title: localize(department?.title ?? stage.department, locale) },
    means: means && localize(means, locale),
  });
}
