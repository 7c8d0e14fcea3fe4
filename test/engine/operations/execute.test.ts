import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BatonError } from '../../../src/shared/index.ts';
import { openHouse, system, type House } from '../support/house.ts';
import { documents } from '../support/sales.ts';

describe('a command carried out', () => {
  let house: House;
  let company: string;
  beforeAll(async () => {
    house = await openHouse(documents);
    const saved = await house.engine.saveRecord(system, {
      collection: 'record:account',
      fields: { label: 'Acme' },
      idempotencyKey: 'acme',
    });
    company = saved.id;
  });
  afterAll(() => house.close());

  it('x', async () => {
    const opened = await house.engine.execute(
      system,
      { kind: 'open', funnel: 'deal', fields: { company, score: 70, budget: true } },
      { idempotencyKey: 'o1' },
    );
    console.log(JSON.stringify(opened.state), JSON.stringify(opened.entry));
    const moved = await house.engine.execute(
      system,
      { kind: 'move', move: 'qualify' },
      { caseId: opened.state.id, idempotencyKey: 'm1' },
    );
    console.log(JSON.stringify(moved.entry));
    const rows = await house.store.queryRows({
      collection: 'case:deal',
      where: { op: 'true' },
      sort: [{ field: 'id', descending: false }],
      limit: 10,
    });
    console.log(rows);
    expect(moved.state.configuration.active).toEqual(['offer']);
    void BatonError;
  });
});
