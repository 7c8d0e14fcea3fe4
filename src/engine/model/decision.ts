import type { Instant, Json, JsonObject, LocalizedText, Problem } from '../../shared/index.ts';
import type { Actor } from '../../access/index.ts';
import type { CaseState } from './case-state.ts';
import type { Command } from './command.ts';
import type { CaseEvent } from './event.ts';
import type { Assignment } from './handoff-state.ts';
import type { Notice } from './notice.ts';

/** What the engine decided; nothing of it has happened yet. */
export interface Decision {
  readonly case: CaseState;
  readonly events: readonly CaseEvent[];
  readonly effects: readonly Effect[];
  readonly because: readonly Because[];
  /** What it read outside the case: of the facts given, only those. */
  readonly facts: Facts;
}

/** Why a command is refused. The first problem is the main one. */
export interface Refusal {
  readonly problems: readonly [Problem, ...Problem[]];
  readonly because: readonly Because[];
}

/** One reason of a decision: a rule, the values it read, and how it came out. */
export interface Because {
  /** Place in the definition, such as `funnels/lead-to-contract#/moves/qualify/when`. */
  readonly rule: string;
  readonly text?: LocalizedText;
  readonly expression?: string;
  readonly inputs?: { readonly [path: string]: Json };
  readonly holds: boolean;
}

/** What follows a commit, carried out at least once by the relay and recognised by its key. */
export interface Effect {
  /** Unique for the case's life: `<case>:<revision>:<n>`. */
  readonly key: string;
  readonly kind: string;
  readonly payload: JsonObject;
}

/**
 * What a guard read outside the case, fetched before the step and written into the journal, so that a
 * replay never reads it anew.
 */
export interface Facts {
  /** Stored rows of referenced records: type, then id. */
  readonly records: { readonly [type: string]: { readonly [id: string]: JsonObject } };
  /** Ids behind a `related` member: `account/42/contacts`. */
  readonly related: { readonly [key: string]: readonly string[] };
  /** Other facts by name, given by the domains' providers. */
  readonly named: { readonly [name: string]: Json };
  /** Receivers that were found, by the key of the request: `<handoff>/<rule>/<round>`, … */
  readonly assignments?: { readonly [key: string]: Assignment };
  /** Those who are in a pool now, by its key (`role:lawyer`, `team:…`, `liaison:…`, `manager:<person>:<levels>`). */
  readonly members?: { readonly [key: string]: readonly Member[] };
}

/** Somebody active, as routing and approvals see him. */
export interface Member {
  readonly id: string;
  readonly name: string;
  /** Whoever stands in while he is absent. */
  readonly standIn?: string;
  readonly absentUntil?: Instant;
  /** Id of his own working calendar, where he has one. */
  readonly calendar?: string;
}

/** One line of a case's history; the whole history can be replayed. */
export interface JournalEntry {
  readonly case: string;
  readonly revision: number;
  readonly at: Instant;
  readonly actor: Pick<Actor, 'id' | 'name'>;
  readonly command: Command;
  readonly idempotencyKey: string;
  readonly release: number;
  readonly events: readonly CaseEvent[];
  readonly facts: Facts;
  readonly because: readonly Because[];
  /** What people were to be told, so that it can be explained why somebody was or was not. */
  readonly notices?: readonly Notice[];
}
