import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkspace } from '../../src/app.ts';
import { operatorActor } from '../../src/app/operator.ts';
import type { JsonObject } from '../../src/shared/index.ts';
import { must, openWorld, workspaceFolder, type World } from './support/world.ts';

type Line = JsonObject;

/** What a line costs is kept from sellers; why it is so many is asked only where it is many. */
const columns = `
        cost: { type: money, currency: CNY }
        why:  { type: text, visible: row.quantity > 1 }
        sum:  `;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const files = await readWorkspace(workspaceFolder);
  const changed = files.map((file) => ({
    ...file,
    content: String(file.content)
      .replace(/\n {8}sum: +/, columns)
      .replace('ask: [{ field: due, required: true }]', 'ask: [due, lines]')
      .replace(
        'case.owner == actor.id, hide: [margin]',
        'case.owner == actor.id, hide: [margin, lines.cost]',
      ),
  }));
  await world.baton.services.publishing.publish(operatorActor('UTC'), changed, { message: 'cost' });
});
afterAll(() => world.close());

const pump = { item: 'Pump', quantity: 2, price: '10.00', cost: '4.00', why: 'Spare' };
const hose = { item: 'Hose', quantity: 1, price: '5.00', cost: '1.00' };
const newDeal = () => world.newDeal({ amount: '500.00', lines: [pump, hose] });
const stored = async (id: string): Promise<Line[]> => {
  const { body } = await must(world.as('admin').send('get', `/cases/${id}`));
  return body.lines.map((line: Line) => without(line, 'sum'));
};
const without = (line: Line, name: string): Line =>
  Object.fromEntries(Object.entries(line).filter(([column]) => column !== name));
const formOf = async (path: string) => {
  const { body } = await must(world.as('seller').send('get', `/forms/${path}`));
  const fields = body.data.fields as { readonly lines: Line[] };
  const [first = {}, second = {}] = fields.lines;
  return { ...body, fields, first, second };
};
const send = (path: string, body: object) =>
  world.as('seller').send('post', `/forms/${path}`).send(body);

describe('a table with a column that is hidden from who sends it', () => {
  it('keeps what is hidden where a form changes, moves, adds and removes rows', async () => {
    const id = await newDeal();
    const path = `cases/${id}/edit`;
    const { fields, first, second, revision } = await formOf(path);
    expect(JSON.stringify(fields)).not.toContain('4.00');
    await must(send(path, { fields: { ...fields, stars: 3 }, revision }));
    expect(await stored(id)).toEqual([pump, hose]);
    const belt = { item: 'Belt', quantity: 1, price: '1.00', $row: null };
    await must(
      send(path, { fields: { ...fields, lines: [belt, { ...second, price: '6.00' }, first] } }),
    );
    expect(await stored(id)).toEqual([without(belt, '$row'), { ...hose, price: '6.00' }, pump]);
    const again = await formOf(path);
    await must(send(path, { fields: { ...fields, lines: [again.second] } }));
    expect(await stored(id)).toEqual([{ ...hose, price: '6.00' }]);
  });

  it('keeps it in a move that asks for the table, and where the case is changed without a form', async () => {
    const id = await newDeal();
    const form = await formOf(`cases/${id}/moves/send`);
    const changed = { ...form.first, quantity: 3 };
    const seller = world.as('seller');
    await must(
      seller.send('patch', `/cases/${id}`).send({ fields: { lines: [form.second, changed] } }),
    );
    expect(await stored(id)).toEqual([hose, { ...pump, quantity: 3 }]);
    const late = await send(`cases/${id}/moves/send`, { fields: { lines: [form.first] } });
    expect([late.status, late.body.code]).toEqual([409, 'row-gone']);
    const { first } = await formOf(`cases/${id}/moves/send`);
    await must(send(`cases/${id}/moves/send`, { fields: { lines: [first] } }));
    expect(await stored(id)).toEqual([hose]);
  });

  it('refuses the hidden column like one that does not exist, and rows that could be another', async () => {
    const id = await newDeal();
    const patch = (lines: Line[]) =>
      world.as('seller').send('patch', `/cases/${id}`).send({ fields: { lines } });
    const { first } = await formOf(`cases/${id}/edit`);
    const told = async (column: string) => {
      const { body } = await patch([{ ...first, [column]: '1.00' }]);
      return JSON.stringify(body.errors).replaceAll(column, 'column');
    };
    expect(await told('cost')).toBe(await told('nothing'));
    const { status, body } = await patch([{ item: 'Pump', quantity: 9, price: '10.00' }]);
    expect([status, body.code]).toEqual([422, 'row-unmarked']);
    expect(await stored(id)).toEqual([pump, hose]);
  });
});

describe('a cell that does not apply', () => {
  it('keeps what is stored in it where its row is sent back, and takes nothing else', async () => {
    const id = await newDeal();
    const one = { ...pump, quantity: 1 };
    const manager = world.as('manager');
    await must(manager.send('patch', `/cases/${id}`).send({ fields: { lines: [one] } }));
    const path = `/forms/cases/${id}/edit`;
    const { body } = await must(manager.send('get', path));
    await must(manager.send('post', path).send({ fields: body.data.fields }));
    expect(await stored(id)).toEqual([one]);
    const other = { ...body.data.fields, lines: [{ ...one, why: 'Other' }] };
    const refused = await manager.send('post', path).send({ fields: other });
    expect(refused.body.errors).toMatchObject([{ pointer: '#/fields/lines/0/why' }]);
  });
});
