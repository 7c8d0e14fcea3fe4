import type { Command } from '../../engine/index.ts';
import type { Line, Told } from './model.ts';
import type { Teller } from './teller.ts';
import { historyWords as words } from './words.ts';

type ApprovalCommand = Extract<
  Command,
  { kind: 'vote' | 'delegate' | 'add approver' | 'return approval' | 'withdraw approval' }
>;

/** What somebody did about an approval. */
export function approvalLine(
  teller: Teller,
  command: ApprovalCommand,
  { entry, moves }: Told,
): Line {
  const values = {
    actor: entry.actor.name,
    move: teller.move(moves.get(command.approval) ?? ''),
    person: personIn(teller, command),
  };
  const text = teller.say(sentenceOf(command), values);
  if (command.kind !== 'vote') return { kind: 'approvals', text };
  return { kind: 'approvals', text, mark: command.decision === 'refuse' ? 'refused' : 'done' };
}

function sentenceOf(command: ApprovalCommand) {
  switch (command.kind) {
    case 'vote':
      return words[command.decision];
    case 'delegate':
      return words.delegated;
    case 'add approver':
      return words.approverAdded;
    case 'return approval':
      return words.stepReturned;
    case 'withdraw approval':
      return words.approvalWithdrawn;
  }
}

function personIn(teller: Teller, command: ApprovalCommand): string {
  if (command.kind === 'delegate') return teller.person(command.to);
  return command.kind === 'add approver' ? teller.person(command.person) : '';
}
