import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { expect, test } from 'vitest';
import { openRows } from '../../src/imports/read/open-rows.ts';
import { surveyFile } from '../../src/imports/read/survey-file.ts';
import { fileOf } from './files.ts';

const cell = fc.string({
  unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r\n', ' ', '甲', '=', '\t', '0'),
  maxLength: 6,
});

test('a CSV file gives back every cell that was written, in whatever pieces it is read', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 50 }),
      fc.boolean(),
      async (rows, pieces, bom) => {
        const text = stringify([['a', 'b', 'c'], ...rows], { bom });
        const file = fileOf('a.csv', text, pieces);
        const { encoding } = await surveyFile(file);
        const { chunks } = await openRows(file, encoding);
        const read = [];
        for await (const chunk of chunks) read.push(...chunk.rows);
        const lines = text.split('\n');
        expect(read.map(({ cells }) => cells)).toEqual(rows);
        expect(read.every(({ line }) => line >= 2 && line <= lines.length)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});
