import {
  localize,
  momentText,
  type Instant,
  type Json,
  type JsonObject,
  type Locale,
  type LocalizedText,
} from '../../shared/index.ts';
import type { CalendarPart } from '../message.ts';
import { newsTopics, type InboxTopic, type NewsTopic } from '../ports.ts';
import type { Fact } from '../words/index.ts';

/** What words of such news are made of; kept with inbox items and deliveries. It is told only to whom it may be. */
export interface NewsTold {
  readonly topic: NewsTopic;
  readonly title: LocalizedText;
  readonly text: LocalizedText;
  readonly facts?: readonly { readonly label: LocalizedText; readonly value: LocalizedText }[];
  /** The page of it, such as `/surveys/answer/…`; and what the link says. */
  readonly link: string;
  readonly button: LocalizedText;
  readonly due?: Instant;
}

export function isNews(topic: InboxTopic): topic is NewsTopic {
  return (newsTopics as readonly InboxTopic[]).includes(topic);
}

/** As it is kept. */
export function newsParams(told: NewsTold): JsonObject {
  return { news: told as unknown as Json };
}

/** What an inbox item or a delivery tells; undefined where it tells of something else. */
export function newsIn(params: JsonObject): NewsTold | undefined {
  return params['news'] as unknown as NewsTold | undefined;
}

/** A delivery of news with what calendar programs are told. */
export function withCalendar(params: JsonObject, calendar: CalendarPart | undefined): JsonObject {
  return calendar ? { ...params, calendar: { ...calendar } } : params;
}

export function calendarIn(params: JsonObject): CalendarPart | undefined {
  return params['calendar'] as unknown as CalendarPart | undefined;
}

const dueLabel: LocalizedText = { en: 'Due', 'zh-CN': '截止时间' };

/** The news in the language of its reader. */
export function newsPassage(
  { title, text, facts = [], due }: NewsTold,
  locale: Locale,
  zone: string,
): { readonly subject: string; readonly text: string; readonly facts: readonly Fact[] } {
  const own = facts.map(({ label, value }) => ({
    label: localize(label, locale),
    value: localize(value, locale),
  }));
  const until =
    due === undefined
      ? []
      : [{ label: localize(dueLabel, locale), value: momentText(due, locale, zone) }];
  return {
    subject: localize(title, locale),
    text: localize(text, locale),
    facts: [...own, ...until],
  };
}
