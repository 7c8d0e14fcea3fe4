import type { Channel } from '../../../src/definitions/index.ts';
import type { OutgoingMessage, SendError } from '../../../src/collaboration/message.ts';
import {
  createSenders,
  parsePrivateCalls,
  secretSource,
} from '../../../src/collaboration/senders/index.ts';
import { SimulatedClock } from '../../../src/shared/index.ts';
import { messageBy, now, refusalOf, unending } from './messages.ts';

export const signingSecret = `whsec_${Buffer.from('a signing secret of 32 characters').toString('base64')}`;

/** Sends a message to a URL by a kind of channel, as the server does; private calls as the configuration says. */
export async function sendTo(
  kind: 'webhook' | 'slack' | 'teams',
  url: string,
  changes: Partial<OutgoingMessage> = {},
  { allow = 'loopback', signal = unending }: { allow?: string; signal?: AbortSignal } = {},
): Promise<void> {
  const senders = createSenders({
    secrets: secretSource(
      { BATON_SECRET_URL: url, BATON_SECRET_SIGNING: signingSecret },
      '/nowhere',
    ),
    privateCalls: parsePrivateCalls(allow),
    clock: new SimulatedClock(now),
    caseUrl: (id) => `https://baton.example/cases/${id}`,
    limits: { post: { time: 400, answer: 1000 } },
  });
  const settings: Channel['settings'] =
    kind === 'webhook'
      ? { kind, urlSecret: 'URL', signingSecret: 'SIGNING' }
      : { kind, urlSecret: 'URL' };
  const message = messageBy(settings, changes);
  const sender = senders.of(message.channel);
  if ('missing' in sender) throw new Error(`the secret ${sender.missing} is missing`);
  await sender.send(message, signal);
}

export async function refusedTo(...args: Parameters<typeof sendTo>): Promise<SendError> {
  return (await refusalOf(sendTo(...args))) as SendError;
}
