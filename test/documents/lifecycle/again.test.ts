import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkspace } from '../../../src/app.ts';
import {
  checkDocumentFiles,
  documentBytes,
  previewDocument,
  remakeDocument,
} from '../../../src/documents/index.ts';
import { DocumentWorld, workspaceFolder } from './world.ts';

let world: DocumentWorld;
beforeAll(async () => {
  world = await DocumentWorld.open();
});
afterAll(() => world.close());

const filesWith = async (path: string, content: string) =>
  (await readWorkspace(workspaceFolder)).map((file) =>
    file.path === path ? { path, content } : file,
  );

describe('a document that is made again', () => {
  it('is the same, though case and templates have changed meanwhile; a PDF but for its date', async () => {
    const deal = await world.deal({ label: 'Once' });
    const quote = await world.make(deal, 'quote');
    const { id } = await world.ask(deal, 'contract');
    await world.work();
    await world.edit(deal, { label: 'Later' });
    const files = await filesWith('templates/quote.txt.hbs', 'new: {{case.label}}');
    const ada = await world.actor('ada');
    await world.baton.services.publishing.publish(ada, files, { message: 'new templates' });
    for (const document of [quote.id, id]) {
      const again = await remakeDocument(world.parts, ada, { document });
      expect(again.same).toBe(true);
      for (const { format, sha256, again: now } of again.files)
        expect(format === 'pdf' || sha256 === now).toBe(true);
    }
  }, 60_000);

  it('is told apart where its snapshot gives something else', async () => {
    const made = await world.make(await world.deal({ label: 'Right' }), 'summary', 'lea');
    const part = made.data.parts['text']!;
    const changed = { ...part, case: { ...(part['case'] as object), label: 'Wrong' } };
    const data = { ...made.data, parts: { text: changed } };
    await world.store.saveDocument({ ...made, data, revision: made.revision + 1 });
    const again = await remakeDocument(world.parts, await world.actor('ada'), {
      document: made.id,
    });
    expect(again).toMatchObject({ same: false, files: [{ format: 'text', same: false }] });
  });
});

describe('the files of a document', () => {
  async function* bytes(text: string): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }

  it('are found where somebody has altered or deleted one, and are not shown', async () => {
    const made = await world.make(await world.deal({ label: 'Kept' }), 'quote');
    const [html, text] = made.files;
    expect(await checkDocumentFiles(world.store)).toEqual([]);
    await world.store.putBlob(bytes('other'), { maxBytes: 100, name: html?.blob ?? '' });
    await world.store.deleteBlob(text?.blob ?? '');
    expect(await checkDocumentFiles(world.store)).toEqual(
      ['html', 'text'].map((format) => ({
        code: 'integrity-document-file',
        params: { id: made.id, format },
      })),
    );
    await expect(documentBytes(world.parts, made, html!)).rejects.toMatchObject({
      code: 'integrity-document-file',
    });
    await world.store.putBlob(bytes(''), { maxBytes: 100, name: text?.blob ?? '' });
    const ada = await world.actor('ada');
    expect(await remakeDocument(world.parts, ada, { document: made.id })).toMatchObject({
      same: false,
      files: [
        { format: 'html', same: false, again: html?.sha256 },
        { format: 'text', same: false, again: text?.sha256 },
      ],
    });
  });
});

describe('a preview', () => {
  it('shows a real case by files that are not published, keeps nothing and takes no number', async () => {
    const deal = await world.deal({ label: 'Real' });
    const files = await filesWith(
      'templates/quote.txt.hbs',
      'New: {{case.label}} {{#if document.number}}{{document.number}}{{/if}}',
    );
    const subject = { collection: 'case:deal', id: deal };
    const request = { files, document: 'quote', subject, format: 'text', language: 'en' } as const;
    const made = await previewDocument(world.parts, await world.actor('max'), request);
    expect(Buffer.from(made.bytes).toString()).toBe('New: Real PREVIEW');
    expect(made.name).toBe('PREVIEW Real.txt');
    expect(await world.documentsOf(deal)).toEqual([]);
  });

  it('tells every problem of the files, in each document that they are part of', async () => {
    const deal = await world.deal();
    const files = await filesWith('templates/quote.txt.hbs', '{{case.lable}} {{case.totla}}');
    const subject = { collection: 'case:deal', id: deal };
    const error = await previewDocument(world.parts, await world.actor('max'), {
      files,
      document: 'quote',
      subject,
    }).catch((one: unknown) => one);
    expect((error as { problems: readonly unknown[] }).problems).toHaveLength(4);
  });

  it('opens nothing to whoever writes the files', async () => {
    const deal = await world.deal({ margin: '12 %' }, 'max');
    const files = await filesWith(
      'templates/quote.txt.hbs',
      '{{case.label}} {{#if case.margin}}{{case.margin}}{{/if}}',
    );
    const own = await world.deal({ label: 'Own' });
    const subject = { collection: 'case:deal', id: own };
    const sue = await world.actor('sue');
    const request = { files, document: 'quote', subject };
    await expect(previewDocument(world.parts, sue, request)).rejects.toMatchObject({
      code: 'document-not-shown',
    });
    await expect(
      previewDocument(world.parts, sue, { ...request, subject: { ...subject, id: deal } }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
