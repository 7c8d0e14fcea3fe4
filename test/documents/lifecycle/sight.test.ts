import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkspace } from '../../../src/app.ts';
import {
  availableDocuments,
  mayOpenDocument,
  requestDocument,
} from '../../../src/documents/index.ts';
import { DocumentWorld, workspaceFolder } from './world.ts';

const more = `kind: Document
id: who
title: Who
of: { funnel: deal }
template: who.txt.hbs
---
kind: Document
id: route
title: Route
of: { funnel: deal }
template: route.txt.hbs
---
kind: Incentive
id: commission
for: { role: seller }
period: { every: quarter, zone: Asia/Shanghai }
currency: CNY
credit:
  when: { funnel: deal, outcome: won }
  amount: =case.total
pays:
  - { id: flat, rate: 3 % }
---
kind: Document
id: statement
title: Statement
of: { incentive: commission }
template: statement.txt.hbs
`;

const templates = {
  who: '{{#with owner as |one|}}{{one.name}}{{/with}}',
  route: '{{#each path as |visit|}}{{default visit.holder "nobody"}}{{/each}}',
  statement: '{{statement.person.name}} {{statement.total}}',
};

let world: DocumentWorld;
beforeAll(async () => {
  const house = (await readWorkspace(workspaceFolder)).map(({ path, content }) => ({
    path,
    content: content
      .replace('role: lawyer, rows: true, hide: [total]', 'role: lawyer, rows: true, hide: [owner]')
      .replace('[administer data, publish]', '[administer data, publish, see everything]'),
  }));
  world = await DocumentWorld.open([
    ...house,
    { path: 'definitions/more.yaml', content: more },
    ...Object.entries(templates).map(([name, content]) => ({
      path: `templates/${name}.txt.hbs`,
      content,
    })),
  ]);
});
afterAll(() => world.close());

const period = '2026-Q1';

async function payoutOf(name: string) {
  const { id } = await world.actor(name);
  return { collection: 'payout:commission', id: `${period}/${id}` };
}

describe('who handles a case', () => {
  it.each(['who', 'route'])('is not told by the document “%s” to whom it is hidden', async (id) => {
    const deal = await world.deal();
    const document = await world.make(deal, id);
    const opens = async (name: string) =>
      mayOpenDocument(world.parts, await world.actor(name), document);
    expect([await opens('max'), await opens('lea')]).toEqual([true, false]);
    await expect(world.ask(deal, id, 'lea')).rejects.toMatchObject({ code: 'document-not-shown' });
  });
});

describe('the statement of a payout', () => {
  const ask = async (by: string, of: string) => {
    const subject = await payoutOf(of);
    const key = `${by} ${of}`;
    return requestDocument(world.parts, await world.actor(by), {
      definition: 'statement',
      subject,
      key,
    });
  };

  it('is for the person himself, and not for whoever sees everything else', async () => {
    const { id } = await ask('sue', 'sue');
    await world.work();
    const made = await world.load(id);
    expect(made).toMatchObject({ status: 'released', title: 'Statement' });
    const readers = ['sue', 'sam', 'max', 'ada'];
    const opened = readers.map(async (name) =>
      mayOpenDocument(world.parts, await world.actor(name), made),
    );
    expect(await Promise.all(opened)).toEqual([true, false, false, false]);
  });

  it('is refused to others in words that do not tell whether there is one', async () => {
    const told = async (name: string, person: string, plan = 'commission') => {
      const subject = { collection: `payout:${plan}`, id: `${period}/${person}` };
      try {
        await availableDocuments(world.parts, await world.actor(name), subject);
        return 'shown';
      } catch (error) {
        return (error as Error).message.replace(person, '…');
      }
    };
    const { id: sue } = await world.actor('sue');
    const { id: lea } = await world.actor('lea');
    const words = [
      await told('sam', sue),
      await told('sam', lea),
      await told('sam', 'nobody'),
      await told('sam', sue, 'none'),
    ];
    expect(new Set(words).size).toBe(1);
    expect(await told('sue', sue)).toBe('shown');
  });
});
