import { lacksRight, type Actor } from '../access/index.ts';
import { BatonError, localize, toIso } from '../shared/index.ts';
import type { MessagingParts } from './parts.ts';
import { fill, wordingFor } from './words/index.ts';

const timeLimit = 15_000;

/**
 * Sends a message by a channel to who asks for it, to see whether it works. Raises `right-missing`, `not-found`,
 * `channel-not-configured`, and `channel-test-failed` with what the receiver said.
 */
export async function testChannel(
  { workspaces, senders, links, clock }: MessagingParts,
  actor: Actor,
  id: string,
): Promise<void> {
  const lacking = lacksRight(actor, 'administer data');
  if (lacking) throw new BatonError(lacking);
  const channel = workspaces.current().workspace.channels.get(id);
  const what = { en: 'channel', 'zh-CN': '渠道' };
  if (!channel) throw new BatonError({ code: 'not-found', params: { what, id } });
  const sender = senders.of(channel);
  if ('missing' in sender)
    throw new BatonError({ code: 'channel-not-configured', params: { name: sender.missing } });
  const { locale, zone, name, email } = actor;
  const { test } = wordingFor(locale);
  const slots = { channel: localize(channel.title, locale), actor: name };
  const message = {
    key: `test:${id}:${actor.id}:${toIso(clock.now())}`,
    channel,
    ...(email !== undefined && { to: { person: actor.id, name, email } }),
    locale,
    zone,
    subject: fill(test.subject, slots),
    blocks: [{ kind: 'text', text: fill(test.text, slots) } as const],
    caseUrl: links.inboxUrl(),
    events: [],
    created: clock.now(),
  };
  try {
    await sender.send(message, AbortSignal.timeout(timeLimit));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BatonError({ code: 'channel-test-failed', params: { reason } }, { cause: error });
  }
}
