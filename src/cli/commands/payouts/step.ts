import { withClient } from '../../client/connect.ts';
import type { Shell } from '../../shell.ts';
import { say } from '../../terminal/terminal.ts';
import { bookWord, periodPath, type BookJson } from './payout.ts';

/** What is done with the run of a period; the last two with a reason. */
export type PayoutStep = 'submit' | 'approve' | 'close' | 'return' | 'reopen';

export interface StepOptions {
  readonly reason?: string;
}

/** `baton payout submit`, `approve`, `close`, `return` and `reopen`: the next step of the run of a period. */
export async function payoutStepCommand(
  shell: Shell,
  step: PayoutStep,
  { plan, period }: { readonly plan: string; readonly period: string },
  { reason }: StepOptions,
): Promise<void> {
  const { terminal } = shell;
  const body = reason === undefined ? undefined : { reason };
  const book = await withClient(shell.target, terminal, (client) =>
    client.post<BookJson>(`${periodPath(plan, period)}/${step}`, body),
  );
  if (terminal.json) return terminal.out(JSON.stringify(book));
  const { status, entries, hash } = book;
  const counted = say(terminal, `${entries} entries`, `${entries} 条分录`);
  const sealed = hash === undefined ? [] : [`sha-256 ${hash}`];
  terminal.out([plan, period, bookWord(terminal, status), counted, ...sealed].join(' · '));
}
