import type { Book, BookEvent } from '../../incentives/index.ts';
import { toIso, type Instant } from '../../shared/index.ts';
import { filled } from '../standing/reading.ts';

export function bookJson(book: Book): object {
  const {
    plan,
    period: label,
    from,
    until,
    revision,
    status,
    entries,
    position,
    hash,
    trail,
  } = book;
  return filled({
    plan,
    period: periodJson({ label, start: from, end: until }),
    revision,
    status,
    entries,
    position,
    hash,
    trail: trail.map(eventJson),
  });
}

export function periodJson(period: {
  readonly label: string;
  readonly start: Instant;
  readonly end: Instant;
}): object {
  return { label: period.label, from: toIso(period.start), until: toIso(period.end) };
}

function eventJson({ at, ...event }: BookEvent): object {
  return filled({ ...event, at: toIso(at) });
}
