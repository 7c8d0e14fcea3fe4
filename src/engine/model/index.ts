export type { CaseState, Configuration, Gap, Outcome, TimerState } from './case-state.ts';
export type { Command } from './command.ts';
export type { Because, Decision, Effect, Facts, JournalEntry, Refusal } from './decision.ts';
export type { CaseEvent } from './event.ts';
