import type { HeldBy, OffersHad } from '../../../engine/ports.ts';
import { literal } from '../database/naming.ts';

/** Whether the case `p` had such offers; always true where nothing is asked. */
export function offeredSql(offered: OffersHad | undefined): string {
  if (!offered) return '1';
  const { statuses, reason, breached, timed, rightFirstTime } = offered;
  const asked = [
    ...(statuses ? [`o.status IN (${literals(statuses)})`] : []),
    ...(reason === undefined ? [] : [`o.reason = ${literal(reason)}`]),
    ...(breached === undefined ? [] : [`o.breached = ${Number(breached)}`]),
    ...(timed ? [`o.${timed}_time IS NOT NULL`] : []),
  ];
  if (!rightFirstTime) return exists(offered, asked);
  const first = [...asked, 'o.round = 1', `o.status = 'accepted'`];
  const back = `o.status IN ('rejected', 'returned')`;
  return `${exists(offered, first)} AND NOT ${exists(offered, [back])}`;
}

function exists(offered: OffersHad, asked: readonly string[]): string {
  const { handoffs, from, to, giver, receiver } = offered;
  const tests = [
    'o.case_seq = p.seq',
    `o.handoff IN (${literals(handoffs)})`,
    ...within('o.offered', { from, to }),
    ...partySql('o.giver_department', giver),
    ...partySql('o.receiver_department', receiver),
    ...asked,
  ];
  return `EXISTS (SELECT 1 FROM offers o WHERE ${tests.join(' AND ')})`;
}

/** Whether the case `p` was held so; always true where nothing is asked. */
export function heldSql(held: HeldBy | undefined): string {
  if (!held) return '1';
  const { department, kind, from, to } = held;
  const tests = [
    'h.case_seq = p.seq',
    `h.kind = ${literal(kind)}`,
    ...within('h.began', { from, to }),
    ...partySql('h.department', department),
  ];
  return `EXISTS (SELECT 1 FROM holdings h WHERE ${tests.join(' AND ')})`;
}

function partySql(column: string, party: string | null | undefined): readonly string[] {
  if (party === undefined) return [];
  return [party === null ? `${column} IS NULL` : `${column} = ${literal(party)}`];
}

interface Moments {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

function within(column: string, { from, to }: Moments): readonly string[] {
  return [
    ...(from === undefined ? [] : [`${column} >= ${Math.ceil(from)}`]),
    ...(to === undefined ? [] : [`${column} < ${Math.ceil(to)}`]),
  ];
}

function literals(texts: readonly string[]): string {
  return texts.map(literal).join(', ');
}
