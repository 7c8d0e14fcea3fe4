export { inboxChannel, type Addressed } from './candidates.ts';
export { decideVerdicts, messagesOf } from './decide.ts';
export { concernedBy, departmentOf } from './recipients.ts';
export { Roster } from './roster.ts';
export { appliedRules, type FailedRule } from './rules.ts';
export { isTold, tellingOf, type Telling, type Verdict, type VerdictReason } from './verdict.ts';
