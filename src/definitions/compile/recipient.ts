import type { Pool, Recipient } from '../model/index.ts';
import type { RawRecipient } from '../kinds/recipient.ts';
import { recipientWords } from '../kinds/recipient.ts';
import { hintFor } from '../load/suggest.ts';
import type { Site } from '../load/site.ts';
import type { Draft } from './draft.ts';
import { expressionAt, isFormula, type RawExpression, type Scope } from './expressions.ts';
import { checkInOrganization } from './names.ts';

/** A role, team or department that is meant. */
export type PartyKind = 'role' | 'team' | 'department';

const parties = {
  role: ['roles', 'unknown-role'],
  team: ['teams', 'unknown-team'],
  department: ['departments', 'unknown-department'],
} as const;

/** Checks the name of a role, team or department. */
export function checkPartyName(draft: Draft, site: Site, kind: PartyKind, id: string): boolean {
  const [part, code] = parties[kind];
  return checkInOrganization(draft, site, id, part, code);
}

/** The id of a person, by an expression that has no value where what it takes is empty. */
export function personAt(site: Site, raw: RawExpression, scope: Scope) {
  return expressionAt(site, raw, { ...scope, mayLack: true }, { kind: 'text' });
}

/** Somebody who is told, asked or escalated to; undefined where it is wrong. */
export function recipientAt(
  draft: Draft,
  site: Site,
  raw: RawRecipient,
  scope: Scope,
): Recipient | undefined {
  if (typeof raw === 'string') return wordAt(site, raw, scope);
  if ('person' in raw) {
    const person = personAt(site.at('person'), raw.person, scope);
    return person && { kind: 'person', person };
  }
  const [[kind, id] = []] = Object.entries(raw) as [PartyKind, string][];
  if (kind === undefined || id === undefined) return undefined;
  return checkPartyName(draft, site.at(kind), kind, id) ? { kind, id } : undefined;
}

function wordAt(site: Site, text: string, scope: Scope): Recipient | undefined {
  if (isFormula(text)) {
    const person = personAt(site, text, scope);
    return person && { kind: 'person', person };
  }
  return knownWord(site, text);
}

function knownWord(site: Site, text: string): Recipient | undefined {
  const word = recipientWords.find((one) => one === text);
  if (word) return { kind: word };
  site.report('unknown-recipient', {
    params: { name: text },
    hint: hintFor(text, recipientWords),
  });
  return undefined;
}

/** `manager`, `role sdr`, `team north`: a recipient within a sentence. */
export function recipientInWords(draft: Draft, site: Site, text: string): Recipient | undefined {
  const party = partyInWords(text);
  if (party) return checkPartyName(draft, site, party.kind, party.id) ? party : undefined;
  return knownWord(site, text);
}

/** `liaison`, `role sdr`, `team north` or `department sales`: those to whom something is offered. */
export function poolInWords(draft: Draft, site: Site, text: string): Pool | undefined {
  if (text === 'liaison') return { liaison: true };
  const party = partyInWords(text);
  if (!party) {
    site.report('bad-silence-step', { params: { value: `offer to ${text}` } });
    return undefined;
  }
  return checkPartyName(draft, site, party.kind, party.id) ? { [party.kind]: party.id } : undefined;
}

function partyInWords(text: string): { readonly kind: PartyKind; readonly id: string } | undefined {
  const [, kind, id] = /^(role|team|department)\s+(\S+)$/.exec(text) ?? [];
  return kind === undefined || id === undefined ? undefined : { kind: kind as PartyKind, id };
}
