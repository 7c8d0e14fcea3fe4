import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const file = [
  'Client,Mobile number,Since',
  'Alder,13800000001,31/12/2025',
  'Birch,13800000002,01/02/2026',
  'Alder,13800000003,05/02/2026',
  ',13800000004,06/02/2026',
].join('\n');

const upload = (path: string, parts: { readonly [name: string]: string }) =>
  Object.entries(parts).reduce(
    (request, [name, content]) =>
      request.attach(name, Buffer.from(content), {
        filename: name === 'file' ? 'clients.csv' : `${name}.json`,
      }),
    world.as('manager').send('post', path).buffer(true),
  );

/** What the lines of a run tell, the last of each kind. */
async function run(query: string, mapping: object): Promise<{ [kind: string]: unknown }> {
  const answer = await upload(`/import-runs${query}`, { file, mapping: JSON.stringify(mapping) });
  const lines = answer.text.trim().split('\n');
  return Object.assign({}, ...lines.map((line: string) => JSON.parse(line)));
}

describe('an import that is put together from a file', () => {
  it('is told what the columns hold, and gets a proposal by names and contents', async () => {
    const { body: survey } = await upload('/import-files/survey', { file });
    expect(survey).toMatchObject({ name: 'clients.csv', rows: 4 });
    expect(survey.columns).toMatchObject([
      { name: 'Client', filled: 3, distinct: 2, values: [{ text: 'Alder', count: 2 }, {}] },
      { name: 'Mobile number', filled: 4, looks: { kind: 'phone' } },
      { name: 'Since', looks: { kind: 'date', as: 'DD/MM/YYYY' } },
    ]);
    const asked = { into: 'record:account', columns: survey.columns };
    const { body } = await world.as('manager').send('post', '/import-mappings/propose').send(asked);
    expect(body.proposal).toMatchObject({
      fields: { company: { from: 'Client' }, phone: { from: 'Mobile number' } },
      key: 'company',
    });
  });

  const mapping = {
    id: 'clients',
    into: { record: 'account' },
    key: 'company',
    fields: { company: 'Client', phone: 'Mobile number' },
  };

  it('is held against what is defined, and shown as the file that it becomes', async () => {
    const check = (given: object) =>
      world.as('manager').send('post', '/import-mappings/check').send({ mapping: given });
    const { body } = await check(mapping);
    expect(body).toMatchObject({ path: 'definitions/imports/clients.yaml', problems: [] });
    expect(body.text).toContain('kind: Import\nid: clients\n');
    const wrong = await check({ ...mapping, fields: { company: 'Client', fone: 'Mobile number' } });
    expect(wrong.body.problems).toMatchObject([{ code: 'no-field' }]);
  });

  it('tells in a dry run which rows would be refused, and writes nothing', async () => {
    const tried = await run('?dryRun=true', mapping);
    expect(tried['run']).toMatchObject({ created: 3, refused: 1 });
    expect(tried['refusedRows']).toMatchObject([{ line: 5, reasons: [{ field: 'company' }] }]);
    const { body } = await world.as('manager').send('get', '/import-runs');
    expect(body.items).toEqual([]);
  });

  it('runs with its progress told, and is kept among the runs', async () => {
    const done = await run('', mapping);
    expect(done['progress']).toMatchObject({ rows: 4, share: 1 });
    expect(done['run']).toMatchObject({
      created: 2,
      updated: 1,
      refused: 1,
      definition: 'clients',
    });
    const again = await run('', { ...mapping, fields: { ...mapping.fields, fone: 'Since' } });
    expect(again).toMatchObject({ problems: [{ code: 'no-field' }] });
  });
});
