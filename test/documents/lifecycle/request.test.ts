import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { availableDocuments, mayOpenDocument } from '../../../src/documents/index.ts';
import { DocumentWorld } from './world.ts';

let world: DocumentWorld;
beforeAll(async () => {
  world = await DocumentWorld.open();
});
afterAll(() => world.close());

describe('a document that is asked for', () => {
  it('is made with its number, date and files, and its case is told once', async () => {
    const deal = await world.deal({ label: 'Pumps' });
    const made = await world.make(deal, 'quote');
    expect(made).toMatchObject({
      status: 'released',
      number: 'Q-2026-001',
      title: 'Quote Q-2026-001',
      by: { name: 'Sue' },
      release: 1,
      cause: { kind: 'demand', revision: 1 },
    });
    expect(made.files.map(({ name, type }) => [name, type])).toEqual([
      ['Q-2026-001 Pumps.html', 'text/html; charset=utf-8'],
      ['Q-2026-001 Pumps.txt', 'text/plain; charset=utf-8'],
    ]);
    expect(await world.text(made)).toBe('Q-2026-001 of 2 Mar 2026: Pumps CN¥100.00\n');
    expect(made.templateHash).toMatch(/^[0-9a-f]{64}$/);
    expect(made.keepUntil).toBe(Date.UTC(2028, 2, 2, 2));
    expect(made.untold).toBeUndefined();
    expect(await world.told(deal)).toEqual(['quote released Q-2026-001']);
  });

  it.each([
    ['a path', '../a\r\nb:c', '.. a b c'],
    ['what turns round the end', 'sum\u202Efdp.exe', 'sum fdp.exe'],
    ['half a character', '\uD800x', '\uFFFDx'],
    ['a long text', '长'.repeat(200), '长'.repeat(58)],
  ])('has a name that every file system takes, also of %s', async (_, label, name) => {
    const { files, number } = await world.make(await world.deal({ label }), 'quote');
    expect(files[1]?.name).toBe(`${number} ${name}.txt`);
  });

  it('is the same one where the key is the same', async () => {
    const deal = await world.deal();
    const first = await world.ask(deal, 'memo', 'sue', { key: 'again' });
    const second = await world.ask(deal, 'memo', 'sue', { key: 'again' });
    expect(second.id).toBe(first.id);
    const other = await world.deal();
    await expect(world.ask(other, 'memo', 'sue', { key: 'again' })).rejects.toMatchObject({
      code: 'document-key-reused',
    });
  });

  it('shows what was there when it was asked for', async () => {
    const deal = await world.deal({ label: 'Before' });
    const { id } = await world.ask(deal, 'quote');
    await world.edit(deal, { label: 'After' });
    await world.work();
    expect(await world.text(await world.load(id))).toContain('Before');
  });

  it('is refused in a language that nobody here speaks, or in a format that it has not', async () => {
    const deal = await world.deal();
    await expect(world.ask(deal, 'memo', 'sue', { formats: ['pdf'] })).rejects.toMatchObject({
      code: 'document-no-format',
    });
    await expect(world.ask(deal, 'memo', 'sue', { language: 'fr' })).rejects.toMatchObject({
      code: 'document-language-unknown',
    });
  });
});

describe('who may have a document', () => {
  it('must see the case', async () => {
    const deal = await world.deal();
    await expect(world.ask(deal, 'quote', 'sam')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('must be able to read all that it shows', async () => {
    const account = await world.baton.engine.saveRecord(await world.actor('sue'), {
      collection: 'record:account',
      fields: { company: 'Acme' },
      idempotencyKey: 'acme',
    });
    const deal = await world.deal({ account: account.id });
    const ids = async (name: string) =>
      (
        await availableDocuments(world.parts, await world.actor(name), {
          collection: 'case:deal',
          id: deal,
        })
      ).map(({ id }) => id);
    expect(await ids('sue')).toEqual(['quote', 'memo', 'contract']);
    expect(await ids('max')).toEqual(['quote', 'memo', 'costing', 'contract']);
    await expect(world.ask(deal, 'costing')).rejects.toMatchObject({ code: 'document-not-shown' });
  });

  it('or have a role that it names', async () => {
    const deal = await world.deal();
    const made = await world.make(deal, 'summary', 'lea');
    expect(made.status).toBe('released');
    expect(await mayOpenDocument(world.parts, await world.actor('lea'), made)).toBe(true);
    expect(await mayOpenDocument(world.parts, await world.actor('sue'), made)).toBe(false);
    const quote = await world.make(deal, 'quote');
    expect(await mayOpenDocument(world.parts, await world.actor('lea'), quote)).toBe(false);
    expect(await mayOpenDocument(world.parts, await world.actor('max'), quote)).toBe(true);
  });
});

describe('a document that comes with a move', () => {
  it('shows the case as the move left it, however late it is made', async () => {
    const deal = await world.deal({ label: 'Then' });
    await world.move(deal, 'propose');
    await world.edit(deal, { label: 'Now' });
    await world.work();
    const [quote] = await world.documentsOf(deal);
    expect(quote).toMatchObject({
      definition: 'quote',
      status: 'released',
      by: { name: 'Sue' },
      cause: { kind: 'move', name: 'propose', revision: 2 },
      subject: { name: 'Then' },
    });
    expect(await world.text(await world.load(quote!.id))).toContain('Then');
  });
});
