import type { DocumentStore, SigningLink } from '../../../documents/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { insertNew } from '../database/insert-new.ts';
import type { SigningLinkDocument } from '../models/kept-documents.ts';

type SigningLinks = Pick<
  DocumentStore,
  | 'saveSigningLink'
  | 'findSigningLink'
  | 'signingLinksOf'
  | 'useSigningLink'
  | 'withdrawSigningLink'
>;

/** Links that are used once: whoever sets `used` or `withdrawn` first has it. */
export function createSigningLinks({ models }: MongoDatabase): SigningLinks {
  const { signingLinks } = models;
  const open = (idHash: string) => ({
    _id: { $eq: idHash },
    used: { $exists: false },
    withdrawn: { $exists: false },
  });
  return {
    saveSigningLink: async ({ used, withdrawn, ...link }) => {
      const { idHash, document, created, expires } = link;
      const marks = {
        ...(used !== undefined && { used }),
        ...(withdrawn !== undefined && { withdrawn }),
      };
      const json = JSON.stringify(link);
      await insertNew(signingLinks, [{ _id: idHash, document, created, expires, ...marks, json }]);
    },
    findSigningLink: async (idHash) => {
      const found = await signingLinks.findOne({ _id: { $eq: idHash } });
      return found && readLink(found);
    },
    signingLinksOf: async (document) => {
      const sort = { created: 1, _id: 1 } as const;
      return (await signingLinks.find({ document: { $eq: document } }, { sort })).map(readLink);
    },
    useSigningLink: async (idHash, now) => {
      const free = { ...open(idHash), expires: { $gt: now } };
      return (await signingLinks.update(free, { $set: { used: now } })) === 1;
    },
    withdrawSigningLink: async (idHash, now) =>
      (await signingLinks.update(open(idHash), { $set: { withdrawn: now } })) === 1,
  };
}

function readLink({ json, used, withdrawn }: SigningLinkDocument): SigningLink {
  return {
    ...(JSON.parse(json) as SigningLink),
    ...(used !== undefined && { used }),
    ...(withdrawn !== undefined && { withdrawn }),
  };
}
