import { withClient } from '../../client/connect.ts';
import { findPerson } from '../../client/find-person.ts';
import { readPairs, type Shell } from '../../shell.ts';
import { whyText, type WhyJson } from './payout.ts';

export interface WhatIfOptions {
  /** E-mail address; whoever asks without it. */
  readonly person?: string;
  /** Id of a case that is open. */
  readonly case?: string;
  readonly funnel?: string;
  /** Fields, `name=value`, of a deal that is only thought of, or that would change in the case. */
  readonly with: readonly string[];
}

/** `baton payout what-if`: what a deal would pay somebody, if it were won now. Raises `not-found`. */
export async function whatIfCommand(
  shell: Shell,
  plan: string,
  { person: email, case: caseId, funnel, with: pairs }: WhatIfOptions,
): Promise<void> {
  const { terminal } = shell;
  const fields = Object.fromEntries(readPairs(pairs));
  const found = await withClient(shell.target, terminal, async (client) => {
    const person = email === undefined ? undefined : (await findPerson(client, email)).id;
    const path = `/incentives/${encodeURIComponent(plan)}/what-if`;
    return client.post<{ readonly why: WhyJson }>(path, { fields, person, case: caseId, funnel });
  });
  terminal.out(terminal.json ? JSON.stringify(found) : whyText(found.why));
}
