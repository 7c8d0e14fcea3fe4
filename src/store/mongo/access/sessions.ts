import type { AccessStore, Session, SignInLink } from '../../../access/ports.ts';
import type { MongoDatabase } from '../database/database.ts';

type SessionStore = Pick<
  AccessStore,
  | 'saveSession'
  | 'findSession'
  | 'listSessions'
  | 'extendSession'
  | 'deleteSession'
  | 'deleteSessionsOf'
  | 'saveSignInLink'
  | 'takeSignInLink'
>;

export function createSessionStore({ models }: MongoDatabase): SessionStore {
  const { sessions, links } = models;
  return {
    saveSession: async (session) => {
      const { idHash, person, expires } = session;
      const members = { person, expires, json: JSON.stringify(session) };
      await sessions.update({ _id: idHash }, { $set: members }, { upsert: true });
    },
    findSession: async (idHash) => {
      const found = await sessions.findOne({ _id: { $eq: idHash } });
      return found && toSession(found);
    },
    listSessions: async (person) =>
      (await sessions.find({ person: { $eq: person } })).map(toSession),
    extendSession: async (idHash, expires) => {
      await sessions.update({ _id: { $eq: idHash } }, { $set: { expires } });
    },
    deleteSession: async (idHash) => {
      await sessions.deleteAll({ _id: { $eq: idHash } });
    },
    deleteSessionsOf: async (person) => {
      await sessions.deleteAll({ person: { $eq: person } });
    },
    saveSignInLink: async (link) => {
      const members = { expires: link.expires, json: JSON.stringify(link) };
      await links.update({ _id: link.idHash }, { $set: members }, { upsert: true });
    },
    /** Deleting it is taking it: of two who come at once only one is given the document. */
    takeSignInLink: async (idHash, now) => {
      const taken = await links.findAndDelete({ _id: { $eq: idHash } });
      return taken && taken.expires > now ? (JSON.parse(taken.json) as SignInLink) : undefined;
    },
  };
}

function toSession({
  json,
  expires,
}: {
  readonly json: string;
  readonly expires: number;
}): Session {
  return { ...(JSON.parse(json) as Session), expires };
}
