import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/definitions/index.ts';
import { drillDown } from '../../src/reports/index.ts';
import { prepareReport } from '../../src/reports/prepare-report.ts';
import { actor, now, report, rule, workspace } from './workspace.ts';

function prepare(given: Report, role: string) {
  return prepareReport(given, {}, { actor: actor(role), workspace, now });
}

const byAmount = report({ rows: [{ id: 'amount', title: 'Amount', field: 'amount' }] });

describe('who reads a report', () => {
  test('counts only the rows that the reader sees', () => {
    const prepared = prepare(report({ where: rule('case.source == "web"') }), 'seller');
    expect(prepared.ok && prepared.value.where).toEqual({
      op: 'and',
      of: [
        { op: 'eq', field: 'owner', type: { kind: 'text' }, value: 'the-seller' },
        { op: 'eq', field: 'source', type: { kind: 'text' }, value: 'web' },
      ],
    });
  });

  test('is told the same of a hidden field and of one that does not exist, wherever the report reads it', () => {
    const hidden = [
      byAmount,
      report({ where: rule('has(case.amount)') }),
      report({ show: [{ kind: 'metric', id: 'a', title: 'A', metric: 'average-amount' }] }),
      report({ show: [{ kind: 'share', id: 's', title: 'S', when: rule('has(case.amount)') }] }),
    ];
    const unknown = report({ rows: [{ id: 'x', title: 'X', field: 'amuont' }] });
    for (const given of hidden)
      expect(prepare(given, 'seller')).toEqual({
        ok: false,
        error: [{ code: 'report-field-unknown', params: { report: 'test', field: 'amount' } }],
      });
    expect(prepare(unknown, 'manager')).toEqual({
      ok: false,
      error: [{ code: 'report-field-unknown', params: { report: 'test', field: 'amuont' } }],
    });
    expect(prepare(byAmount, 'manager').ok).toBe(true);
  });

  test('finds no report that is meant for other roles', () => {
    expect(prepare(report({ roles: ['manager'] }), 'seller')).toMatchObject({
      ok: false,
      error: [{ code: 'not-found' }],
    });
  });

  test('sees behind a cell only what the report counted for him', () => {
    const cell = { keys: [], column: 'deals' };
    const reader = { actor: actor('seller'), workspace, now };
    expect(drillDown(report({}), {}, cell, reader)).toMatchObject({
      ok: true,
      value: { where: { op: 'eq', field: 'owner', value: 'the-seller' } },
    });
    expect(drillDown(byAmount, {}, cell, reader).ok).toBe(false);
  });
});
