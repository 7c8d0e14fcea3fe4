import { createHmac } from 'node:crypto';

/** What is signed, besides the secret. */
export interface SignedMessage {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The headers by which a receiver knows that a call is ours and unchanged: HMAC-SHA256 over `id.timestamp.body`.
 * The secret is base64, with or without `whsec_` before it. Source: Standard Webhooks, www.standardwebhooks.com.
 */
export function signatureHeaders(
  message: SignedMessage,
  secret: string,
): Readonly<Record<string, string>> {
  const { id, timestamp, body } = message;
  const signature = createHmac('sha256', keyOf(secret))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${signature}`,
  };
}

function keyOf(secret: string): Buffer {
  return Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
}

/** Whether a secret is what the standard takes: base64 of at least 24 bytes. */
export function isSigningSecret(secret: string): boolean {
  const encoded = secret.replace(/^whsec_/, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(encoded) && keyOf(secret).length >= 24;
}
