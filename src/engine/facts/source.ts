import type { Actor } from '../../access/index.ts';
import { entityOf, type Collection, type Workspace } from '../../definitions/index.ts';
import type { ReadPath } from '../../expressions/index.ts';
import { BatonError, type Instant, type Json, type JsonObject } from '../../shared/index.ts';
import type { RecordStore, RowStore } from '../ports.ts';

/** Where facts come from. */
export interface FactSource {
  records(type: string, ids: readonly string[]): Promise<readonly JsonObject[]>;
  /** The rows behind a related member, and their type. */
  related(
    type: string,
    id: string,
    member: string,
  ): Promise<{ readonly of: string; readonly rows: readonly JsonObject[] }>;
  named(name: string, reads: readonly ReadPath[], row: JsonObject): Promise<Json | undefined>;
}

/** A domain's answer to what guards may ask under a name: certificates, absences, open work. */
export interface FactProvider {
  readonly name: string;
  /** In stored form, as the type says under which the domain declared the name. */
  provide(request: {
    readonly row: JsonObject;
    readonly reads: readonly ReadPath[];
    readonly actor: Actor;
    readonly now: Instant;
  }): Promise<Json>;
}

/** More related rows than this no rule reads. */
const relatedLimit = 1_000;

/** Facts from the store and the domains' providers, for one command. */
export function storeFacts(
  store: Pick<RecordStore & RowStore, 'loadRecords' | 'queryRows'>,
  workspace: Workspace,
  providers: readonly FactProvider[],
  command: { readonly actor: Actor; readonly now: Instant },
): FactSource {
  return {
    records: async (type, ids) => {
      const stored = await store.loadRecords(type as Collection, ids);
      return stored.map(({ row }) => row);
    },
    related: (type, id, member) => relatedRows(store, workspace, { type, id, member }),
    named: async (name, reads, row) =>
      providers.find((provider) => provider.name === name)?.provide({ row, reads, ...command }),
  };
}

async function relatedRows(
  store: Pick<RowStore, 'queryRows'>,
  workspace: Workspace,
  { type, id, member }: { readonly type: string; readonly id: string; readonly member: string },
): Promise<{ readonly of: string; readonly rows: readonly JsonObject[] }> {
  const relation = entityOf(workspace, type as Collection)?.related.get(member);
  if (!relation) return { of: '', rows: [] };
  const collection: Collection = `record:${relation.of}`;
  const { rows } = await store.queryRows({
    collection,
    where: {
      op: 'and',
      of: [
        { op: 'eq', field: relation.by, type: { kind: 'text' }, value: id },
        { op: 'eq', field: 'archived', type: { kind: 'bool' }, value: false },
      ],
    },
    sort: [{ field: 'id', descending: false }],
    limit: relatedLimit + 1,
  });
  if (rows.length > relatedLimit)
    throw new BatonError({ code: 'related-too-many', params: { member, limit: relatedLimit } });
  return { of: collection, rows };
}
