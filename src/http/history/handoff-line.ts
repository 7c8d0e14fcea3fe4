import type { Command } from '../../engine/index.ts';
import type { Line, Told } from './model.ts';
import type { Teller } from './teller.ts';
import { historyWords as words } from './words.ts';

type HandoffCommand = Extract<
  Command,
  { kind: 'accept' | 'withdraw' | 'reject' | 'return' | 'resubmit' | 'reroute' }
>;

const sentences = {
  accept: words.accepted,
  withdraw: words.withdrawn,
  reject: words.rejected,
  return: words.returned,
  resubmit: words.resubmitted,
  reroute: words.rerouted,
};
const marks: { readonly [kind: string]: Pick<Line, 'mark'> } = {
  accept: { mark: 'done' },
  reject: { mark: 'refused' },
  return: { mark: 'refused' },
};

/** What was answered to an offer, or became of it. */
export function handoffLine(
  teller: Teller,
  command: HandoffCommand,
  { entry, handoffs }: Told,
): Line {
  const { kind } = command;
  const handoff = 'handoff' in command ? command.handoff : (handoffs.get(command.offer) ?? '');
  const reason = 'reason' in command ? teller.reason(handoff, command.reason) : '';
  const values = { actor: entry.actor.name, handoff: teller.handoff(handoff), reason };
  return { kind: 'handoffs', text: teller.say(sentences[kind], values), ...marks[kind] };
}
