import type { Sender } from '../../message.ts';
import { deliver, type CallParts } from '../http/index.ts';
import { slackMessage } from './slack-message.ts';

/** Posts to an incoming webhook of Slack. Slack recognises no repeats; the key stands in a header for receivers that do. */
export function slackSender(parts: CallParts, url: string): Sender {
  return {
    kind: 'slack',
    send: (message, signal) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': message.key };
      return deliver(parts, { url, headers, body: JSON.stringify(slackMessage(message)) }, signal);
    },
  };
}
