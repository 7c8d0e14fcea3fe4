import type { Actor } from '../../access/index.ts';
import { localize, type Json } from '../../shared/index.ts';
import type { Roster } from '../audience/index.ts';
import { sightOf, type CaseInView } from '../case-in-view.ts';
import { isOpenMatter, mustBeAnswered } from '../notices/index.ts';
import { isNews, newsIn, newsPassage } from '../news/index.ts';
import { isAboutPayout, mayRead, payoutIn, payoutPassage } from '../payouts/index.ts';
import type { MessagingParts } from '../parts.ts';
import type { InboxItem } from '../ports.ts';
import { inWords, stillHolds, tellingsIn, type ToldTo } from '../telling.ts';
import { dueOf, fill, wordingFor } from '../words/index.ts';
import type { ChannelParams, InboxEntry } from './entry.ts';

/**
 * Puts an item into words with the case as it is now and the rights of its reader; undefined where he may know nothing
 * of it any more. What it asks for may have been settled although the item does not say so yet: it is done then.
 */
export async function showItem(
  parts: MessagingParts,
  item: InboxItem,
  reader: { readonly actor: Actor; readonly roster: Roster; readonly view?: CaseInView },
): Promise<InboxEntry | undefined> {
  const { actor, roster, view } = reader;
  if (item.topic === 'channel paused') return showChannel(item, actor.locale);
  if (isAboutPayout(item.topic)) return showPayout(item, actor);
  if (isNews(item.topic)) return showNews(item, actor);
  if (!view) return undefined;
  const to: ToldTo = { view, roster, actor };
  const isSettled = item.matter !== undefined && !isOpenMatter(view.state, item.matter, actor.id);
  const { row } = sightOf(view, actor, roster.now);
  const tellings = tellingsIn(item.params).filter(
    (telling) => row !== undefined || (!isSettled && stillHolds(telling, to)),
  );
  const passages = await Promise.all(tellings.map((telling) => inWords(parts, telling, to)));
  const [first, ...more] = passages;
  if (!first) return undefined;
  const { told } = first;
  const isAsked = item.matter !== undefined && tellings[0]?.isConcerned === true;
  const due = isSettled ? undefined : dueOf(view.state, told);
  return {
    ...ofItem(item),
    ...(isSettled && item.done === undefined && { done: roster.now }),
    case: { id: item.case, name: textOf(row?.['name']) ?? item.case, funnel: item.funnel },
    subject: first.subject,
    text: first.text,
    facts: first.facts,
    more: more.map(({ text, facts }) => ({ text, facts })),
    ...(told.offer !== undefined && { offer: told.offer }),
    ...(told.approval !== undefined && { approval: told.approval }),
    ...(told.task !== undefined && { task: told.task }),
    mustAnswer: isAsked && row !== undefined && mustBeAnswered(told),
    ...(due !== undefined && { due }),
  };
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function ofItem({ id, topic, at, read, done, snoozedUntil }: InboxItem) {
  return {
    id,
    topic,
    at,
    ...(read !== undefined && { read }),
    ...(done !== undefined && { done }),
    ...(snoozedUntil !== undefined && { snoozedUntil }),
  };
}

function showPayout(item: InboxItem, actor: Actor): InboxEntry | undefined {
  const told = payoutIn(item.params);
  if (!told || !mayRead(actor, told)) return undefined;
  const { plan, period, dispute } = told;
  return {
    ...ofItem(item),
    ...payoutPassage(told, actor.locale),
    more: [],
    payout: { plan: plan.id, period, ...(dispute && { dispute: dispute.id }) },
    mustAnswer: item.matter !== undefined && item.done === undefined,
  };
}

function showNews(item: InboxItem, actor: Actor): InboxEntry | undefined {
  const told = newsIn(item.params);
  if (!told) return undefined;
  const { link, button, due } = told;
  return {
    ...ofItem(item),
    ...newsPassage(told, actor.locale, actor.zone),
    more: [],
    page: { path: link, label: localize(button, actor.locale) },
    mustAnswer: item.matter !== undefined && item.done === undefined,
    ...(due !== undefined && item.done === undefined && { due }),
  };
}

function showChannel(item: InboxItem, locale: string): InboxEntry {
  const { channel, title, error } = item.params as unknown as ChannelParams;
  const wording = wordingFor(locale);
  const slots = { channel: localize(title, locale) || channel };
  const { subject, sentence } = wording.topics['channel paused'];
  return {
    ...ofItem(item),
    subject: fill(subject, slots),
    text: fill(sentence, slots),
    facts: error === '' ? [] : [{ label: wording.labels.reason, value: error }],
    more: [],
    mustAnswer: false,
  };
}
