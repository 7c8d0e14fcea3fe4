import { queueLetters, type Letter, type LetterWriter } from '../collaboration/index.ts';
import { writeSigningLetter, type DocumentParts, type LetterPost } from '../documents/index.ts';
import type { ServerStore } from '../http/index.ts';
import type { Clock } from '../shared/index.ts';

/** Takes letters with signing links into the queue of messages. */
export function letterPost(
  { store, clock }: { readonly store: ServerStore; readonly clock: Clock },
  address: () => string,
  onDeliveries: () => void,
): LetterPost {
  return {
    queue: async (orders) => {
      await queueLetters(store, orders, clock.now());
      onDeliveries();
    },
    signingUrl: (secret) => `${address()}/sign/${secret}`,
  };
}

/** Writes them when they go out. `documents` are put together after the messages. */
export function letterWriter(documents: () => DocumentParts | undefined): LetterWriter {
  return {
    write: async (order): Promise<Letter | undefined> => {
      const parts = documents();
      return parts && writeSigningLetter(parts, order);
    },
  };
}
