import type { AccessStore, ApiToken } from '../../../access/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { TokenDocument } from '../models/access-documents.ts';

type TokenStore = Pick<
  AccessStore,
  'saveToken' | 'findToken' | 'listTokens' | 'deleteToken' | 'touchToken'
>;

export function createTokenStore({ models }: MongoDatabase): TokenStore {
  const { tokens } = models;
  return {
    saveToken: async (token) => {
      const { id, secretHash, person, lastUsed } = token;
      const members = { secretHash, person, json: JSON.stringify(token) };
      const used = lastUsed === undefined ? {} : { lastUsed };
      await tokens.update({ _id: id }, { $set: { ...members, ...used } }, { upsert: true });
    },
    findToken: async (secretHash) => {
      const found = await tokens.findOne({ secretHash: { $eq: secretHash } });
      return found && toToken(found);
    },
    listTokens: async (person) =>
      (await tokens.find({ person: { $eq: person } }, { sort: { _id: 1 } })).map(toToken),
    deleteToken: async (id) => {
      await tokens.deleteAll({ _id: { $eq: id } });
    },
    touchToken: async (id, at) => {
      await tokens.update({ _id: { $eq: id } }, { $set: { lastUsed: at } });
    },
  };
}

function toToken({ json, lastUsed }: TokenDocument): ApiToken {
  const token = JSON.parse(json) as ApiToken;
  return lastUsed === undefined ? token : { ...token, lastUsed };
}
