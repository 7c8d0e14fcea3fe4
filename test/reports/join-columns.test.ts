import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinColumns, type ColumnResult } from '../../src/reports/columns/column-result.ts';

function column(id: string, groups: ReadonlyMap<string | null, string>): ColumnResult {
  return {
    columns: [{ id, title: id, definition: id, format: 'integer' }],
    groups: [...groups].map(([key, value]) => ({ keys: [key], values: [value] })),
    absent: ['0'],
    totals: [String(groups.size)],
  };
}

const key: fc.Arbitrary<string | null> = fc.constantFrom('a', 'b', 'c', 'null', null);
const groups = fc.array(fc.tuple(key, fc.nat().map(String))).map((pairs) => new Map(pairs));

test('columns side by side have each group once, and each figure in its place', () => {
  fc.assert(
    fc.property(groups, groups, (left, right) => {
      const joined = joinColumns([column('left', left), column('right', right)]);
      expect(joined.length).toBe(new Set([...left.keys(), ...right.keys()]).size);
      for (const { keys, values } of joined) {
        const group = keys[0] as string | null;
        expect(values).toEqual([left.get(group) ?? '0', right.get(group) ?? '0']);
      }
    }),
  );
});
