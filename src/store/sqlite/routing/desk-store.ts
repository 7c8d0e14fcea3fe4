import type { Desk, DeskCount, DeskStore, Wait, WaitKind } from '../../../engine/ports.ts';
import { partiesOf, personParty } from '../../columns/waits.ts';
import type { SqlValue } from '../columns/storage-types.ts';
import type { TableRegistry } from '../columns/table-registry.ts';
import { literal } from '../database/naming.ts';
import type { Readers } from '../readers/readers.ts';
import { conditionSql } from '../rows/condition.ts';
import { SqlCondition } from '../rows/condition-query.ts';
import { readCursor, writeCursor } from '../rows/cursor.ts';
import { RowSource } from '../rows/source.ts';

/** A desk costs as much as lies on it; the rows of the cases are only looked up for the reader's rules. */
export function createDeskStore(registry: TableRegistry, readers: Readers): DeskStore {
  return {
    readDesk: (desk, page) => readDesk(registry, readers, desk, page),
    countDesk: (desk, until) => countDesk(registry, readers, desk, until),
  };
}

/** SQL with its values in the order of their `?`. */
interface Query {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const order = 'desk';
/** What is due at no time comes after all that is. */
const never = 9_000_000_000_000_000;
const keys = ['due', 'since', 'id', 'item'] as const;

type Page = Parameters<DeskStore['readDesk']>[1];

async function readDesk(
  registry: TableRegistry,
  readers: Readers,
  desk: Desk,
  { kinds, casesDueBefore, limit, cursor }: Page,
): ReturnType<DeskStore['readDesk']> {
  const lying = onDesk(registry, desk);
  if (lying === undefined || kinds.length === 0) return { waits: [] };
  const after = cursor === undefined ? undefined : readCursor(order, cursor, keys.length);
  const rows = await readers.run({
    sql: `SELECT due, since, id, item, collection, kind, in_place_of FROM (${lying.sql})
          WHERE kind IN (${kinds.map(() => '?').join(', ')})
          ${casesDueBefore === undefined ? '' : `AND (kind <> 'case' OR due < ?)`}
          ${after ? `AND (${keys.join(', ')}) > (?, ?, ?, ?)` : ''}
          ORDER BY ${keys.join(', ')} LIMIT ?`,
    values: [
      ...lying.values,
      ...kinds,
      ...(casesDueBefore === undefined ? [] : [casesDueBefore]),
      ...(after ?? []),
      limit + 1,
    ],
  });
  const waits = rows.slice(0, limit).map(readWait);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return last ? { waits, nextCursor: writeCursor(order, last.slice(0, keys.length)) } : { waits };
}

async function countDesk(
  registry: TableRegistry,
  readers: Readers,
  desk: Desk,
  { now, soon }: Parameters<DeskStore['countDesk']>[1],
): Promise<readonly DeskCount[]> {
  const lying = onDesk(registry, desk);
  if (lying === undefined) return [];
  const rows = await readers.run({
    sql: `SELECT kind, count(*), count(*) FILTER (WHERE due <= ?), count(*) FILTER (WHERE due < ?)
          FROM (${lying.sql}) GROUP BY kind`,
    values: [now, soon, ...lying.values],
  });
  return rows.map(([kind, count, overdue, due]) => ({
    kind: String(kind) as WaitKind,
    count: Number(count),
    overdue: Number(overdue),
    soon: Number(due),
  }));
}

/**
 * All that lies on the desk, each thing once. `in_place_of` is the party of somebody absent, empty for what waits for
 * the reader as well.
 */
function onDesk(registry: TableRegistry, desk: Desk): Query | undefined {
  const parts = desk.visible.flatMap(({ collection, where }) => {
    const tables = registry.find(collection);
    return tables ? [inCollection(new SqlCondition(new RowSource(tables)), desk, where)] : [];
  });
  if (parts.length === 0) return undefined;
  return {
    sql: `SELECT id, collection, kind, item, min(since) AS since, coalesce(due, ${never}) AS due,
            min(iif(substr(party, 1, 7) = 'person:' AND party <> ?, party, '')) AS in_place_of
          FROM (${parts.map(({ sql }) => sql).join(' UNION ALL ')}) GROUP BY id, kind, item`,
    values: [personParty(desk.reader.id), ...parts.flatMap(({ values }) => values)],
  };
}

function inCollection(
  query: SqlCondition,
  { reader, absent }: Desk,
  where: Desk['visible'][number]['where'],
): Query {
  const { source } = query;
  const [id = 'NULL'] = source.field('id').parts;
  const own = partiesOf(reader).map((party) => query.bind(party));
  const others = absent.map((person) => query.bind(personParty(person)));
  const waits = [
    `(d.party IN (${own.join(', ')}) OR d.kind <> 'case' AND d.party IN (${others.join(', ')}))`,
    'p.seq = d.case_seq',
    `instr(coalesce(d.except_for, ''), ${query.bind(JSON.stringify(reader.id))}) = 0`,
    conditionSql(query, where),
  ];
  return {
    sql: `SELECT ${id} AS id, ${literal(source.collection)} AS collection,
            d.kind, d.item, d.since, d.due, d.party
          FROM desk d CROSS JOIN ${source.from()} WHERE ${waits.join(' AND ')}`,
    values: query.values,
  };
}

function readWait([due, since, id, item, collection, kind, inPlaceOf]: readonly SqlValue[]): Wait {
  const absent = String(inPlaceOf).slice(personParty('').length);
  return {
    case: String(id),
    collection: String(collection) as Wait['collection'],
    kind: String(kind) as WaitKind,
    item: String(item),
    since: Number(since),
    ...(Number(due) < never && { due: Number(due) }),
    ...(absent !== '' && { standsInFor: absent }),
  };
}
