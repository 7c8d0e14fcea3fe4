import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkspace } from '../../../src/app.ts';
import { acceptDocument, signedCopy } from '../../../src/documents/index.ts';
import { DocumentWorld, workspaceFolder } from './world.ts';

const memo = `{{case.label}}{{#each document.acceptances as |one|}}
{{one.name}}, {{date one.at style="iso"}}, {{one.hash}}{{/each}}`;

let world: DocumentWorld;
beforeAll(async () => {
  const files = await readWorkspace(workspaceFolder);
  world = await DocumentWorld.open(
    files.map((file) =>
      file.path === 'templates/memo.txt.hbs' ? { ...file, content: memo } : file,
    ),
  );
});
afterAll(() => world.close());

const textOf = ({ bytes }: { readonly bytes: Uint8Array }) => Buffer.from(bytes).toString().trim();

describe('the signed copy of a document', () => {
  it('tells who has accepted which file, and leaves the document as it is', async () => {
    const made = await world.make(await world.deal({ label: 'Large' }), 'memo');
    expect(textOf(await signedCopy(world.parts, made, 'text'))).toBe('Large');
    const sue = await world.actor('sue');
    const [{ sha256 = '' } = {}] = made.files;
    await acceptDocument(world.parts, sue, { document: made.id, format: 'text', sha256 });
    const accepted = await world.load(made.id);
    const copy = textOf(await signedCopy(world.parts, accepted, 'text'));
    expect(copy).toBe(`Large\nSue, 2026-03-02, ${sha256}`);
    expect((await world.text(accepted)).trim()).toBe('Large');
  });

  it('is refused in a format in which there is no such document', async () => {
    const made = await world.make(await world.deal(), 'memo');
    await expect(signedCopy(world.parts, made, 'html')).rejects.toMatchObject({
      code: 'document-no-format',
    });
  });
});
