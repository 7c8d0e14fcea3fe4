import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must, openWorld, type Role, type World } from './support/world.ts';

let world: World;
let pumps: string;
beforeAll(async () => {
  world = await openWorld();
  pumps = await world.newDeal({
    subject: '上海水泵',
    region: 'north',
    contact_phone: '13800001111',
  });
  await world.newDeal({ subject: 'Pumps for the north' }, 'manager');
  await world.newAccount({ company: 'Pump works' });
});
afterAll(() => world.close());

interface Found {
  readonly kind: string;
  readonly of?: { readonly id: string };
  readonly count: number;
  readonly items: readonly { readonly id: string; readonly title: string }[];
}

/** What somebody finds, as lines: `case deal 2: First, Second`. */
async function find(role: Role, words: string, more = ''): Promise<readonly string[]> {
  const path = `/search?q=${encodeURIComponent(words)}${more}`;
  const { body } = await must(world.as(role).send('get', path));
  return (body.groups as Found[]).map(({ kind, of, count, items }) => {
    const titles = items.map(({ title }) => title).join(', ');
    return `${[kind, of?.id].filter(Boolean).join(' ')} ${count}: ${titles}`;
  });
}

describe('the search', () => {
  it('finds cases and records together, by parts of words in any language', async () => {
    expect(await find('manager', 'PUMP')).toEqual([
      'case deal 1: Pumps for the north',
      'record account 1: Pump works',
    ]);
    expect(await find('manager', '海水')).toEqual(['case deal 1: 上海水泵']);
    const { body } = await must(
      world.as('manager').send('get', `/search?q=${encodeURIComponent('水泵')}&only=case`),
    );
    expect(body.groups[0].items[0]).toMatchObject({ id: pumps, stands: expect.any(String) });
  });

  it('gives neither hit nor count for rows and fields that one may not see', async () => {
    expect(await find('seller', 'pump', '&only=case')).toEqual([]);
    expect(await find('seller', '水泵', '&only=case')).toEqual(['case deal 1: 上海水泵']);
    expect(await find('manager', '1380000')).toEqual(['case deal 1: 上海水泵']);
    expect(await find('clerk', '1380000')).toEqual([]);
    expect(await find('visitor', '水泵')).toEqual([]);
  });

  it('says in which other field the words are', async () => {
    const { body } = await must(world.as('manager').send('get', '/search?q=1380000'));
    expect(body.groups[0].items[0].found).toEqual({
      field: expect.stringMatching(/phone/i),
      text: '13800001111',
    });
  });

  it('finds people, funnels and reports, and files of the definitions for who publishes them', async () => {
    expect(await find('seller', 'cleo')).toEqual(['person 1: Cleo Clerk']);
    expect(await find('manager', 'deal', '&only=funnel')).toEqual([
      expect.stringMatching(/^funnel 1: /),
    ]);
    expect(await find('manager', 'contact_phone', '&only=definition')).toEqual([]);
    expect(await find('admin', 'contact_phone', '&only=definition')).toEqual([
      expect.stringMatching(/^definition 2: .*deal\.yaml/),
    ]);
  });
});
