import { because, both } from '../words/because.ts';
import type { Instant } from '../../shared/index.ts';
import type { Book, PostedEntry } from '../model/book.ts';
import type { Line } from '../model/ledger.ts';
import type { Delta } from './correct.ts';

/** What is to be added to a book, in this order. */
export interface Additions {
  /** To be taken back. */
  readonly wrong: readonly PostedEntry[];
  readonly fresh: readonly Line[];
  readonly deltas: readonly Delta[];
}

/** When and by which release something is posted. */
export interface Posting {
  readonly at: Instant;
  readonly release: number;
}

/** The entries by which a book comes to what it should be, numbered on from those it has. */
export function postings(
  book: Pick<Book, 'plan' | 'period' | 'entries'>,
  { wrong, fresh, deltas }: Additions,
  posting: Posting,
): readonly PostedEntry[] {
  let number = book.entries;
  const lines = [...wrong.map(reversalOf), ...fresh, ...deltas];
  return lines.map((line) => {
    number += 1;
    return entryOf(book, line, number, posting);
  });
}

/** A line as it stands in a book. */
export function entryOf(
  { plan, period }: Pick<Book, 'plan' | 'period'>,
  line: Line & Partial<PostedEntry>,
  number: number,
  { at, release }: Posting,
): PostedEntry {
  const id = `${plan}/${period}/${line.person}/${String(number)}`;
  return { ...line, id, plan, period, number, posted: at, release };
}

function reversalOf(entry: PostedEntry): Line & Pick<PostedEntry, 'reverses' | 'corrects'> {
  const { person, kind, rule, at, earned, base, rate, tier, share, corrects } = entry;
  const amount = entry.amount.neg();
  return {
    person,
    kind,
    rule,
    at,
    ...(earned !== undefined && { earned }),
    ...(entry.case && { case: entry.case }),
    ...(base && { base: base.neg() }),
    ...(rate && { rate }),
    ...(tier !== undefined && { tier }),
    ...(share && { share }),
    ...(corrects && { corrects }),
    amount,
    reverses: entry.id,
    because: because(
      () =>
        both(`${entry.id} is taken back, as it is no longer right`, `冲销 ${entry.id}：已不正确`),
      { value: amount.toFixed(), from: [entry.because] },
    ),
  };
}
