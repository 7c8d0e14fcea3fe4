import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/definitions/index.ts';
import { drillDown, type Cell } from '../../src/reports/index.ts';
import { actor, now, report, workspace } from './workspace.ts';

function behind(given: Report, cell: Cell) {
  const found = drillDown(given, {}, cell, { actor: actor('manager'), workspace, now });
  return found.ok ? found.value : found.error[0]?.code;
}

const bySource = report({ rows: [{ id: 'source', title: 'Source', field: 'source' }] });
const text = { kind: 'text' } as const;

describe('the cases behind a cell', () => {
  test('have the keys of its row, or lack the field where the key is blank', () => {
    expect(behind(bySource, { keys: ['web'], column: 'deals' })).toEqual({
      collection: 'case:deal',
      where: { op: 'eq', field: 'source', type: text, value: 'web' },
    });
    expect(behind(bySource, { keys: [null], column: 'deals' })).toMatchObject({
      where: { op: 'not', of: { op: 'has', field: 'source' } },
    });
  });

  test('lie within the bucket of its row, from its first moment in the zone on', () => {
    const dimension = {
      id: 'opened',
      title: 'Opened',
      field: 'opened',
      bucket: 'quarter',
    } as const;
    const found = behind(report({ rows: [dimension] }), { keys: ['2026-01-01'], column: 'deals' });
    expect(found).toMatchObject({
      where: {
        of: [
          { op: 'ge', field: 'opened', value: '2025-12-31T16:00:00.000Z' },
          { op: 'lt', field: 'opened', value: '2026-03-31T16:00:00.000Z' },
        ],
      },
    });
  });

  test('of a day that is a date are compared as dates, whatever the zone', () => {
    const dimension = { id: 'signed', title: 'Signed', field: 'signed', bucket: 'month' } as const;
    expect(
      behind(report({ rows: [dimension] }), { keys: ['2026-02-01'], column: 'deals' }),
    ).toMatchObject({
      where: {
        of: [
          { op: 'ge', value: '2026-02-01' },
          { op: 'lt', value: '2026-03-01' },
        ],
      },
    });
  });

  test('of a ratio are those that it measures, of an average those that have the field', () => {
    const show = ['win-rate', 'average-amount', 'came-to-talks'].map(
      (metric) => ({ kind: 'metric', id: metric, title: metric, metric }) as const,
    );
    const given = report({ show });
    const won = { op: 'eq', field: 'outcome', type: text, value: 'won' };
    expect(behind(given, { keys: [], column: 'win-rate' })).toMatchObject({ where: won });
    expect(behind(given, { keys: [], column: 'average-amount' })).toMatchObject({
      where: { op: 'and', of: [won, { op: 'has', field: 'amount' }] },
    });
    expect(behind(given, { keys: [], column: 'came-to-talks' })).toMatchObject({
      visited: { stages: ['talks'], reading: 'at all' },
    });
  });

  test('of a funnel passed the stages so far; those that dropped off did not go on', () => {
    const stages = ['lead', 'talks', 'won'];
    const given = report({
      show: [{ kind: 'funnel', id: 'f', title: 'F', reading: 'in order', stages }],
    });
    expect(behind(given, { keys: [], column: 'f.talks' })).toMatchObject({
      visited: { stages: ['lead', 'talks'], reading: 'in order' },
    });
    expect(behind(given, { keys: [], column: 'f.won.dropped' })).toMatchObject({
      visited: { stages: ['lead', 'talks'], reading: 'in order', butNot: 'won' },
    });
  });

  test('of a cohort reached the stage before the end of the period', () => {
    const given = report({
      rows: [{ id: 'opened', title: 'Opened', field: 'opened', bucket: 'month' }],
      show: [{ kind: 'cohort', id: 'c', title: 'C', reached: 'won', periods: 3 }],
    });
    expect(behind(given, { keys: ['2026-01-01'], column: 'c.2' })).toMatchObject({
      visited: { stages: ['won'], before: Date.parse('2026-02-28T16:00:00Z') },
    });
    expect(behind(given, { keys: ['2026-01-01'], column: 'c.4' })).toBe('report-cell-unknown');
  });

  test('are refused for a column or keys that the report does not have', () => {
    expect(behind(bySource, { keys: ['web'], column: 'amount' })).toBe('report-cell-unknown');
    expect(behind(bySource, { keys: ['web', 'x'], column: 'deals' })).toBe('report-cell-unknown');
  });
});
