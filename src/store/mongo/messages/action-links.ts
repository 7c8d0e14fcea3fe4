import type { ActionLink, ActionLinkStore } from '../../../collaboration/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { insertNew } from '../database/insert-new.ts';

/** Links that act once: whoever sets `used` first has it. */
export function createActionLinkStore({ models }: MongoDatabase): ActionLinkStore {
  const { actionLinks } = models;
  return {
    saveActionLinks: async (links) => {
      const documents = links.map(({ used, ...link }) => ({
        _id: link.idHash,
        expires: link.expires,
        ...(used !== undefined && { used }),
        json: JSON.stringify(link),
      }));
      await insertNew(actionLinks, documents);
    },
    findActionLink: async (idHash) => {
      const found = await actionLinks.findOne({ _id: { $eq: idHash } });
      if (!found) return undefined;
      const { json, used } = found;
      return { ...(JSON.parse(json) as ActionLink), ...(used !== undefined && { used }) };
    },
    takeActionLink: async (idHash, now) => {
      const free = { _id: { $eq: idHash }, used: { $exists: false }, expires: { $gt: now } };
      return (await actionLinks.update(free, { $set: { used: now } })) === 1;
    },
    sweepActionLinks: (expiredBefore) => actionLinks.deleteAll({ expires: { $lt: expiredBefore } }),
  };
}
