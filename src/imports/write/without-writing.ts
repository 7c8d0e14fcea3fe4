import type { AccessStore } from '../../access/index.ts';
import type { CaseCommit, EngineStore, RecordChange, StoredRecord } from '../../engine/index.ts';
import type { Collection } from '../../definitions/index.ts';

type Written = Pick<
  EngineStore,
  'commitDecisions' | 'saveRecords' | 'loadRecords' | 'reserveNumber' | 'releaseNumber'
> &
  Pick<AccessStore, 'savePerson' | 'appendAudit'>;

/**
 * A store that reads from another and keeps nothing, for a dry run: what an import would write is taken
 * as written, and the records among it are found again.
 */
export function withoutWriting<Store extends Partial<Written>>(store: Store): Store {
  const records = new Map<string, StoredRecord>();
  const keep = ({ record }: RecordChange): { kind: 'saved'; position: number } => {
    records.set(`${record.collection}/${record.id}`, record);
    return { kind: 'saved', position: 0 };
  };
  const instead: Written = {
    commitDecisions: (commits: readonly CaseCommit[]) =>
      Promise.resolve(commits.map(() => ({ kind: 'committed', position: 0 }))),
    saveRecords: (changes) => Promise.resolve(changes.map(keep)),
    loadRecords: async (collection: Collection, ids) => {
      const kept = ids.flatMap((id) => records.get(`${collection}/${id}`) ?? []);
      return [...kept, ...((await store.loadRecords?.(collection, ids)) ?? [])];
    },
    reserveNumber: () => Promise.resolve(0),
    releaseNumber: () => Promise.resolve(),
    savePerson: () => Promise.resolve(true),
    appendAudit: () => Promise.resolve(),
  };
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(Object.hasOwn(instead, name) ? instead : target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}
