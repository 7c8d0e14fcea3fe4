import { describe, expect, it } from 'vitest';
import { RecordCache } from '../../../src/store/sqlite/records/record-cache.ts';
import { changeOf } from '../../contracts/records.ts';

const recordOf = (id: string) => changeOf({ id }).record;

describe('records that were read lately', () => {
  it('are found until they are forgotten, the newest of them', () => {
    const cache = new RecordCache();
    cache.keep(recordOf('a'), 10);
    cache.keep(changeOf({ id: 'a', revision: 2 }).record, 10);
    expect(cache.find('record:account', 'a')?.revision).toBe(2);
    expect(cache.find('record:contact', 'a')).toBeUndefined();
    cache.forget('record:account', 'a');
    cache.forget('record:account', 'a');
    expect(cache.find('record:account', 'a')).toBeUndefined();
  });

  it('make room for others, the one read longest ago first', () => {
    const cache = new RecordCache();
    for (const id of ['a', 'b', 'c']) cache.keep(recordOf(id), 3_000_000);
    expect(cache.find('record:account', 'a')).toBeUndefined();
    expect(cache.find('record:account', 'b')).toEqual(recordOf('b'));
    cache.keep(recordOf('d'), 3_000_000);
    const kept = ['b', 'c', 'd'].filter((id) => cache.find('record:account', id));
    expect(kept).toEqual(['b', 'd']);
    cache.keep(recordOf('huge'), 9_000_000);
    expect(cache.find('record:account', 'huge')).toBeUndefined();
    expect(cache.find('record:account', 'd')).toEqual(recordOf('d'));
  });
});
