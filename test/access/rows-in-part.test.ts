import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRows, redactRow, withoutMark, type FieldAccess } from '../../src/access/index.ts';
import { rowMark, type JsonObject } from '../../src/shared/index.ts';
import { dealEntity } from './world.ts';

const entity = dealEntity();
const lines = entity.fields.get('lines');
if (lines === undefined) throw new Error('the world has no lines');
const plain = (lines.columns ?? []).filter(({ id }) => id === 'product');
const access: FieldAccess = new Map([
  ['id', 'read'],
  ['lines', 'part'],
  ['lines.product', 'read'],
  ['lines.price', 'hidden'],
]);

type Rows = readonly JsonObject[];
const seen = (stored: Rows) => redactRow({ lines: stored }, access, entity)['lines'] as Rows;
const merge = (sent: Rows, stored: Rows) => mergeRows(lines, plain, sent, stored);

// Few products and many rows, so that rows look alike.
const row = fc.record(
  { product: fc.constantFrom('a', 'b', 'c'), price: fc.constantFrom('1.00', '2.00', '3.00') },
  { requiredKeys: [] },
);
const rows = fc.array(row, { maxLength: 8 });
/** What becomes of a row, or of none: where it then stands, and what is written into it. */
const fates = fc.array(
  fc.record({ place: fc.double({ noNaN: true }), becomes: fc.option(fc.constantFrom('a', 'd')) }),
  { minLength: 8, maxLength: 8 },
);
const news = fc.array(fc.constantFrom('a', 'e'), { maxLength: 3 });

describe('a table that is shown in part', () => {
  it('keeps the hidden cells of its rows, however they are changed, moved, removed and added', () => {
    fc.assert(
      fc.property(rows, fates, fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]), news, (stored, ...acts) => {
        const [fate, left, added] = acts;
        const shown = seen(stored);
        const kept = left
          .filter((index) => index < stored.length)
          .map((index) => ({ index, ...fate[index] }))
          .toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
        const changed = kept.map(({ index, becomes }) => ({
          ...shown[index],
          ...(becomes && { product: becomes }),
        }));
        const created = added.map((product) => ({ product, [rowMark]: null }));
        const merged = merge([...created, ...changed], stored);
        expect(merged.problems).toEqual([]);
        expect(merged.rows).toEqual([
          ...added.map((product) => ({ product })),
          ...kept.map(({ index, becomes }) => ({
            ...stored[index],
            ...(becomes && { product: becomes }),
          })),
        ]);
      }),
    );
  });

  it('takes rows that are sent back without their marks for those they look like, and loses none', () => {
    fc.assert(
      fc.property(rows, (stored) => {
        const unmarked = seen(stored).map(withoutMark);
        expect(merge(unmarked, stored)).toEqual({ rows: stored, problems: [] });
      }),
    );
    const stored = [{ product: 'a', price: '1.00' }];
    expect(merge([{ product: 'b' }], stored).problems).toMatchObject([{ code: 'row-unmarked' }]);
    expect(merge([{ product: 'a' }, { product: 'b' }], stored).rows).toEqual([
      { product: 'a', price: '1.00' },
      { product: 'b' },
    ]);
  });

  it('is not written over where a row was changed or removed meanwhile, or is sent twice', () => {
    const stored = [{ product: 'a', price: '1.00' }];
    const [shown = {}] = seen([{ product: 'b', price: '1.00' }]);
    expect(merge([shown], stored).problems).toMatchObject([{ code: 'row-gone', path: '/0' }]);
    const [own = {}] = seen(stored);
    expect(merge([own, own], stored).problems).toMatchObject([{ code: 'row-gone', path: '/1' }]);
  });

  it('has marks that tell nothing of what is hidden', () => {
    fc.assert(
      fc.property(rows, rows, (stored, others) => {
        const same = stored.map(({ product }, index) => ({
          ...(product !== undefined && { product }),
          ...(others[index]?.price !== undefined && { price: others[index].price }),
        }));
        expect(seen(same)).toEqual(seen(stored));
      }),
    );
  });

  it('gets no new rows from who does not see what they must hold', () => {
    const [product, price] = lines.columns ?? [];
    if (product === undefined || price === undefined) throw new Error('the lines have no columns');
    const strict = { ...lines, columns: [product, { ...price, required: true }] };
    const { problems } = mergeRows(strict, plain, [{ product: 'a' }], []);
    expect(problems).toMatchObject([{ code: 'row-needs-more', path: '/0' }]);
  });
});
