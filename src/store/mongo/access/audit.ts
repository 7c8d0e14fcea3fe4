import type { AccessStore, AuditEntry, AuditQuestion } from '../../../access/ports.ts';
import { uuids } from '../../../shared/index.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { AuditDocument } from '../models/access-documents.ts';

type AuditStore = Pick<
  AccessStore,
  'countAttempt' | 'clearAttempts' | 'appendAudit' | 'readAudit' | 'sweepExpired'
>;

/** Attempts that are counted, what is written about signing in, and the clearing away of both. */
export function createAuditStore(database: MongoDatabase): AuditStore {
  const { attempts, audit, sessions, links } = database.models;
  return {
    countAttempt: async (key, now, windowMs) => {
      await attempts.insert([{ _id: uuids.next(), key, at: now, until: now + windowMs }]);
      const recent = { key: { $eq: key }, at: { $gt: now - windowMs } };
      return (await attempts.find(recent, { fields: { _id: 1 } })).length;
    },
    clearAttempts: async (key) => {
      await attempts.deleteAll({ key: { $eq: key } });
    },
    appendAudit: async (entry) => {
      await audit.insert([{ _id: entry.id, order: uuids.next(), ...auditMembers(entry) }]);
    },
    readAudit: (page) => readAudit(database, page),
    sweepExpired: async (now) => {
      const past = { $lte: now };
      const swept = await Promise.all([
        sessions.deleteAll({ expires: past }),
        links.deleteAll({ expires: past }),
        attempts.deleteAll({ until: past }),
      ]);
      return swept.reduce((sum, count) => sum + count, 0);
    },
  };
}

/** An entry with what it is found by. */
export function auditMembers(entry: AuditEntry): Omit<AuditDocument, '_id' | 'order'> {
  const { at, action, actor, subject } = entry;
  const about = subject === undefined ? [actor] : [actor, subject];
  return { at, action, about, json: JSON.stringify(entry) };
}

/** The latest first. */
async function readAudit(
  { models }: MongoDatabase,
  { limit, before, about, action, from, until }: AuditQuestion,
): Promise<readonly AuditEntry[]> {
  const start =
    before === undefined ? undefined : await models.audit.findOne({ _id: { $eq: before } });
  const at = {
    ...(from !== undefined && { $gte: from }),
    ...(until !== undefined && { $lt: until }),
  };
  const filter = {
    ...(start && { order: { $lt: start.order } }),
    ...(about !== undefined && { about: { $eq: about } }),
    ...(action !== undefined && { action: { $eq: action } }),
    ...(Object.keys(at).length > 0 && { at }),
  };
  const found = await models.audit.find(filter, { sort: { order: -1 }, limit });
  return found.map(({ json }) => JSON.parse(json) as AuditEntry);
}
