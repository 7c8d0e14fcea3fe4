import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gif, jpeg, png, webp } from '../pictures/samples.ts';
import { gathered, problemsOf, template } from '../world.ts';
import { docx, p, relationship, row, table, textIn, type DocxParts } from './docx.ts';

const logo = png(96, 48);
const photo = { name: 'site <1> & "2".png', type: 'image/png', size: 3 };

interface Given {
  readonly bytes?: Uint8Array;
  readonly type?: string;
  readonly locale?: string;
}

async function made(
  parts: DocxParts | string,
  { bytes = logo, type = 'image/png', locale = 'en' }: Given = {},
) {
  const one = template({
    'main.docx': docx(typeof parts === 'string' ? { body: parts } : parts),
    'logo.png': logo.toString('base64'),
  });
  const data = gathered(one, { case: { photo: { ...photo, type } } });
  const settings = { locale, zone: 'Asia/Shanghai', file: () => ({ type, bytes }) };
  return (await one.render(data, settings)) as Uint8Array;
}

const attached = p('{{#if case.photo}}{{image case.photo width=40}}{{/if}}');
const textOf = (file: Uint8Array, part = 'word/document.xml') =>
  strFromU8(unzipSync(file)[part] as Uint8Array);
const media = (file: Uint8Array) =>
  Object.entries(unzipSync(file)).filter(([name]) => name.startsWith('word/media/'));

/** The extents, in millimetres, of the pictures of a part, and the bytes that each shows. */
function pictures(file: Uint8Array, part = 'word/document.xml') {
  const parts = unzipSync(file);
  const links = strFromU8(parts[part.replace('word/', 'word/_rels/') + '.rels'] as Uint8Array);
  const drawings = textOf(file, part).matchAll(
    /<wp:extent cx="(\d+)" cy="(\d+)"\/><wp:docPr id="(\d+)" name="[^"]*" descr="([^"]*)".*?r:embed="(\w+)"/g,
  );
  return [...drawings].map(([, cx, cy, id, alt, link]) => {
    const [, target = ''] = new RegExp(`Id="${link}"[^>]*Target="([^"]+)"`).exec(links) ?? [];
    const bytes = parts[`word/${target}`] as Uint8Array;
    return { width: Number(cx) / 36_000, height: Number(cy) / 36_000, id, alt, bytes };
  });
}

describe('a picture of a Word template', () => {
  it('stands in the line where its tag was, with its file and its type', async () => {
    const file = await made(
      p('before {{image "logo.png" height="12mm" alt="Lantern &amp; Co"}} after'),
    );
    expect(textIn(file)).toBe('before  after');
    expect(pictures(file)).toEqual([
      expect.objectContaining({
        width: 24,
        height: 12,
        alt: 'Lantern &amp; Co',
        bytes: new Uint8Array(logo),
      }),
    ]);
    expect(textOf(file, '[Content_Types].xml')).toContain(
      'Extension="png" ContentType="image/png"',
    );
  });

  it('may be in cells, in a header, and in blocks; its bytes are kept once', async () => {
    const line = row(
      '{{#each case.lines as |line|}}{{line.number}}',
      '{{image "logo.png"}}{{/each}}',
    );
    const file = await made({ body: table(line), header: p('{{image "logo.png" width=10}}') });
    const [body, header] = [pictures(file), pictures(file, 'word/header1.xml')];
    expect(body).toHaveLength(3);
    expect(header).toMatchObject([{ width: 10, height: 5 }]);
    expect(new Set([...body, ...header].map(({ id }) => id)).size).toBe(4);
    expect(media(file)).toHaveLength(1);
  });

  it.each([
    ['is as large as its pixels', '', png(96, 48), [25.4, 12.7]],
    ['is not wider than a page', '', png(4000, 1000), [160, 40]],
    ['is not higher than a page', '', jpeg(1000, 4000), [55, 220]],
    ['keeps its proportions by its width', 'width="8cm"', jpeg(400, 100), [80, 20]],
    ['keeps its proportions by its height', 'height="96px"', gif(400, 100), [101.6, 25.4]],
    ['has the extent that it is given', 'width=30 height=20', gif(400, 100), [30, 20]],
    ['is never larger than Word can show', 'width=400', png(1, 10_000), [0.0558, 558]],
  ])('%s', async (_, size, bytes, [width, height]) => {
    const type = ['image/png', 'image/jpeg', 'image/gif'][
      [0x89, 0xff, 0x47].indexOf(bytes[0] ?? 0)
    ] as string;
    const file = await made(p(`{{#if case.photo}}{{image case.photo ${size}}}{{/if}}`), {
      bytes,
      type,
    });
    const [shown] = pictures(file);
    expect(shown?.width).toBeCloseTo(width as number, 3);
    expect(shown?.height).toBeCloseTo(height as number, 3);
  });

  it('is told by its name where nothing else is said of it', async () => {
    const [shown] = pictures(await made(attached));
    expect(shown?.alt).toBe('site &lt;1&gt; &amp; &quot;2&quot;.png');
  });

  it('finds its relationships beside those that are there', async () => {
    const relationships = relationship('hyperlink', 'https://lantern.example/', 'External');
    const file = await made({ body: attached, relationships });
    expect(textOf(file, 'word/_rels/document.xml.rels')).toContain('https://lantern.example/');
    expect(pictures(file)[0]?.bytes).toEqual(new Uint8Array(logo));
  });

  it('leaves no file where it is not shown', async () => {
    expect(media(await made(p('{{#if case.urgent}}{{image "logo.png"}}{{/if}}')))).toEqual([]);
  });

  it('survives, whatever its bytes, and makes the same file again', async () => {
    const kinds = [
      [png, 'image/png'],
      [jpeg, 'image/jpeg'],
      [gif, 'image/gif'],
    ] as const;
    const side = fc.integer({ min: 1, max: 4000 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...kinds),
        side,
        side,
        fc.uint8Array({ maxLength: 2000 }),
        async ([make, type], width, height, content) => {
          const bytes = make(width, height, content);
          const file = await made(attached, { bytes, type });
          expect(pictures(file).map((one) => one.bytes)).toEqual([new Uint8Array(bytes)]);
          expect(await made(attached, { bytes, type })).toEqual(file);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('a QR code of a Word template', () => {
  const code = p('{{qr case.name size="2cm"}}');

  it('is a picture that print shows sharply', async () => {
    const [shown] = pictures(await made(code));
    expect(shown).toMatchObject({ width: 20, height: 20, alt: 'QR code' });
    const [zh] = pictures(await made(code, { locale: 'zh-CN' }));
    expect(zh?.alt).toBe('二维码');
    const side = Buffer.from(shown?.bytes ?? []).readUInt32BE(16);
    expect(side / (20 / 25.4)).toBeGreaterThan(600);
  });

  it('is the same bytes for the same text', async () => {
    const hashes = [await made(code), await made(code)].map((file) =>
      createHash('sha256').update(file).digest('hex'),
    );
    expect(hashes[0]).toBe(hashes[1]);
  });
});

describe('a picture is refused', () => {
  const refused = (body: string, bytes: Uint8Array, type: string) =>
    made(body, { bytes, type }).then(
      () => undefined,
      ({ message }: Error) => message,
    );

  it.each([
    ['that is WebP, which Word does not show', webp(4, 3), 'image/webp', 'Word does not show WebP'],
    ['that is cut off', png(4, 3).subarray(0, 40), 'image/png', 'it is damaged or ends too early'],
    [
      'that has another content than its name says',
      gif(4, 3),
      'image/png',
      'its content is image/gif',
    ],
    ['that would unpack to gigabytes', png(50_000, 50_000), 'image/png', '50000 × 50000 pixels'],
    ['that is a page', Buffer.from('<html>'), 'image/png', 'its content is not PNG'],
  ])('%s', async (_, bytes, type, wanted) => {
    const message = await refused(attached, bytes, type);
    expect(message).toContain('The picture “site <1> & "2".png” cannot be shown');
    expect(message).toContain(wanted);
  });

  it('that is a drawing: it could carry a script', async () => {
    expect(await refused(attached, Buffer.from('<svg/>'), 'image/svg+xml')).toContain(
      'is not a picture',
    );
  });

  it('in the properties of a file, which are text', () => {
    const more = {
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:title>{{qr case.name}}</dc:title></cp:coreProperties>',
    };
    expect(
      problemsOf({ 'main.docx': docx({ body: p('x'), more }) }).map(({ code }) => code),
    ).toEqual(['template-word-picture-place']);
  });

  it('that is not there, with the paragraph in which it is named', () => {
    const [problem] = problemsOf({
      'main.docx': docx({ body: p('x') + p('{{image "lgo.png"}}') }),
      'logo.png': logo.toString('base64'),
    });
    expect(problem).toMatchObject({
      at: 'templates/main.docx:2:undefined',
      message:
        'There is no picture `lgo.png` under `templates/`. (paragraph 2 of the body: “{{image "lgo.png"}}”)',
      hint: 'Did you mean `logo.png`?',
    });
  });
});
