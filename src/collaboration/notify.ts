import {
  notifyEffect,
  type EffectHandler,
  type JournalEntry,
  type Notice,
  type PendingEffect,
} from '../engine/index.ts';
import type { Json, JsonObject } from '../shared/index.ts';
import { happeningOf, type Happening } from './happening.ts';
import { inboxChannel, isTold, messagesOf, tellingOf, type Verdict } from './audience/index.ts';
import { timingOf } from './delivery/index.ts';
import { byWeight, endingsOf, isOpenMatter, subjectsOf } from './notices/index.ts';
import type { MessagingParts } from './parts.ts';
import type { Delivery, InboxItem } from './ports.ts';
import { answerBy } from './telling.ts';

/**
 * Tells people what a commit brought: puts items into their inboxes and messages on their way, and ends the items of
 * what the commit settled. Run again it adds nothing: items and deliveries are recognised by their keys.
 */
export function notifyHandler(parts: MessagingParts): EffectHandler {
  return { kind: notifyEffect, run: (effect) => notify(parts, effect) };
}

async function notify(parts: MessagingParts, effect: PendingEffect): Promise<void> {
  const { notices } = effect.payload as unknown as { readonly notices: readonly Notice[] };
  const happening = await happeningOf(parts, effect.case, revisionOf(effect), notices);
  if (!happening) return;
  await endMatters(parts, happening);
  const verdicts = happening.verdicts.filter(isTold);
  const items = inboxItems(effect, happening, verdicts);
  if (items.length > 0) await parts.store.addInboxItems(items);
  const deliveries = deliveriesOf(effect, happening, verdicts);
  if (deliveries.length > 0) {
    await parts.store.addDeliveries(deliveries);
    parts.onDeliveries?.();
  }
  const [failed] = happening.failed;
  if (failed) throw failed.error;
}

function revisionOf({ key, case: id }: PendingEffect): number {
  return Number.parseInt(key.slice(id.length + 1), 10);
}

async function endMatters({ store }: MessagingParts, { entry, view }: Happening): Promise<void> {
  const ended = await Promise.all(
    approvalsEnded(entry).map((approval) => {
      const notice: Notice = { topic: 'approved', to: [], approval };
      return subjectsOf(store, view.state, notice);
    }),
  );
  const approvals = ended.flatMap(({ approval }) => approval ?? []);
  for (const { matter, person } of endingsOf(entry, view.state, approvals))
    await store.endMatter(view.state.id, matter, entry.at, person);
}

function approvalsEnded({ events }: JournalEntry): readonly string[] {
  return events.flatMap((event) => (event.type === 'approval ended' ? event.approval : []));
}

/** One item for each person, and a further one for each further matter that he has to answer. */
function inboxItems(
  { key }: PendingEffect,
  { entry, view }: Happening,
  verdicts: readonly Verdict[],
): readonly InboxItem[] {
  const inbox = verdicts.filter(({ channel }) => channel === inboxChannel);
  const byPerson = Map.groupBy(inbox, ({ person = '' }) => person);
  return [...byPerson].flatMap(([person, own]) =>
    byMatter(own).map((told, index): InboxItem => {
      const [{ told: first }] = told;
      const { matter } = first;
      const isOver = matter !== undefined && !isOpenMatter(view.state, matter, person);
      return {
        id: index === 0 ? `${key}:${person}` : `${key}:${person}:${matter}`,
        person,
        topic: first.topic,
        case: view.state.id,
        funnel: view.funnel.id,
        at: entry.at,
        ...(matter !== undefined && { matter }),
        ...(isOver && { done: entry.at }),
        params: payloadOf(told),
      };
    }),
  );
}

type Some<T> = readonly [T, ...T[]];

/** The weightiest first; what asks nothing goes with it. */
function byMatter(verdicts: readonly Verdict[]): readonly Some<Verdict>[] {
  const sorted = verdicts.toSorted((a, b) => byWeight(a.told, b.told));
  const groups = new Map<string, [Verdict, ...Verdict[]]>();
  const main = sorted[0]?.told.matter ?? '';
  for (const verdict of sorted) {
    const matter = verdict.told.matter ?? main;
    const group = groups.get(matter);
    if (group) group.push(verdict);
    else groups.set(matter, [verdict]);
  }
  return [...groups.values()];
}

/** One message by each channel to each person. */
function deliveriesOf(
  { key }: PendingEffect,
  { entry, view, roster, channels }: Happening,
  verdicts: readonly Verdict[],
): readonly Delivery[] {
  const outgoing = verdicts.filter(({ channel }) => channel !== inboxChannel);
  return messagesOf(outgoing).flatMap((told) => {
    const sorted = told.toSorted((a, b) => byWeight(a.told, b.told));
    const [first] = sorted;
    const channel = first && channels.get(first.channel);
    if (!first || !channel) return [];
    const person = first.person === undefined ? undefined : roster.person(first.person);
    const asked = answerBy(first, view.state);
    const { due, digest } = timingOf({
      channel,
      organization: view.workspace.organization,
      now: roster.now,
      ...(person && { person }),
      ...(asked !== undefined && { answerBy: asked }),
    });
    return {
      key: `${key}:${channel.id}:${first.person ?? 'shared'}`,
      channel: channel.id,
      ...(first.person !== undefined && { person: first.person }),
      case: view.state.id,
      created: entry.at,
      due,
      ...(digest !== undefined && { digest }),
      attempts: 0,
      payload: payloadOf(sorted),
    };
  });
}

function payloadOf(verdicts: readonly Verdict[]): JsonObject {
  return { told: verdicts.map(tellingOf) as unknown as Json };
}
