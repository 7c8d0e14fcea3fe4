import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.newDeal({ subject: '=cmd()', amount: '100.00', due: '2026-05-01', margin: 0.25 });
  await world.newDeal({ subject: 'Beta', region: 'south' });
});
afterAll(() => world.close());

async function csv(who: 'manager' | 'admin', query = ''): Promise<Record<string, string>[]> {
  const { text, status } = await world
    .as(who)
    .send('get', `/exports/cases/deal?format=csv&sort=subject${query}`);
  expect(status).toBe(200);
  return parse(text, { columns: true, bom: true });
}

describe('an export of cases', () => {
  it('writes what spreadsheets and imports read back: names, plain numbers, days, clock times', async () => {
    const [formula, beta] = await csv('manager');
    expect(formula).toMatchObject({
      Subject: "'=cmd()",
      Amount: '100.00',
      Due: '2026-05-01',
      Margin: '0.25',
      Department: 'Sales',
      Opened: '2026-03-02 10:00:00',
    });
    expect(beta).toMatchObject({ Amount: '', Region: 'South' });
  });

  it('has real numbers and dates in a workbook', async () => {
    const { body } = await world
      .as('manager')
      .send('get', '/exports/cases/deal?format=xlsx&sort=subject')
      .buffer()
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    const [heading = [], first = []] = await readSheet(body as Buffer);
    const at = (title: string) => first[heading.indexOf(title)];
    expect(at('Amount')).toBe(100);
    expect(at('Due')).toEqual(new Date('2026-05-01T00:00:00Z'));
    expect(at('Opened')).toEqual(new Date('2026-03-02T10:00:00Z'));
  });

  it('holds only what was searched for, within the filter', async () => {
    const subjects = async (query: string) =>
      (await csv('manager', query)).map(({ Subject }) => Subject);
    expect(await subjects('&search=beta')).toEqual(['Beta']);
    expect(await subjects('&search=beta&region=north')).toEqual([]);
    expect(await subjects('&search=nothing-of-the-kind')).toEqual([]);
  });

  it('holds the filter and nothing that the list would not show', async () => {
    expect(await csv('manager', '&region=south')).toHaveLength(1);
    const lines = [{ field: 'subject', is: 'starts with', value: 'BE' }];
    const asked = encodeURIComponent(JSON.stringify(lines));
    expect((await csv('manager', `&filter=${asked}`)).map(({ Subject }) => Subject)).toEqual([
      'Beta',
    ]);
    const { status } = await world.as('seller').send('get', '/exports/cases/deal?format=csv');
    expect(status).toBe(403);
  });
});
