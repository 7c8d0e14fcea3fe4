import type { Channel } from '../../definitions/index.ts';
import type { Roster } from '../audience/index.ts';
import type { OutgoingMessage } from '../message.ts';
import type { MessagingParts } from '../parts.ts';
import type { Delivery } from '../ports.ts';
import type { PayoutTold } from './payout-told.ts';
import { mayRead } from './may-read.ts';
import { payoutPassage } from './payout-words.ts';

/** The message about a payout; undefined where its reader may no longer know of it. */
export function composePayout(
  { links }: Pick<MessagingParts, 'links'>,
  roster: Roster,
  channel: Channel,
  { key, created, person: id = '' }: Delivery,
  told: PayoutTold,
): OutgoingMessage | undefined {
  const person = roster.person(id);
  const actor = roster.actor(id);
  if (!person || !actor || !mayRead(actor, told)) return undefined;
  const { locale, zone, name, email } = { ...person, locale: actor.locale, zone: actor.zone };
  const { subject, text, facts } = payoutPassage(told, locale);
  return {
    key,
    channel,
    to: { person: id, name, email },
    locale,
    zone,
    threadKey: `payout:${told.plan.id}/${told.period}`,
    subject,
    blocks: [
      { kind: 'text', text },
      { kind: 'facts', facts },
    ],
    caseUrl: links.inboxUrl(),
    events: [],
    created,
  };
}
