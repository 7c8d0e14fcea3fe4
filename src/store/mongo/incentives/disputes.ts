import type { Dispute, LedgerStore } from '../../../incentives/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { insertNew } from '../database/insert-new.ts';
import { pageBefore } from '../database/page-before.ts';

type Disputes = Pick<LedgerStore, 'saveDispute' | 'loadDispute' | 'listDisputes'>;

export function createDisputeStore(database: MongoDatabase): Disputes {
  const { disputes } = database.models;
  return {
    saveDispute: (dispute) => saveDispute(database, dispute),
    loadDispute: async (id) => {
      const found = await disputes.findOne({ _id: { $eq: id } });
      return found && (JSON.parse(found.json) as Dispute);
    },
    listDisputes: async ({ before, limit, plan, period, person, status }) => {
      const having = { plan, period, person, status };
      const page = { before, limit };
      const found = await pageBefore(disputes, 'opened', having, page, { json: 1 });
      return found.map(({ json }) => JSON.parse(json) as Dispute);
    },
  };
}

async function saveDispute({ models }: MongoDatabase, dispute: Dispute): Promise<boolean> {
  const { id, revision, plan, period, person, status, opened } = dispute;
  const json = JSON.stringify(dispute);
  if (revision === 1) {
    const document = { _id: id, revision, plan, period, person, status, opened, json };
    return (await insertNew(models.disputes, [document])).length === 1;
  }
  const before = { _id: { $eq: id }, revision: revision - 1 };
  return (await models.disputes.update(before, { $set: { revision, status, json } })) === 1;
}
