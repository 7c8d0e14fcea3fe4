import type { Channel } from '../../definitions/index.ts';
import { localize } from '../../shared/index.ts';
import type { Roster } from '../audience/index.ts';
import type { OutgoingMessage } from '../message.ts';
import type { MessagingParts } from '../parts.ts';
import type { Delivery } from '../ports.ts';
import { calendarIn, newsPassage, type NewsTold } from './news-told.ts';

/** The message that tells news; undefined where its reader is no longer active. */
export function composeNews(
  { links }: Pick<MessagingParts, 'links'>,
  roster: Roster,
  channel: Channel,
  { key, created, person: id = '', payload }: Delivery,
  told: NewsTold,
): OutgoingMessage | undefined {
  const person = roster.person(id);
  const actor = roster.actor(id);
  if (!person || !actor) return undefined;
  const { locale, zone } = actor;
  const { subject, text, facts } = newsPassage(told, locale, zone);
  const url = links.pageUrl(told.link);
  const calendar = calendarIn(payload);
  return {
    key,
    channel,
    to: { person: id, name: person.name, email: person.email },
    locale,
    zone,
    subject,
    blocks: [
      { kind: 'text', text },
      ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
      {
        kind: 'actions',
        actions: [{ label: localize(told.button, locale), url, style: 'primary' }],
      },
    ],
    ...(calendar && { calendar }),
    caseUrl: url,
    events: [],
    created,
  };
}
