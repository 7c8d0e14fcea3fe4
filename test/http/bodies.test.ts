import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must, openWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('a change that asks for no member', () => {
  it.each([
    ['nothing', undefined],
    ['an empty object', {}],
  ])('is made with %s for its body', async (_, body) => {
    const { lead, offer } = await world.offeredLead();
    const accept = world.as('clerk').send('post', `/cases/${lead}/offers/${offer}/accept`);
    expect(await must(accept.send(body))).toMatchObject({ status: 200 });
    const check = world.as('admin').send('post', '/integrity-checks').send(body);
    expect(await must(check)).toMatchObject({ status: 200 });
  });

  it('is refused with a member that it does not have', async () => {
    const check = world.as('admin').send('post', '/integrity-checks').send({ deep: true });
    expect((await check).body).toMatchObject({ status: 400, code: 'http-body-unexpected' });
    const { lead, offer } = await world.offeredLead();
    const accept = world.as('clerk').send('post', `/cases/${lead}/offers/${offer}/accept`);
    expect((await accept.send({ deep: true })).body).toMatchObject({ code: 'input-unknown' });
  });

  it('is described so', async () => {
    const { body } = await must(world.as('seller').send('get', '/openapi.json'));
    const { post } = body.paths['/cases/{case}/offers/{offer}/accept'];
    expect(post.requestBody.required).toBe(false);
    expect(body.paths['/cases/{case}/assign'].post.requestBody.required).toBe(true);
  });
});
