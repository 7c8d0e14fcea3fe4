import { expect, it } from 'vitest';
import { compileWorkspace, readWorkspaceFolder } from '../../src/definitions/index.ts';
import type { ValueType } from '../../src/expressions/index.ts';
import { typeWords } from '../../src/http/authoring/type-words.ts';

it('a case, a record and the rows of a table are called by their titles where formulas are tried', async () => {
  const compiled = compileWorkspace(await readWorkspaceFolder('.'));
  if (!compiled.ok) throw new Error('the example does not compile');
  const told = (type: ValueType, locale = 'en') => typeWords(type, compiled.value, locale);
  const rows = { kind: 'object', name: 'row:case:lead-to-contract.lines' } as const;
  expect(told({ kind: 'object', name: 'case:lead-to-contract' })).toBe(
    'a case of “Lead to contract”',
  );
  expect(told({ kind: 'object', name: 'record:account' }, 'zh-CN')).toBe('“客户”记录');
  expect(told(rows)).toBe('a row of “Line items”');
  expect(told({ kind: 'list', of: rows, limit: 100 } as ValueType, 'zh-CN')).toBe(
    '列表：“报价明细”的一行',
  );
  expect(told({ kind: 'object', name: 'actor' })).toBeUndefined();
  expect(told({ kind: 'date' })).toBeUndefined();
});
