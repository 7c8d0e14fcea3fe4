import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BatonError, type JsonObject } from '../../../src/shared/index.ts';
import { openHouse, system, type House } from '../support/house.ts';
import { documents } from '../support/sales.ts';

describe('a record', () => {
  let house: House;
  let count = 0;
  beforeAll(async () => {
    house = await openHouse(documents);
  });
  afterAll(() => house.close());

  function save(more: {
    id?: string;
    fields?: JsonObject;
    archived?: boolean;
    key?: string;
    expectedRevision?: number;
  }) {
    const { key = `key ${++count}`, ...rest } = more;
    return house.engine.saveRecord(system, {
      collection: 'record:account',
      idempotencyKey: key,
      ...rest,
    });
  }

  async function codeOf(work: Promise<unknown>): Promise<string> {
    return work.then(
      () => 'done',
      (error: BatonError) => error.code,
    );
  }

  it('is made with defaults, computed fields and its name', async () => {
    const { row, revision } = await save({ fields: { label: 'Acme', seats: 500 } });
    expect(revision).toBe(1);
    expect(row).toMatchObject({ name: 'Acme', tier: 'basic', size: 'large', archived: false });
  });

  it('is changed, and the change kept', async () => {
    const { id } = await save({ fields: { label: 'Bolt' } });
    house.clock.advance(1_000);
    const changed = await save({ id, fields: { seats: 200 } });
    expect(changed.row).toMatchObject({ seats: 200, size: 'large', revision: 2 });
    const history = await house.store.recordHistory('record:account', id);
    expect(history.at(-1)?.changes).toEqual({ seats: 200, size: 'large' });
  });

  it('is archived and brought back', async () => {
    const { id } = await save({ fields: { label: 'Coil' } });
    const put = await save({ id, archived: true });
    expect(put).toMatchObject({ archived: true, row: { archived: true } });
    expect((await save({ id, archived: false })).archived).toBe(false);
  });

  it('passes the same checks as a case', async () => {
    expect(await codeOf(save({ fields: {} }))).toBe('field-required');
    expect(await codeOf(save({ fields: { label: 'X', seats: 0 } }))).toBe('value-too-small');
    expect(await codeOf(save({ fields: { label: 'X', parent: 'nobody' } }))).toBe(
      'reference-unknown',
    );
    expect(await codeOf(save({ fields: { label: 'X', size: 'small' } }))).toBe(
      'field-kept-by-baton',
    );
  });

  it('is refused where another has the value that must be unique', async () => {
    await save({ fields: { label: 'Dune' } });
    expect(await codeOf(save({ fields: { label: 'Dune' } }))).toBe('value-taken');
  });

  it('under a repeated key is made once', async () => {
    const first = await save({ fields: { label: 'Echo' }, key: 'echo' });
    const second = await save({ fields: { label: 'Echo' }, key: 'echo' });
    expect(second.id).toBe(first.id);
    expect(second.revision).toBe(1);
  });

  it('is refused where it is no longer at the expected revision', async () => {
    const { id } = await save({ fields: { label: 'Foam' } });
    const stale = save({ id, fields: { seats: 3 }, expectedRevision: 9 });
    expect(await codeOf(stale)).toBe('revision-not-expected');
  });

  it('of many are saved together, each with its own answer', async () => {
    const answers = await house.engine.saveRecords(system, [
      { collection: 'record:account', fields: { label: 'Gulf' }, idempotencyKey: 'g1' },
      { collection: 'record:account', fields: {}, idempotencyKey: 'g2' },
    ]);
    expect(answers.map((one) => (one instanceof BatonError ? one.code : one.revision))).toEqual([
      1,
      'field-required',
    ]);
  });
});
