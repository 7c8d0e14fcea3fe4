export type { ApprovalEnd, ApprovalRequest, ApprovalStepState, Vote } from './approval-state.ts';
export {
  documentEffect,
  type CaseDocument,
  type CaseDraft,
  type DocumentMark,
  type DocumentRequest,
} from './case-document.ts';
export type {
  CaseState,
  Configuration,
  Gap,
  Outcome,
  Pause,
  StoppedTimer,
  TimerKind,
  TimerState,
} from './case-state.ts';
export type { Command } from './command.ts';
export type {
  Because,
  Decision,
  Effect,
  Facts,
  JournalEntry,
  Member,
  Refusal,
} from './decision.ts';
export type { CaseEvent } from './event.ts';
export type {
  Accepted,
  Assignment,
  Baton,
  Candidate,
  Offer,
  OfferedTo,
  OfferEnd,
  Returned,
} from './handoff-state.ts';
export { notifyEffect, type Notice, type NoticeRecipient } from './notice.ts';
export type { Task } from './task-state.ts';
