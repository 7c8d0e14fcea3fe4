import type { Actor } from '../access/index.ts';
import type { CaseState } from '../engine/index.ts';
import type { Instant, JsonObject } from '../shared/index.ts';
import type { Roster, Telling } from './audience/index.ts';
import { sightOf, sightOfAll, type CaseInView, type CaseSource } from './case-in-view.ts';
import { isAskedByName, isOpenMatter, mustBeAnswered } from './notices/index.ts';
import { dueOf, passageOf, type Passage, type Reader } from './words/index.ts';

/** What an inbox item or a delivery holds (see `Telling`). */
export function tellingsIn(payload: JsonObject): readonly Telling[] {
  return payload['told'] as unknown as readonly Telling[];
}

/** What is told is put into words for one person, or for all who share a channel. */
export interface ToldTo {
  readonly view: CaseInView;
  readonly roster: Roster;
  /** Absent for a shared channel. */
  readonly actor?: Actor;
}

/** Whether it is still worth telling: what it asks for is open, and the reader may know of it. */
export function stillHolds(
  { told, isConcerned, isLastResort = false, standsInFor }: Telling,
  { view, roster, actor }: ToldTo,
): boolean {
  const { matter } = told;
  if (matter !== undefined && !isOpenMatter(view.state, matter, actor?.id)) return false;
  if (!actor) return true;
  const isAsked = isConcerned && matter !== undefined && mustBeAnswered(told);
  const byName = isLastResort || isAskedByName(view.state, matter, standsInFor ?? actor.id);
  return (isAsked && byName) || sightOf(view, actor, roster.now).row !== undefined;
}

/** Until when the reader has to answer it, where he has to. */
export function answerBy({ told, isConcerned }: Telling, state: CaseState): Instant | undefined {
  return isConcerned && mustBeAnswered(told) ? dueOf(state, told) : undefined;
}

/** Puts it into words, as the case is now and as the reader may see it. */
export async function inWords(source: CaseSource, telling: Telling, to: ToldTo): Promise<Passage> {
  const { view, roster } = to;
  const { told, rule: id, standsInFor, isLastResort } = telling;
  const rule = id === undefined ? undefined : view.workspace.notifications.get(id);
  return passageOf(source, {
    told,
    view,
    roster,
    reader: readerOf(telling, to),
    ...(rule && { rule }),
    ...(standsInFor !== undefined && { standsInFor }),
    ...(isLastResort && { isLastResort }),
  });
}

function readerOf({ isConcerned, audience = [] }: Telling, to: ToldTo): Reader {
  const { view, roster, actor } = to;
  if (actor) {
    const { locale, zone } = actor;
    const sight = sightOf(view, actor, roster.now);
    return { locale, zone, sight, isConcerned, isShared: false };
  }
  const { languages, zone } = view.workspace.organization;
  const readers = audience.flatMap((id) => roster.actor(id) ?? []);
  const sight = sightOfAll(view, readers, roster.now);
  return { locale: languages?.[0] ?? 'en', zone, sight, isConcerned, isShared: true };
}
