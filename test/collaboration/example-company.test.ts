import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf, collectionView, type Actor } from '../../src/access/index.ts';
import { notifyHandler, readInbox } from '../../src/collaboration/index.ts';
import { entityOf, readWorkspaceFolder, type Collection } from '../../src/definitions/index.ts';
import { relayOnce } from '../../src/engine/index.ts';
import type { JsonObject } from '../../src/shared/index.ts';
import { openHouseOf, system, type BareHouse } from './support/bare-house.ts';

const rule = `
kind: Notification
id: test-of-hidden-fields
title: Test
of: { funnel: lead-to-contract }
on: commented
to: [{ role: marketer }, { role: sdr }, { role: account-executive }, { role: sales-manager }, { role: lawyer }, { role: controller }]
by: inbox
text: "{{case.total}} / {{case.need}} / {{case.company.phone}}"
`;

describe('in the example company', () => {
  let house: BareHouse;
  beforeAll(async () => {
    const files = await readWorkspaceFolder('.');
    house = await openHouseOf([...files, { path: 'definitions/test.yaml', content: rule }]);
  });
  afterAll(() => house.close());

  it('a message shows each role exactly the fields that the policies show it', async () => {
    const { engine, store, clock, messaging } = house;
    const keep = (collection: `record:${string}`, fields: object) =>
      engine.saveRecord(system, {
        collection,
        fields: fields as never,
        idempotencyKey: collection,
      });
    const company = await keep('record:account', {
      company: 'Northwind',
      region: 'east',
      phone: '13912345678',
    });
    const product = await keep('record:product', {
      code: 'B-1',
      label: 'Bridge',
      price: '1234500.00',
    });
    const opened = await engine.execute(
      system,
      {
        kind: 'open',
        funnel: 'lead-to-contract',
        fields: {
          company: company.id,
          need: 'A confidential need',
          lines: [{ product: product.id, quantity: 1, price: '1234500.00' }],
        },
      },
      { idempotencyKey: 'open' },
    );
    const { id } = opened.state;
    await engine.execute(
      system,
      { kind: 'comment', text: 'Well' },
      { caseId: id, idempotencyKey: 'c' },
    );
    const handlers = [notifyHandler(messaging)];
    await relayOnce({ store, clock, owner: 'test', random: () => 0.5, handlers });
    const deal = await store.queryRows({
      collection: 'case:lead-to-contract',
      where: { op: 'eq', field: 'id', type: { kind: 'text' }, value: id },
      sort: [{ field: 'id', descending: false }],
      limit: 1,
    });
    let told = 0;
    for (const person of await store.listPeople({ limit: 100 })) {
      const actor = actorOf(person, workspaceOf(house).organization, clock.now());
      const { items } = await readInbox(messaging, actor, { view: 'open', limit: 20 });
      if (items.length === 0) continue;
      told += 1;
      const text = items.map((item) => item.text.replaceAll(',', '')).join();
      const seen = seenBy(actor, 'case:lead-to-contract', deal.rows[0] ?? {});
      const account = seenBy(actor, 'record:account', company.row);
      expect(text.includes('1234500')).toBe(seen?.['total'] !== undefined);
      expect(text.includes('A confidential need')).toBe(seen?.['need'] !== undefined);
      expect(text.includes('13912345678')).toBe(account?.['phone'] === '13912345678');
    }
    expect(told).toBeGreaterThan(3);
  });

  /** A row as the policies show it. */
  function seenBy(actor: Actor, collection: Collection, row: JsonObject): JsonObject | undefined {
    const workspace = workspaceOf(house);
    const entity = entityOf(workspace, collection);
    if (!entity) throw new Error(`there is no ${collection}`);
    const policy = workspace.policies.get(collection);
    return collectionView(policy, actor, entity, house.clock.now()).redact(row);
  }
});

function workspaceOf({ messaging }: BareHouse) {
  return messaging.workspaces.current().workspace;
}
