import type { CaseEvent, JournalEntry, Offer, OfferRow } from '../../engine/index.ts';
import { offerJson, reasonOf } from './offers.ts';
import { filled, momentOf, personOf, type Reading } from './reading.ts';

type Ended = Extract<CaseEvent, { type: 'offer ended' }>;

/** Every offer of a case, the first first, and how it ended: by the journal, times by the store. */
export function offerHistory(
  entries: readonly JournalEntry[],
  rows: readonly OfferRow[],
  reading: Reading,
): readonly { readonly id: string }[] {
  const events = entries.flatMap((entry) => entry.events);
  const ends = new Map<string, Ended[]>();
  for (const event of events)
    if (event.type === 'offer ended')
      ends.set(event.offer, [...(ends.get(event.offer) ?? []), event]);
  const times = new Map(rows.map((row) => [row.id, row]));
  return events
    .filter((event) => event.type === 'offered')
    .map(({ offer }) => ({
      id: offer.id,
      ...offerJson(offer, reading),
      ...endJson(offer, ends.get(offer.id) ?? [], reading),
      ...timesJson(times.get(offer.id), reading),
    }));
}

/** The people whom the history names. */
export function peopleIn(entries: readonly JournalEntry[]): readonly string[] {
  return entries
    .flatMap((entry) => entry.events)
    .flatMap((event) => {
      if (event.type === 'offer ended') return [event.by];
      if (event.type !== 'offered') return [];
      const { giver, to } = event.offer;
      return [giver.person, to.person, to.standsInFor];
    })
    .filter((id) => id !== undefined);
}

/** What was accepted may have been sent back later: the last end is how it ended, each is kept. */
function endJson(offer: Offer, ends: readonly Ended[], reading: Reading): object {
  const status = ends.at(-1)?.as ?? 'open';
  const answers = ends.map(({ as, at, by, reason, note }) =>
    filled({
      as,
      at: momentOf(at),
      by: personOf(by, reading),
      reason: reasonOf(
        { handoff: offer.handoff, ...(reason === undefined ? {} : { reason }) },
        reading,
      ),
      note,
    }),
  );
  return { status, answers };
}

function timesJson(row: OfferRow | undefined, { shown }: Reading): object {
  if (row === undefined || !shown('stages')) return {};
  const { giverTime, receiverTime, breached } = row;
  return filled({ giverTime, receiverTime, breached });
}
