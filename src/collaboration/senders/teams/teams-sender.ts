import type { Sender } from '../../message.ts';
import { deliver, type CallParts } from '../http/index.ts';
import { teamsMessage } from './adaptive-card.ts';

/** Posts to a Teams workflow that begins “when a webhook request is received”. */
export function teamsSender(parts: CallParts, url: string): Sender {
  return {
    kind: 'teams',
    send: (message, signal) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': message.key };
      return deliver(parts, { url, headers, body: JSON.stringify(teamsMessage(message)) }, signal);
    },
  };
}
