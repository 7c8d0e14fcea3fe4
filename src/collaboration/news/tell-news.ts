import type { Instant } from '../../shared/index.ts';
import { inboxChannel, type Roster } from '../audience/index.ts';
import { timingOf } from '../delivery/timing.ts';
import { rosterOf } from '../happening.ts';
import type { MessagingParts } from '../parts.ts';
import type { Delivery, InboxItem } from '../ports.ts';
import type { CalendarPart } from '../message.ts';
import { newsParams, withCalendar, type NewsTold } from './news-told.ts';

/** Something that people are told by their inbox, beside what happens to cases. */
export interface News extends NewsTold {
  /** The same key again tells nobody anew. */
  readonly key: string;
  readonly at: Instant;
  /** People by id; those who are not active are told nothing. */
  readonly to: readonly string[];
  /** What has to be answered: the item stays until `endNews` says that it is over. */
  readonly matter?: string;
  /** It stands in no inbox: somebody's calendar shows it where he looks. */
  readonly mailOnly?: boolean;
  /** What calendar programs are told, where it goes by mail. */
  readonly calendar?: CalendarPart;
}

/**
 * Tells people of something: by the inbox, and by e-mail where there is a channel and they have not switched it off.
 * Repeated it adds nothing.
 */
export async function tellNews(parts: MessagingParts, news: News): Promise<void> {
  const roster = await rosterOf(parts);
  const to = [...new Set(news.to)].filter((person) => roster.actor(person));
  const items = news.mailOnly ? [] : to.flatMap((person) => itemOf(news, person, roster));
  if (items.length > 0) await parts.store.addInboxItems(items);
  const deliveries = to.flatMap((person) => deliveryOf(parts, news, person, roster));
  if (deliveries.length === 0) return;
  await parts.store.addDeliveries(deliveries);
  parts.onDeliveries?.();
}

/** Everybody's items about a matter are done, or those of one person. */
export async function endNews(
  { store }: Pick<MessagingParts, 'store'>,
  {
    matter,
    at,
    person,
  }: { readonly matter: string; readonly at: Instant; readonly person?: string },
): Promise<void> {
  await store.endMatter('', matter, at, person);
}

function toldOf({
  key: _key,
  at: _at,
  to: _to,
  matter: _matter,
  calendar: _calendar,
  mailOnly: _mailOnly,
  ...told
}: News): NewsTold {
  return told;
}

function itemOf(news: News, person: string, roster: Roster): readonly InboxItem[] {
  const { key, at, topic, matter } = news;
  const isOff = roster.person(person)?.messages?.channels?.[inboxChannel] === 'off';
  if (isOff && matter === undefined) return [];
  const asks = matter === undefined ? {} : { matter };
  const params = newsParams(toldOf(news));
  return [{ id: `${key}:${person}`, person, topic, case: '', funnel: '', at, ...asks, params }];
}

function deliveryOf(
  { workspaces, senders }: MessagingParts,
  news: News,
  id: string,
  roster: Roster,
): readonly Delivery[] {
  const { key, at, due: answerBy } = news;
  const { channels, organization } = workspaces.current().workspace;
  const channel = [...channels.values()].find(({ settings }) => settings.kind === 'email');
  const person = roster.person(id);
  if (!channel || !person || person.messages?.channels?.[channel.id] === 'off') return [];
  if ('missing' in senders.of(channel)) return [];
  const asked = answerBy === undefined ? {} : { answerBy };
  const { due } = timingOf({ channel, organization, person, now: roster.now, ...asked });
  const payload = withCalendar(newsParams(toldOf(news)), news.calendar);
  const queued = { created: at, due, attempts: 0, payload };
  return [
    { key: `${key}:${channel.id}:${id}`, channel: channel.id, person: id, case: '', ...queued },
  ];
}
