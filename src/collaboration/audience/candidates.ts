import type { Channel } from '../../definitions/index.ts';
import { seesCase, type CaseInView } from '../case-in-view.ts';
import { mustBeAnswered, type Told } from '../notices/index.ts';
import { departmentOf } from './recipients.ts';
import type { Roster } from './roster.ts';
import type { AppliedRule } from './rules.ts';

/** Within Baton; always there. */
export const inboxChannel = 'inbox';

/** One notice, whom it concerns, and the rules that apply to it. */
export interface Addressed {
  readonly told: Told;
  readonly concerned: readonly string[];
  readonly rules: readonly AppliedRule[];
}

/** Somebody who comes into question, with the channels by which he would be told. */
export interface Candidate {
  readonly person: string;
  readonly channels: ReadonlyMap<string, { readonly rule?: string }>;
  readonly because: 'concerned' | 'rule' | 'stands in' | 'nobody else';
  /** Whom the matter concerns by itself may answer it, whatever else he sees. */
  readonly isConcerned: boolean;
  readonly standsInFor?: string;
}

/**
 * Those who come into question, each once: whom rules name, by their channels; whom the notice concerns and no rule
 * names, by inbox, and by e-mail where he must answer. Who must answer always has it in his inbox. While he is away his
 * stand-in has it too, and where there is nobody who could answer, since all are inactive or may not see the case, the
 * liaison of the department in charge, or else who administers data.
 */
export function candidatesOf(
  { told, concerned, rules }: Addressed,
  view: CaseInView,
  roster: Roster,
): readonly Candidate[] {
  const { channels } = view.workspace;
  const named = namedByRules({ told, concerned, rules }, channels);
  const isAsked = mustBeAnswered(told);
  const found = new Map<string, Candidate>();
  for (const person of new Set([...concerned, ...named.keys()])) {
    const byRule = named.get(person);
    const isConcerned = concerned.includes(person);
    const by = new Map(byRule ?? ownChannels(isAsked, channels));
    if (isConcerned && isAsked && !by.has(inboxChannel)) by.set(inboxChannel, {});
    const because = byRule ? 'rule' : 'concerned';
    found.set(person, { person, channels: by, because, isConcerned });
  }
  if (isAsked) {
    addStandIns(found, roster);
    // A mention asks one person something, and nobody in his place.
    const isPersonal = told.topic === 'mentioned';
    if (
      !isPersonal &&
      ![...found.values()].some((one) => one.isConcerned && couldAnswer(one, view, roster))
    )
      addLastResort(found, told, view, roster);
  }
  return [...found.values()];
}

type ByChannel = Map<string, { readonly rule?: string }>;

/** By person, the channels of the rules that name him; the first rule gives the words. */
function namedByRules(
  { concerned, rules }: Addressed,
  channels: ReadonlyMap<string, Channel>,
): ReadonlyMap<string, ByChannel> {
  const named = new Map<string, ByChannel>();
  for (const { rule, people } of rules) {
    const by = rule.by.filter((id) => !isShared(channels.get(id)));
    for (const person of rule.to.length === 0 ? concerned : people) {
      if (by.length === 0) continue;
      const own: ByChannel = named.get(person) ?? new Map<string, { readonly rule?: string }>();
      for (const channel of by) if (!own.has(channel)) own.set(channel, { rule: rule.id });
      named.set(person, own);
    }
  }
  return named;
}

/** Whether a channel leads to a place that people share, and not to each of them. */
export function isShared(channel: Channel | undefined): boolean {
  return channel !== undefined && channel.settings.kind !== 'email';
}

function ownChannels(isAsked: boolean, channels: ReadonlyMap<string, Channel>): ByChannel {
  const mail = [...channels.values()].find(({ settings }) => settings.kind === 'email');
  const by: ByChannel = new Map([[inboxChannel, {}]]);
  if (isAsked && mail) by.set(mail.id, {});
  return by;
}

function addStandIns(found: Map<string, Candidate>, roster: Roster): void {
  for (const { person, isConcerned, channels } of found.values()) {
    const standIn = isConcerned ? roster.standInOf(person) : undefined;
    if (standIn === undefined || found.get(standIn)?.isConcerned) continue;
    found.set(standIn, {
      person: standIn,
      channels,
      because: 'stands in',
      isConcerned: true,
      standsInFor: person,
    });
  }
}

function couldAnswer({ person }: Candidate, view: CaseInView, roster: Roster): boolean {
  const actor = roster.actor(person);
  return actor !== undefined && seesCase(view, actor, roster.now);
}

function addLastResort(
  found: Map<string, Candidate>,
  told: Told,
  view: CaseInView,
  roster: Roster,
): void {
  const department = departmentOf(told, view);
  const liaison = department === undefined ? [] : roster.liaisonOf(department);
  const active = liaison.filter((id) => roster.actor(id) && !found.get(id)?.isConcerned);
  const last = active.length > 0 ? active : roster.holdersOf('administer data');
  const channels = ownChannels(true, view.workspace.channels);
  for (const person of last) {
    const known = found.get(person);
    if (known?.isConcerned) continue;
    found.set(person, { person, channels, because: 'nobody else', isConcerned: true });
  }
}
