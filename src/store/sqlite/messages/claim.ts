import type { Delivery, DeliveryStore } from '../../../collaboration/ports.ts';
import type { Database } from '../database/database.ts';
import type { Row } from '../database/rows.ts';
import { readDelivery } from './delivery-row.ts';

type Claim = Parameters<DeliveryStore['claimDeliveries']>[0];

/** Takes the oldest that are due; of a digest all that are due, so that it goes out in one piece. */
export function claimDeliveries(
  database: Database,
  { owner, now, until, limit, except }: Claim,
): readonly Delivery[] {
  const oldest = database
    .statement(
      `SELECT seq, digest, channel, person FROM deliveries
       WHERE available <= ? AND channel NOT IN (SELECT value FROM json_each(?))
       ORDER BY seq LIMIT ?`,
    )
    .all(now, JSON.stringify(except), limit);
  const chosen = new Set(
    oldest.flatMap((row) => [Number(row['seq']), ...restOfDigest(database, row, now)]),
  );
  const take = database.statement(
    'UPDATE deliveries SET claimed_by = ?, available = ? WHERE seq = ? RETURNING *',
  );
  return [...chosen]
    .toSorted((a, b) => a - b)
    .flatMap((seq) => {
      const row = take.get(owner, until, seq);
      return row ? [readDelivery(row)] : [];
    });
}

function restOfDigest(
  database: Database,
  { digest = null, channel = null, person = null }: Row,
  now: number,
): readonly number[] {
  if (digest === null) return [];
  return database
    .statement(
      `SELECT seq FROM deliveries WHERE digest = ? AND channel = ? AND person IS ? AND available <= ?`,
    )
    .all(digest, channel, person, now)
    .map((row) => Number(row['seq']));
}
