import { describe, expect, test } from 'vitest';
import { runDataSet, samplesFolder } from './run-data-set.ts';
import { runTravel } from './travel/run-travel.ts';

const samples = samplesFolder();
const absent = samples === undefined ? ' (skipped: the data is absent, see BATON_SAMPLES)' : '';

describe('data that nobody here wrote', () => {
  test.skipIf(samples === undefined).each(['crm', 'olist'] as const)(
    `of %s gives every figure of its reference${absent}`,
    async (data) => {
      const compared = await runDataSet(data, samples ?? '');
      expect(compared.length).toBeGreaterThan(40);
      expect(compared.filter(({ agrees }) => !agrees)).toEqual([]);
    },
    120_000,
  );

  test.skipIf(samples === undefined)(
    `of travel gives every figure of its reference${absent}`,
    async () => {
      const compared = await runTravel(samples ?? '');
      expect(compared.length).toBeGreaterThan(30);
      expect(compared.filter(({ agrees }) => !agrees)).toEqual([]);
    },
    120_000,
  );
});
