import { createHash } from 'node:crypto';
import type { Channel } from '../../definitions/index.ts';
import type { Roster, Telling } from '../audience/index.ts';
import { loadCaseInView, sightOf } from '../case-in-view.ts';
import type { Addressee, Block, MessageEvent, OutgoingMessage } from '../message.ts';
import type { MessagingParts } from '../parts.ts';
import { composeNews, newsIn } from '../news/index.ts';
import { composePayout, payoutIn } from '../payouts/index.ts';
import type { Delivery } from '../ports.ts';
import { inWords, stillHolds, tellingsIn, type ToldTo } from '../telling.ts';
import { fill, wordingFor, type Passage } from '../words/index.ts';
import { actionsOf } from './actions.ts';
import { composeLetter, letterIn } from './letters.ts';

/** Deliveries that go out as one message. */
export interface Parcel {
  readonly channel: Channel;
  /** One, or those of a digest. */
  readonly deliveries: readonly Delivery[];
}

/** One case's part of a message. */
interface Part {
  readonly delivery: Delivery;
  readonly to: ToldTo;
  readonly tellings: readonly Telling[];
  readonly passages: readonly Passage[];
}

/**
 * Makes the message of a parcel, with what is true and allowed now; undefined where nothing of it is worth sending any
 * more: it is settled, or the person is no longer active, may no longer see it, or does not want it.
 */
export async function composeMessage(
  parts: MessagingParts,
  roster: Roster,
  { channel, deliveries }: Parcel,
): Promise<OutgoingMessage | undefined> {
  const [first] = deliveries;
  const letter = first && letterIn(first);
  if (letter) return composeLetter(parts.letters, channel, first, letter);
  if (!first || !isWanted(roster, channel, first.person)) return undefined;
  const payout = payoutIn(first.payload);
  if (payout) return composePayout(parts, roster, channel, first, payout);
  const news = newsIn(first.payload);
  if (news) return composeNews(parts, roster, channel, first, news);
  const found = await Promise.all(
    deliveries.map((delivery) => partOf(parts, roster, channel, delivery)),
  );
  const told = found.filter((part) => part !== undefined);
  const [only] = told;
  if (!only) return undefined;
  const { organization } = only.to.view.workspace;
  const person = first.person === undefined ? undefined : roster.person(first.person);
  const locale = person?.locale ?? organization.languages?.[0] ?? 'en';
  const addressee: Addressee | undefined = person && {
    person: person.id,
    name: person.name,
    email: person.email,
  };
  const message = {
    key: keyOf(deliveries),
    channel,
    ...(addressee && { to: addressee }),
    locale,
    zone: person?.zone ?? organization.zone,
    events: told.flatMap(eventsOf),
    created: first.created,
  };
  return told.length === 1
    ? { ...message, ...(await single(parts, roster, only, locale)) }
    : { ...message, ...digest(parts, told, locale) };
}

function isWanted(roster: Roster, channel: Channel, id: string | undefined): boolean {
  if (id === undefined) return true;
  const person = roster.person(id);
  return person?.active === true && person.messages?.channels?.[channel.id] !== 'off';
}

async function partOf(
  parts: MessagingParts,
  roster: Roster,
  { settings }: Channel,
  delivery: Delivery,
): Promise<Part | undefined> {
  const view = await loadCaseInView(parts, delivery.case);
  if (!view) return undefined;
  const actor = delivery.person === undefined ? undefined : roster.actor(delivery.person);
  const to: ToldTo = { view, roster, ...(actor && { actor }) };
  // People need not be told what is settled; a program that keeps books must hear of every event.
  const tellings = tellingsIn(delivery.payload).filter(
    (telling) => settings.kind === 'webhook' || stillHolds(telling, to),
  );
  if (tellings.length === 0) return undefined;
  const passages = await Promise.all(tellings.map((telling) => inWords(parts, telling, to)));
  return { delivery, to, tellings, passages };
}

/** The same for the same deliveries, however often they are sent. */
function keyOf(deliveries: readonly Delivery[]): string {
  const keys = deliveries.map(({ key }) => key).sort();
  if (keys.length === 1) return keys[0] ?? '';
  return `digest:${createHash('sha256').update(keys.join('\n')).digest('base64url')}`;
}

async function single(
  parts: MessagingParts,
  roster: Roster,
  { delivery, to, tellings, passages }: Part,
  locale: string,
): Promise<Pick<OutgoingMessage, 'subject' | 'blocks' | 'caseUrl' | 'threadKey'>> {
  const { links } = parts;
  const actions = await actionsOf(parts, tellings[0], to, roster.now, locale);
  const isShown = actions.length > 0;
  return {
    subject: passages[0]?.subject ?? '',
    threadKey: delivery.case,
    // Who does not see the case finds in his inbox what he was told of it.
    caseUrl: isShown ? links.caseUrl(delivery.case) : links.inboxUrl(),
    blocks: [
      ...passages.flatMap(blocksOf),
      ...(isShown ? [{ kind: 'actions', actions } as const] : []),
    ],
  };
}

function blocksOf({ text, facts }: Pick<Passage, 'text' | 'facts'>): readonly Block[] {
  return [{ kind: 'text', text }, ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : [])];
}

function digest(
  { links }: MessagingParts,
  told: readonly Part[],
  locale: string,
): Pick<OutgoingMessage, 'subject' | 'blocks' | 'caseUrl' | 'digestOf'> {
  const wording = wordingFor(locale);
  const byCase = [...Map.groupBy(told, ({ delivery }) => delivery.case)];
  const [only, ...others] = byCase;
  const name = only?.[1][0] && nameOf(only[1][0]);
  const url = links.inboxUrl();
  return {
    subject:
      others.length === 0
        ? fill(wording.digest.one, { case: name })
        : fill(wording.digest.many, { count: String(byCase.length) }),
    caseUrl: url,
    digestOf: told.reduce((sum, { passages }) => sum + passages.length, 0),
    blocks: [
      ...byCase.flatMap(([id, parts]): Block[] => [
        ...parts.flatMap(({ passages }) =>
          passages.flatMap(({ subject, text, facts }): Block[] => [
            { kind: 'heading', text: subject },
            ...blocksOf({ text, facts }),
          ]),
        ),
        {
          kind: 'actions',
          actions: [{ label: wording.actions.open, url: links.caseUrl(id), style: 'plain' }],
        },
      ]),
      { kind: 'actions', actions: [{ label: wording.digest.open, url, style: 'primary' }] },
    ],
  };
}

/** The name of the case as the reader may see it, or else its id. */
function nameOf({ to: { view, roster, actor } }: Part): string {
  const row = actor && sightOf(view, actor, roster.now).row;
  const name = row?.['name'];
  return typeof name === 'string' ? name : view.state.id;
}

function eventsOf({ delivery, to, tellings }: Part): readonly MessageEvent[] {
  return tellings.map(({ told }): MessageEvent => {
    const { topic, at, offer, approval, task, comment, document } = told;
    return {
      topic,
      case: delivery.case,
      funnel: to.view.funnel.id,
      at,
      ...(offer !== undefined && { offer }),
      ...(approval !== undefined && { approval }),
      ...(task !== undefined && { task }),
      ...(comment !== undefined && { comment }),
      ...(document !== undefined && { document }),
    };
  });
}
