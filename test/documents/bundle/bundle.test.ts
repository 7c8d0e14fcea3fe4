import { PDFDocument } from '@pdfme/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPdfs, zipFiles } from '../../../src/documents/index.ts';

async function pdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < pages; page++) document.addPage([595, 842 + page]);
  return document.save();
}

const head = { title: '打包 Bundle', language: 'zh-CN' };

describe('several PDFs as one', () => {
  it('have all pages in order, with title, language, an outline and labels', async () => {
    const parts = [
      { title: '报价单 Q-1', bytes: await pdf(2) },
      { title: 'Contract', bytes: await pdf(1) },
    ];
    const bytes = await joinPdfs(parts, head);
    const joined = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(joined.getPages().map((page) => page.getHeight())).toEqual([842, 843, 842]);
    expect(joined.getTitle()).toBe('打包 Bundle');
    const catalog = joined.catalog.toString();
    expect(catalog).toMatch(/\/Lang (\(zh-CN\)|<FEFF007A0068002D0043004E>)/);
    expect(catalog).toContain('/Outlines');
    expect(catalog).toContain('/PageLabels');
    expect(joined.context.enumerateIndirectObjects().map(String).join('\n')).toContain('/Count 2');
  });

  it('are the same bytes for the same files', async () => {
    const parts = [{ title: 'A', bytes: await pdf(1) }];
    expect(await joinPdfs(parts, head)).toEqual(await joinPdfs(parts, head));
  });

  it('say which of them is no PDF', async () => {
    const parts = [{ title: 'A', bytes: new Uint8Array([1, 2, 3]) }];
    await expect(joinPdfs(parts, head)).rejects.toMatchObject({
      code: 'document-not-in-pdf',
      problems: [{ params: { document: 'A' } }],
    });
  });
});

const anyName = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('__proto__', 'constructor', '1', '..', 'a.pdf', 'A.pdf', 'a (2).pdf', ''),
);

describe('several files as one ZIP', () => {
  const file = (name: string) => ({ name, bytes: new TextEncoder().encode(name) });

  it('keep their names, numbered where they come again', () => {
    const zip = unzipSync(zipFiles(['报价单.pdf', 'a.txt', 'A.txt', 'a.txt'].map(file)));
    expect(Object.keys(zip)).toEqual(['报价单.pdf', 'a.txt', 'A (2).txt', 'a (3).txt']);
    expect(strFromU8(zip['报价单.pdf'] as Uint8Array)).toBe('报价单.pdf');
  });

  it('lead nowhere else when they are unpacked', () => {
    const zip = unzipSync(zipFiles([file('../../etc/passwd'), file('..'), file('a\\b')]));
    for (const name of Object.keys(zip)) expect(name).not.toMatch(/[/\\]|^\./);
  });

  it('are all there, whatever they are called, and the same bytes each time', () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 8 }), (names) => {
        const files = names.map(file);
        const packed = zipFiles(files);
        expect(Object.values(unzipSync(packed))).toHaveLength(names.length);
        expect(zipFiles(files)).toEqual(packed);
      }),
    );
  });
});
