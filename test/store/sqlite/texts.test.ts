import { describe, expect, it } from 'vitest';
import type { CaseCommit } from '../../../src/engine/index.ts';
import { commitOf } from '../../contracts/commits.ts';
import { readEntry, writeEntry } from '../../../src/store/sqlite/cases/entry-text.ts';
import { readState, writeState } from '../../../src/store/sqlite/cases/state-text.ts';

const fields = { company: '上海客户', amount: '12.50', lines: [{ n: 1 }] };

function entryBack(entry: CaseCommit['entry']) {
  const { case: id, revision, at, idempotencyKey } = entry;
  return readEntry({ case: id, revision, at, idempotencyKey }, writeEntry(entry));
}

describe('the text of a state', () => {
  it('leaves to the row what stands there already', () => {
    const commit = commitOf({ fields, owner: 'ann' });
    const text = writeState(commit);
    expect(text).not.toContain('上海客户');
    expect(readState(text, JSON.stringify(commit.row))).toEqual(commit.state);
  });

  it('keeps fields that the row has otherwise', () => {
    for (const row of [{ amount: '13.00' }, { extra: 'x' }, { lines: [{ n: 1 }] }]) {
      const commit = commitOf({ fields, row });
      const back = readState(writeState(commit), JSON.stringify(commit.row));
      expect(back).toEqual(commit.state);
    }
  });
});

describe('the text of a journal entry', () => {
  const { entry } = commitOf({ fields });

  it('has the fields that a command gives once', () => {
    expect(writeEntry(entry).split('上海客户')).toHaveLength(2);
    expect(entryBack(entry)).toEqual(entry);
  });

  it('gives back fields that were emptied, changed on the way, or not asked for', () => {
    const changes = [
      { ...fields, computed: '25.00' },
      { ...fields, company: 'Other', lines: null },
      { company: '上海客户' },
      { unrelated: true },
      {},
    ];
    for (const changed of changes) {
      const one = { ...entry, events: [{ type: 'fields changed', fields: changed } as const] };
      expect(entryBack(one)).toEqual(one);
    }
  });

  it('keeps facts and reasons where there are any', () => {
    const facts = { records: { 'record:account': { a: { id: 'a' } } }, related: {}, named: {} };
    const because = [{ rule: 'funnels/deal#/moves/win/when', holds: true }];
    expect(entryBack({ ...entry, facts, because })).toEqual({ ...entry, facts, because });
  });
});
