import { randomUUID } from 'node:crypto';
import { withClient } from '../../client/connect.ts';
import { findPerson } from '../../client/find-person.ts';
import type { Shell } from '../../shell.ts';
import { periodPath } from './payout.ts';

export interface AdjustOptions {
  readonly person: string;
  /** Decimal text, in the currency of the plan. */
  readonly amount: string;
  readonly reason: string;
}

/** `baton payout adjust`: an amount by hand to somebody's statement of an open period. Raises `not-found`. */
export async function adjustPayoutCommand(
  shell: Shell,
  plan: string,
  period: string,
  { person: email, amount, reason }: AdjustOptions,
): Promise<void> {
  const { terminal } = shell;
  const entry = await withClient(shell.target, terminal, async (client) => {
    const { id: person } = await findPerson(client, email);
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
    const body = JSON.stringify({ person, amount, reason });
    const path = `${periodPath(plan, period)}/adjustments`;
    const answer = await client.send(path, { method: 'POST', body, headers });
    return (await answer.json()) as { readonly says: string };
  });
  terminal.out(terminal.json ? JSON.stringify(entry) : entry.says);
}
