import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const path = '/public/forms/deal/enquiry';
const answers = (company: string, more: object = {}) => ({
  parts: {
    case: { fields: { subject: `Pumps for ${company}`, region: 'north', ...more } },
    customer: { fields: { company } },
  },
});
const send = (body: object) => world.as('nobody').send('post', path).send(body);
const dealsOf = async (subject: string) => {
  const where = encodeURIComponent(`case.subject == "${subject}"`);
  return (await world.as('admin').send('get', `/funnels/deal/cases?where=${where}`)).body.items;
};

describe('a form for people outside', () => {
  it('asks for what it names, and tells nothing of the rest', async () => {
    await world.newAccount({ company: 'Secret Customer' });
    const { status, body } = await world.as('nobody').send('get', path);
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: 'Enquiry', languages: ['en', 'zh-CN'] });
    const asked = body.parts.map((part: { id: string; form: { ui: object } }) => [
      part.id,
      (part.form.ui as { fields: { 'ui:order': string[] } }).fields['ui:order'],
    ]);
    expect(asked).toEqual([
      ['case', ['subject', 'region', 'city', 'gift', 'lines']],
      ['customer', ['company', 'website']],
    ]);
    const text = JSON.stringify(body);
    for (const inside of ['Secret Customer', 'margin', 'case.amount', 'credit', 'seller'])
      expect(text).not.toContain(inside);
    expect(body.parts[0].form.rules.fields.gift).toEqual({ server: ['visible'] });
    expect(body.parts[0].form.rules.fields.city.options).toBeDefined();
  });

  it('opens a case with what was answered and what it sets, and says no more than thanks', async () => {
    const sent = await send(
      answers('Heron', { lines: [{ item: 'Pump', quantity: 2, price: '10.00' }] }),
    );
    expect([sent.status, sent.body]).toEqual([201, { thanks: 'Thank you.' }]);
    const [deal] = await dealsOf('Pumps for Heron');
    expect(deal).toMatchObject({ rush: true, total: '20.00', region: 'north' });
    const journal = await world.as('admin').send('get', `/cases/${deal.id}/journal`);
    expect(journal.body.items[0].actor).toEqual({ id: 'system', name: 'Enquiry' });
  });

  it('takes a record that is there as it is, and adds none twice', async () => {
    const known = await world.newAccount({ company: 'Crane', website: 'https://crane.example' });
    const body = answers('Crane');
    const changed = { ...body.parts.customer.fields, website: 'https://evil.example' };
    await send({ parts: { ...body.parts, customer: { fields: changed } } });
    const [deal] = await dealsOf('Pumps for Crane');
    expect(deal.customer).toBe(known);
    const account = await world.as('admin').send('get', `/records/account/${known}`);
    expect(account.body.website).toBe('https://crane.example');
  });

  it('is refused with pointers into its parts, what it does not ask for like what does not exist', async () => {
    const refused = await send({
      parts: {
        case: { fields: { margin: 0.5, nothing: 1, city: 'shenzhen', region: 'north' } },
        customer: { fields: { company: 'x'.repeat(100) } },
        other: { fields: {} },
      },
    });
    expect(refused.body).toMatchObject({ code: 'input-unknown' });
    const again = await send({
      parts: {
        case: { fields: { margin: 0.5, nothing: 1 } },
        customer: { fields: { company: 'x'.repeat(100) } },
      },
    });
    expect(again.status).toBe(422);
    const found = again.body.errors.map((one: { code: string; pointer: string }) => [
      one.code,
      one.pointer,
    ]);
    expect(found).toEqual([
      ['unknown-field', '#/parts/case/fields/margin'],
      ['unknown-field', '#/parts/case/fields/nothing'],
      ['input-required', '#/parts/case/fields/subject'],
      ['input-too-long', '#/parts/customer/fields/company'],
    ]);
  });

  it('thanks programs that fill every field, and does nothing', async () => {
    const sent = await send({ ...answers('Robot'), trap: 'http://spam.example' });
    expect([sent.status, sent.body]).toEqual([201, { thanks: 'Thank you.' }]);
    expect(await dealsOf('Pumps for Robot')).toEqual([]);
  });

  it('opens so many cases in an hour and no more; a repeated key opens none twice', async () => {
    const key = { 'Idempotency-Key': 'the-same' };
    await world.as('nobody').send('post', path).set(key).send(answers('Twice'));
    await world.as('nobody').send('post', path).set(key).send(answers('Twice'));
    expect(await dealsOf('Pumps for Twice')).toHaveLength(1);
    for (const last of [1, 2, 3, 4, 5]) await send(answers(`Last ${last}`));
    const over = await send(answers('Over'));
    expect([over.status, over.body.code]).toEqual([429, 'http-too-many-requests']);
    expect(await dealsOf('Pumps for Over')).toEqual([]);
    world.clock.advance(3_600_000);
    expect((await send(answers('Later'))).status).toBe(201);
  });
});
