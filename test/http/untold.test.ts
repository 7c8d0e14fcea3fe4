import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkspace } from '../../src/app.ts';
import { operatorActor } from '../../src/app/operator.ts';
import { must, openWorld, workspaceFolder, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const files = await readWorkspace(workspaceFolder);
  const changed = files.map((file) => ({
    ...file,
    content: String(file.content)
      .replace(
        'name: "{{case.subject}}"',
        'name: "{{case.subject}}"\n  card: [subject, amount, total]',
      )
      .replace('formats: text\nsee: manager', 'formats: text\nnumber: "K-{0000}"\nsee: manager')
      .replace('total, gift]', 'total, gift, reason]'),
  }));
  const { publishing } = world.baton.services;
  await publishing.publish(operatorActor('UTC'), changed, { message: 'what is not told' });
});
afterAll(() => world.close());

const told = async (caller: 'clerk' | 'manager' | 'seller', path: string) => {
  const { body } = await must(world.as(caller).send('get', path));
  return JSON.stringify(body);
};

describe('what is not told to everybody who sees a case', () => {
  it('is which fields a card has that he may not see', async () => {
    await world.newDeal({ amount: '500.00' });
    const fields = async (caller: 'clerk' | 'manager') =>
      (await must(world.as(caller).send('get', '/funnels/deal/board'))).body.fields;
    expect(await fields('manager')).toEqual(['subject', 'amount', 'total']);
    expect(await fields('clerk')).toEqual(['subject']);
  });

  it('is why it was closed, where the reason is hidden, nor what was said with it', async () => {
    const deal = await world.newDeal({ amount: '500.00' });
    const body = { reason: 'price', note: 'They went to Heron.' };
    await must(world.as('manager').send('post', `/cases/${deal}/moves/lose`).send(body));
    for (const path of ['history', 'journal']) {
      expect(await told('manager', `/cases/${deal}/${path}`)).toContain('Heron');
      expect(await told('clerk', `/cases/${deal}/${path}`)).not.toMatch(/Heron|price/i);
    }
  });

  it('is the number of a document that is meant for others', async () => {
    const deal = await world.newDeal();
    const making = world.as('manager').send('post', `/cases/${deal}/documents`);
    await must(making.send({ definition: 'sheet' }));
    await world.makeDocuments();
    expect(await told('manager', `/cases/${deal}/history`)).toContain('K-0001');
    for (const path of ['history', 'journal', 'documents', 'page'])
      expect(await told('seller', `/cases/${deal}/${path}`)).not.toContain('K-0001');
    expect(await told('seller', '/search?q=K-0001')).toBe('{"groups":[]}');
    const document = String(
      (await world.as('manager').send('get', `/cases/${deal}/documents`)).body.items[0].id,
    );
    expect((await world.as('seller').send('get', `/documents/${document}`)).status).toBe(404);
    expect(
      (await world.as('seller').send('get', `/documents/${document}/signing-links`)).status,
    ).toBe(404);
  });
});
