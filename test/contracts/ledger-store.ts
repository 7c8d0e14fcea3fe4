import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dispute, PostedEntry } from '../../src/incentives/ports.ts';
import { Decimal } from '../../src/shared/index.ts';
import { start } from './commits.ts';
import { bookOf, postedOf, postingsOf } from './postings.ts';
import { freshStore, type MakeStore, type Store } from './store.ts';

const numbersOf = (entries: readonly PostedEntry[]) => entries.map(({ number }) => number);
const countTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);

/** Lengths of the pieces in which the entries of each person lie together. */
export function piecesOf(entries: readonly PostedEntry[]): ReadonlyMap<string, readonly number[]> {
  const pieces = new Map<string, number[]>();
  entries.forEach(({ person }, place) => {
    const own = pieces.get(person) ?? [];
    if (entries[place - 1]?.person === person) own.push((own.pop() ?? 0) + 1);
    else own.push(1);
    pieces.set(person, own);
  });
  return pieces;
}

/** Posts entries of its own to the book as it finds it; whether it did. */
export async function post(store: Store, count: number, person: string): Promise<boolean> {
  const book = await store.loadBook('sales', '2026-Q1');
  const { revision = 0, entries = 0 } = book ?? {};
  const added = postingsOf(entries + 1, entries + count).map((entry) => ({ ...entry, person }));
  return store.saveBook(bookOf({ revision: revision + 1, entries: entries + count }), added);
}

export function describeBooks(name: string, makeStore: MakeStore): void {
  describe(`books of plans in ${name}`, () => {
    const given = freshStore(makeStore);
    const read = (question: object = {}) => given.store.readEntries({ plan: 'sales', ...question });

    it('are saved with their entries and give them back to the last digit', async () => {
      const { store } = given;
      const added = [
        postedOf(1),
        postedOf(2, {
          corrects: { period: '2025-Q4', entry: 'sales/2025-Q4/p2/9' },
          adjusted: { by: { id: 'ann', name: '安' }, reason: '补发' },
          amount: new Decimal('0.00'),
        }),
      ];
      expect(await store.saveBook(bookOf({ entries: 2 }), added)).toBe(true);
      expect(await store.loadBook('sales', '2026-Q1')).toEqual(bookOf({ entries: 2 }));
      const entries = await read();
      expect(entries).toEqual(added);
      expect(entries[0]?.amount).toBeInstanceOf(Decimal);
      expect(entries[0]?.share?.toFixed()).toBe('0.3333333333333333333333333333333333');
      expect(await store.loadBook('sales', '2026-Q2')).toBeUndefined();
    });

    it('keep an entry without a case, a rate or a base', async () => {
      const { case: _c, base: _b, rate: _r, share: _s, tier: _t, ...bare } = postedOf(1);
      await given.store.saveBook(bookOf({ entries: 1 }), [bare]);
      expect(await read()).toEqual([bare]);
    });

    it('are listed with the latest period first', async () => {
      const { store } = given;
      const ends = { '2026-Q1': 0, '2025-Q4': -3, '2026-Q2': 3 };
      for (const [period, month] of Object.entries(ends))
        await store.saveBook(bookOf({ period, from: Date.UTC(2026, month, 1) }), []);
      await store.saveBook(bookOf({ plan: 'other' }), []);
      const books = await store.listBooks('sales');
      expect(books.map(({ period }) => period)).toEqual(['2026-Q2', '2026-Q1', '2025-Q4']);
    });

    it('are saved by the one who knows how they stand, and nothing of another is written', async () => {
      const { store } = given;
      expect(await store.saveBook(bookOf({ revision: 2 }), [postedOf(1)])).toBe(false);
      expect(await post(store, 2, 'ann')).toBe(true);
      const late = bookOf({ revision: 1, entries: 5 });
      expect(await store.saveBook(late, postingsOf(1, 5))).toBe(false);
      expect(await store.saveBook({ ...late, revision: 3 }, postingsOf(3, 5))).toBe(false);
      expect(await store.loadBook('sales', '2026-Q1')).toEqual(bookOf({ entries: 2 }));
      expect((await read()).map(({ person }) => person)).toEqual(['ann', 'ann']);
      expect(await post(store, 1, 'bob')).toBe(true);
      expect(numbersOf(await read())).toEqual([1, 2, 3]);
    });

    it('change without new entries', async () => {
      const { store } = given;
      await post(store, 2, 'ann');
      const closed = bookOf({ revision: 2, entries: 2, status: 'closed', hash: 'ab' });
      expect(await store.saveBook(closed, [])).toBe(true);
      expect(await store.loadBook('sales', '2026-Q1')).toEqual(closed);
      expect(await read()).toHaveLength(2);
    });

    it('take many entries at once, and give them in order of number', async () => {
      const { store } = given;
      const added = postingsOf(1, 1300);
      expect(await store.saveBook(bookOf({ entries: 1300 }), added.toReversed())).toBe(true);
      expect(numbersOf(await read())).toEqual(countTo(1300));
      const late = bookOf({ entries: 1400 });
      expect(await store.saveBook(late, postingsOf(1, 1400))).toBe(false);
      expect(await post(store, 600, 'ann')).toBe(true);
      expect(numbersOf(await read())).toEqual(countTo(1900));
    });

    it('give the entries of a person or a case, of all periods in order', async () => {
      const { store } = given;
      const q2 = { plan: 'sales', period: '2026-Q2' };
      const second = bookOf({ ...q2, from: Date.UTC(2026, 3, 1), entries: 3 });
      const later = postingsOf(1, 3).map(({ number }) => postedOf(number, q2));
      await store.saveBook(second, later);
      await store.saveBook(bookOf({ entries: 6 }), postingsOf(1, 6));
      const places = async (question: object) =>
        (await read(question)).map(({ period, number }) => `${period} ${number}`);
      expect(await places({ person: 'p1' })).toEqual(['2026-Q1 1', '2026-Q1 4', '2026-Q2 1']);
      expect(await places({ case: 'c2' })).toEqual(['2026-Q1 2', '2026-Q2 2']);
      expect(await places({ case: 'c2', person: 'p1' })).toEqual([]);
      expect(await places({ period: '2026-Q2', person: 'p0' })).toEqual(['2026-Q2 3']);
      expect(await places({ period: '2026-Q9' })).toEqual([]);
      expect(await store.readEntries({ plan: 'other' })).toEqual([]);
    });

    it('hold what each of those posted who posted at once, in one piece and once', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom(1, 3, 400), { minLength: 2, maxLength: 5 }),
          async (counts) => {
            const store = await makeStore();
            try {
              const postUntilDone = async (count: number, person: string): Promise<void> => {
                if (!(await post(store, count, person))) await postUntilDone(count, person);
              };
              await Promise.all(counts.map((count, n) => postUntilDone(count, `w${n}`)));
              const entries = await store.readEntries({ plan: 'sales' });
              expect(numbersOf(entries)).toEqual(countTo(entries.length));
              expect(piecesOf(entries)).toEqual(
                new Map(counts.map((count, n) => [`w${n}`, [count]])),
              );
            } finally {
              await store.close();
            }
          },
        ),
        { numRuns: 4 },
      );
    });
  });
}

function disputeOf(n: number, options: Partial<Dispute> = {}): Dispute {
  return {
    id: `x${n}`,
    revision: 1,
    plan: 'sales',
    period: '2026-Q1',
    person: 'sam',
    entry: 'sales/2026-Q1/sam/1',
    says: '少算了一单',
    opened: start + n,
    by: { id: 'sam', name: '山 Sam' },
    status: 'open',
    ...options,
  };
}

export function describeDisputes(name: string, makeStore: MakeStore): void {
  describe(`disputes in ${name}`, () => {
    const given = freshStore(makeStore);

    it('are saved by the one who knows how they stand', async () => {
      const { store } = given;
      expect(await store.saveDispute(disputeOf(1))).toBe(true);
      expect(await store.saveDispute(disputeOf(1, { says: 'again' }))).toBe(false);
      const by = { id: 'ann', name: '安' };
      const answer = { by, at: start + 5, says: '已更正', adjustment: 'sales/2026-Q1/sam/2' };
      const answered = disputeOf(1, { revision: 2, status: 'accepted', answer });
      expect(await store.saveDispute(answered)).toBe(true);
      expect(await store.saveDispute({ ...answered, status: 'rejected' })).toBe(false);
      expect(await store.saveDispute(disputeOf(9, { revision: 2 }))).toBe(false);
      expect(await store.loadDispute('x1')).toEqual(answered);
      expect(await store.loadDispute('x9')).toBeUndefined();
    });

    it('are listed by what is asked, the newest first, page by page', async () => {
      const { store } = given;
      const all = [
        disputeOf(1),
        disputeOf(2, { person: 'eve' }),
        disputeOf(3, { plan: 'other' }),
        disputeOf(4, { period: '2026-Q2', opened: start + 3 }),
        disputeOf(5, { status: 'rejected' }),
      ];
      for (const dispute of all) await store.saveDispute(dispute);
      const list = async (question: object) =>
        (await store.listDisputes({ limit: 9, ...question })).map(({ id }) => id);
      expect(await list({})).toEqual(['x5', 'x4', 'x3', 'x2', 'x1']);
      expect(await list({ limit: 2, before: 'x4' })).toEqual(['x3', 'x2']);
      expect(await list({ plan: 'sales', period: '2026-Q1' })).toEqual(['x5', 'x2', 'x1']);
      expect(await list({ person: 'eve' })).toEqual(['x2']);
      expect(await list({ status: 'open', plan: 'sales' })).toEqual(['x4', 'x2', 'x1']);
      expect(await list({ status: 'withdrawn' })).toEqual([]);
    });
  });
}
