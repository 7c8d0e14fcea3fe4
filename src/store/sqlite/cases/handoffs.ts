import type { Holding, OfferRow } from '../../../engine/ports.ts';
import type { Database } from '../database/database.ts';
import { numberAs, textAs } from '../database/rows.ts';

/** Offers as they are now; what an offer is known by never changes. */
export function writeOffers(database: Database, seq: number, offers: readonly OfferRow[]): void {
  for (const offer of offers)
    database
      .statement(
        `INSERT INTO offers (case_seq, id, funnel, handoff, round, giver, giver_department, receiver,
           receiver_department, offered, due, ended, status, reason, breached, giver_time, receiver_time)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET giver = excluded.giver, giver_department = excluded.giver_department,
           receiver = excluded.receiver, receiver_department = excluded.receiver_department,
           due = excluded.due, ended = excluded.ended, status = excluded.status,
           reason = excluded.reason, breached = excluded.breached,
           giver_time = excluded.giver_time, receiver_time = excluded.receiver_time`,
      )
      .run(
        seq,
        offer.id,
        offer.funnel,
        offer.handoff,
        offer.round,
        offer.giver ?? null,
        offer.giverDepartment ?? null,
        offer.receiver ?? null,
        offer.receiverDepartment ?? null,
        offer.offered,
        offer.due ?? null,
        offer.ended ?? null,
        offer.status,
        offer.reason ?? null,
        Number(offer.breached),
        offer.giverTime ?? null,
        offer.receiverTime ?? null,
      );
}

/** Holdings as they are now. */
export function writeHoldings(database: Database, seq: number, holdings: readonly Holding[]): void {
  for (const holding of holdings)
    database
      .statement(
        `INSERT INTO holdings (case_seq, turn, funnel, track, department, person, kind, handoff, began,
           ended, working_time) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET track = excluded.track, department = excluded.department,
           person = excluded.person, kind = excluded.kind, handoff = excluded.handoff,
           began = excluded.began, ended = excluded.ended, working_time = excluded.working_time`,
      )
      .run(
        seq,
        holding.turn,
        holding.funnel,
        holding.track,
        holding.department ?? null,
        holding.person ?? null,
        holding.kind,
        holding.handoff ?? null,
        holding.began,
        holding.ended ?? null,
        holding.workingTime ?? null,
      );
}

/** In order of the offers' moments. */
export function readOffers(database: Database, caseId: string): readonly OfferRow[] {
  return database
    .statement(
      `SELECT o.* FROM cases c JOIN offers o ON o.case_seq = c.seq WHERE c.id = ?
       ORDER BY o.offered, length(o.id), o.id`,
    )
    .all(caseId)
    .map((row) => ({
      id: String(row['id']),
      case: caseId,
      funnel: String(row['funnel']),
      handoff: String(row['handoff']),
      round: Number(row['round']),
      ...textAs(row, 'giver', 'giver'),
      ...textAs(row, 'giver_department', 'giverDepartment'),
      ...textAs(row, 'receiver', 'receiver'),
      ...textAs(row, 'receiver_department', 'receiverDepartment'),
      offered: Number(row['offered']),
      ...numberAs(row, 'due', 'due'),
      ...numberAs(row, 'ended', 'ended'),
      status: row['status'] as OfferRow['status'],
      ...textAs(row, 'reason', 'reason'),
      breached: row['breached'] === 1,
      ...numberAs(row, 'giver_time', 'giverTime'),
      ...numberAs(row, 'receiver_time', 'receiverTime'),
    }));
}

export function readHoldings(database: Database, caseId: string): readonly Holding[] {
  return database
    .statement(
      `SELECT h.* FROM cases c JOIN holdings h ON h.case_seq = c.seq WHERE c.id = ? ORDER BY h.turn`,
    )
    .all(caseId)
    .map((row) => ({
      case: caseId,
      funnel: String(row['funnel']),
      track: String(row['track']),
      turn: Number(row['turn']),
      ...textAs(row, 'department', 'department'),
      ...textAs(row, 'person', 'person'),
      kind: row['kind'] as Holding['kind'],
      ...textAs(row, 'handoff', 'handoff'),
      began: Number(row['began']),
      ...numberAs(row, 'ended', 'ended'),
      ...numberAs(row, 'working_time', 'workingTime'),
    }));
}
