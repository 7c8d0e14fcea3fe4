import { SendError, type Sender } from '../../message.ts';
import { deliver, type CallParts } from '../http/index.ts';
import { isSigningSecret, signatureHeaders } from './standard-webhooks.ts';
import { webhookPayload } from './webhook-payload.ts';

/** Calls the programs of others; each call is signed, and a repeat has the same `webhook-id`. */
export function webhookSender(
  parts: CallParts & { readonly caseUrl: (caseId: string) => string },
  url: string,
  signingSecret: string,
): Sender {
  return {
    kind: 'webhook',
    send: async (message, signal) => {
      if (!isSigningSecret(signingSecret)) throw secretWrong();
      const body = JSON.stringify(webhookPayload(message, parts.caseUrl));
      const timestamp = Math.floor(parts.clock.now() / 1000);
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'Baton-Webhook/1',
        ...signatureHeaders({ id: message.key, timestamp, body }, signingSecret),
      };
      await deliver(parts, { url, headers, body }, signal);
    },
  };
}

function secretWrong(): SendError {
  const message = 'The signing secret must be base64 of at least 24 bytes, with or without whsec_';
  return new SendError(message, { retryable: false, channelFault: true });
}
