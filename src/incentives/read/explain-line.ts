import type { Actor } from '../../access/index.ts';
import { revisionOf } from '../facts/facts-of.ts';
import type { Because } from '../model/because.ts';
import type { IncentiveParts } from '../parts.ts';
import { refused } from '../runs/refusals.ts';
import { caseSight } from './case-sight.ts';
import { earnings } from './earnings.ts';
import { asSeen } from './withhold.ts';
import type { StatementLine } from './statement-view.ts';
import { whoseOf } from './whose.ts';

/** Why a line of a statement is what it is. */
export interface ExplainedLine {
  readonly line: StatementLine;
  readonly because: Because;
  /** Where the facts that it rests on stand in the journals of cases. */
  readonly journal: readonly { readonly case: string; readonly revision: number }[];
}

export interface LineQuestion {
  readonly plan: string;
  readonly period: string;
  /** Id of an entry of the ledger, taken back or not, or of a line that is not posted yet. */
  readonly entry: string;
}

/** Raises `payout-entry-unknown`, also for the entries of whom the actor may not see, and what `earnings` raises. */
export async function explainLine(
  parts: IncentiveParts,
  actor: Actor,
  { plan: id, period, entry }: LineQuestion,
): Promise<ExplainedLine> {
  const whose = whoseOf(actor, await parts.directory.people());
  const posted = await parts.store.readEntries({ plan: id, period });
  const found = posted.find((one) => one.id === entry);
  if (found && whose.sees(found.person)) {
    const sees = await caseSight(parts, actor, found.case ? [found.case] : []);
    const { number, posted: at, release, ...line } = found;
    return explained({ ...asSeen(line, sees), posted: { number, at, release } });
  }
  const { plan, statements, status } = await earnings(parts, actor, { plan: id, period });
  const line = statements.flatMap(({ lines }) => lines).find((one) => one.id === entry);
  if (line) return explained(line);
  throw refused('payout-entry-unknown', plan, { period, status }, { entry });
}

function explained(line: StatementLine): ExplainedLine {
  return { line, because: line.because, journal: journalOf(line.because) };
}

/** The places of the facts in a tree of reasons, each once. */
function journalOf(reason: Because): ExplainedLine['journal'] {
  const facts = new Set(factsIn(reason));
  return [...facts].flatMap((fact) => {
    const found = revisionOf(fact);
    const [about] = fact.split(':');
    return found === undefined || about === undefined ? [] : [{ case: about, ...found }];
  });
}

function* factsIn({ fact, from }: Because): Generator<string> {
  if (fact !== undefined) yield fact;
  for (const one of from) yield* factsIn(one);
}
