import type { ExchangeRate, RateStore } from '../../../incentives/ports.ts';
import type { Database } from '../database/database.ts';
import { json } from '../database/rows.ts';

/** Before every day, and after. */
const [firstDay, lastDay] = ['', '~'];

export function createRateStore(database: Database): RateStore {
  return {
    saveRates: (rates) => database.write(() => saveRates(database, rates)),
    listRates: (question) => database.read(() => listRates(database, question)),
  };
}

function saveRates(database: Database, rates: readonly ExchangeRate[]): void {
  const insert = database.statement(
    'INSERT INTO exchange_rates (base, quoted, day, rate) VALUES (?, ?, ?, ?)',
  );
  for (const rate of rates) insert.run(rate.from, rate.to, rate.on, JSON.stringify(rate));
}

/** Of each pair those from the one that applies on the first day to the one that applies on the last. */
function listRates(
  database: Database,
  { from, to, since = firstDay, until = lastDay }: Parameters<RateStore['listRates']>[0],
): readonly ExchangeRate[] {
  return database
    .statement(
      `SELECT rate FROM exchange_rates r
       WHERE (?1 IS NULL OR base = ?1) AND (?2 IS NULL OR quoted = ?2) AND day <= ?4
         AND NOT EXISTS (SELECT 1 FROM exchange_rates later WHERE later.base = r.base
           AND later.quoted = r.quoted AND later.day = r.day AND later.seq > r.seq)
         AND NOT EXISTS (SELECT 1 FROM exchange_rates later WHERE later.base = r.base
           AND later.quoted = r.quoted AND later.day > r.day AND later.day <= ?3)
       ORDER BY day, base, quoted`,
    )
    .all(from ?? null, to ?? null, since, until)
    .map((row) => json<ExchangeRate>(row, 'rate'));
}
