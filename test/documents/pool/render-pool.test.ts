import { afterEach, describe, expect, it } from 'vitest';
import { bundleRelease, type ReleaseFile } from '../../../src/definitions/index.ts';
import { RenderPool, type DocumentData, type PoolSettings } from '../../../src/documents/index.ts';

const company = `kind: Organization
id: acme
zone: Asia/Shanghai
currency: CNY
languages: [en]
departments: { sales: {} }
roles: { seller: {} }
---
kind: Record
id: product
fields: { label: { type: text, required: true } }
---
kind: Document
id: label
of: { record: product }
template: [label.hbs, label.txt.hbs]
formats: [pdf, html, text]
`;

const files = (text: string): ReleaseFile[] => [
  { path: 'definitions/company.yaml', content: company },
  { path: 'templates/label.hbs', content: `<p>${text}</p>` },
  { path: 'templates/label.txt.hbs', content: text },
];

const release = (text: string) => bundleRelease(files(text));
const plain = release('{{record.label}}');

const data = (label: string): DocumentData => ({
  language: 'en',
  zone: 'Asia/Shanghai',
  title: 'Label',
  fileName: `Label ${label}`,
  parts: { html: { record: { label } }, text: { record: { label } } },
});

const pools: RenderPool[] = [];

function pool(settings: Partial<PoolSettings> = {}): RenderPool {
  const printer = {
    print: async (html: string) => new TextEncoder().encode(`%PDF ${html.length > 0}`),
    close: async () => {},
  };
  const one = new RenderPool({ printer, threads: 1, ...settings });
  pools.push(one);
  return one;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((one) => one.close()));
});

const request = (label: string, format: 'html' | 'text' | 'pdf' = 'text', of = plain) => ({
  release: of,
  document: 'label',
  data: data(label),
  format,
});

const textOf = ({ bytes }: { readonly bytes: Uint8Array }) => new TextDecoder().decode(bytes);

describe('rendering in threads', { timeout: 30_000 }, () => {
  it('gives what the template shows, with its type and file name', async () => {
    const made = await pool().render(request('A <1>', 'html'));
    expect(textOf(made)).toContain('<p>A &lt;1&gt;</p>');
    expect([made.type, made.fileName]).toEqual(['text/html; charset=utf-8', 'Label A <1>.html']);
  });

  it('hands pages on to the printer', async () => {
    const made = await pool().render(request('A', 'pdf'));
    expect([textOf(made), made.type, made.fileName]).toEqual([
      '%PDF true',
      'application/pdf',
      'Label A.pdf',
    ]);
  });

  it('renders many, of several releases, each as itself', async () => {
    const one = pool({ threads: 2 });
    const releases = ['a', 'b', 'c', 'd', 'e'].map((name) => release(`${name} {{record.label}}`));
    const wanted = Array.from({ length: 60 }, (_, index) => index);
    const made = await Promise.all(
      wanted.map((index) => one.render(request(`${index}`, 'text', releases[index % 5]))),
    );
    expect(made.map(textOf)).toEqual(wanted.map((index) => `${'abcde'[index % 5]} ${index}`));
  });

  it('raises what rendering raises', async () => {
    const wanted = { ...request('A'), format: 'markdown' as const };
    await expect(pool().render(wanted)).rejects.toMatchObject({ code: 'document-no-format' });
  });

  it('says so where the release is no longer accepted', async () => {
    const wrong = request('A', 'text', release('{{record.lable}}'));
    await expect(pool().render(wrong)).rejects.toMatchObject({ code: 'template-unknown-path' });
  });
});

describe('a pool that is pressed', { timeout: 30_000 }, () => {
  it('refuses more than it can hold, and goes on with those it has', async () => {
    const one = pool({ queue: 1 });
    const rendering = [one.render(request('A')), one.render(request('B'))];
    await expect(one.render(request('C'))).rejects.toMatchObject({ code: 'document-queue-full' });
    expect((await Promise.all(rendering)).map(textOf)).toEqual(['A', 'B']);
  });

  it('gives up on a document that takes too long, and renders the next', async () => {
    const one = pool({ timeLimit: 1 });
    await expect(one.render(request('A'))).rejects.toMatchObject({ code: 'document-too-slow' });
    expect(textOf(await pool().render(request('B')))).toBe('B');
  });

  it('survives a document that takes all its memory', async () => {
    const one = pool({ memory: 8 });
    await expect(one.render(request('A'))).rejects.toMatchObject({
      code: 'document-render-failed',
    });
  });

  it('ends when nothing is rendered, and starts again', async () => {
    const one = pool({ idle: 10 });
    expect(textOf(await one.render(request('A')))).toBe('A');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(textOf(await one.render(request('B')))).toBe('B');
  });
});
