import type { Channel } from '../../definitions/index.ts';
import type { OutgoingMessage, Senders } from '../../collaboration/index.ts';

/** Senders that hand every message to whoever watches, in the place of sending it. */
export function recordingSenders(onMessage: (message: OutgoingMessage) => void): Senders {
  return {
    of: ({ settings }: Channel) => ({
      kind: settings.kind,
      send: (message) => {
        onMessage(message);
        return Promise.resolve();
      },
    }),
  };
}
