import { describe, expect, test } from 'vitest';
import type { ReportParameter } from '../../src/definitions/index.ts';
import { resolveParameters } from '../../src/reports/parameters.ts';
import { now } from './workspace.ts';

const period: ReportParameter = {
  id: 'period',
  title: 'Period',
  kind: 'period',
  default: 'this quarter',
};
const least: ReportParameter = {
  id: 'least',
  title: 'At least',
  kind: 'field',
  field: {
    id: 'least',
    title: 'At least',
    type: 'integer',
    valueType: { kind: 'int' },
    required: false,
    unique: false,
  },
};
const context = { now, zone: 'Asia/Shanghai' };

function resolve(given: { [id: string]: string }, ...parameters: ReportParameter[]) {
  const ask = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  return resolveParameters({ id: 'test', ask }, given, context);
}

describe('parameters of a report', () => {
  test('take their default, a period as two moments of the zone', () => {
    expect(resolve({}, period)).toEqual({
      ok: true,
      value: { period: { from: '2025-12-31T16:00:00.000Z', to: '2026-03-31T16:00:00.000Z' } },
    });
  });

  test('of a report on dates give the days themselves', () => {
    expect(resolve({ period: '2026-02' }, { ...period, dates: true })).toEqual({
      ok: true,
      value: { period: { from: '2026-02-01', to: '2026-03-01' } },
    });
  });

  test('are read as the field that they stand for', () => {
    expect(resolve({ least: '12' }, least)).toEqual({ ok: true, value: { least: 12 } });
  });

  test('are refused together: unknown, missing, and not readable', () => {
    const refused = resolve({ priod: 'x', period: 'soon' }, period, least);
    expect(refused).toMatchObject({
      ok: false,
      error: [
        {
          code: 'report-parameter-unknown',
          params: { parameter: 'priod', known: 'period, least' },
        },
        { code: 'report-parameter-invalid', params: { parameter: 'period', value: 'soon' } },
        { code: 'report-parameter-missing', params: { parameter: 'least' } },
      ],
    });
  });
});
