import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, start, temporaryFolder, type Ended, type Running } from './baton.ts';

const definition = `kind: Document
id: letter
title: { en: Letter, zh-CN: 信函 }
of: { funnel: deal }
template: [letter.hbs, letter.txt.hbs]
formats: [html, text]
number: L-{0000}
file: { en: "Letter {{document.number}}/{{case.customer}}", zh-CN: "信函 {{document.number}}" }
`;
const template = 'Dear {{case.customer}},\n{{document.title}} {{default document.number "–"}}\n';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let company = '';
let server: Running;
let deal = '';
let id = '';

beforeAll(async () => {
  folder = await temporaryFolder();
  company = join(folder.path, 'company');
  await run(folder.path, ['new', 'company']);
  await mkdir(join(company, 'templates'));
  await writeFile(join(company, 'definitions/letter.yaml'), definition);
  await write('letter.hbs', `<p>${template}</p>`);
  await write('letter.txt.hbs', template);
  server = start(company, ['serve', '--port', '0']);
  await server.printed(/is running at/);
  const control = await readFile(join(company, 'data/control.json'), 'utf8');
  const { url, token } = JSON.parse(control) as { url: string; token: string };
  const opened = await fetch(`${url}/api/v1/funnels/deal/cases`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ fields: { customer: 'Acme' } }),
  });
  deal = ((await opened.json()) as { id: string }).id;
});
afterAll(async () => {
  server.kill('SIGTERM');
  await server.ended();
  await folder.remove();
});

const baton = (...args: string[]): Promise<Ended> => run(company, args);
const write = (name: string, text: string): Promise<void> =>
  writeFile(join(company, 'templates', name), text);

describe('documents on the command line', () => {
  it('are made, and saved under names that stay in their folder', async () => {
    const args = ['--json', 'documents', 'make', deal, 'letter', '--output', 'out'];
    const { code, out, err } = await baton(...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const made = JSON.parse(out) as { document: { id: string; status: string; number: string } };
    expect(made.document).toMatchObject({ status: 'released', number: 'L-0001' });
    ({ id } = made.document);
    expect((await readdir(join(company, 'out'))).toSorted()).toEqual([
      'Letter L-0001 Acme.html',
      'Letter L-0001 Acme.txt',
    ]);
    const text = await readFile(join(company, 'out/Letter L-0001 Acme.txt'), 'utf8');
    expect(text).toContain('Dear Acme,');
    expect(text).toContain('L-0001');
  });

  it('are listed, with what may be asked for', async () => {
    const [{ out }, chinese, none] = await Promise.all([
      baton('documents', 'list', deal),
      run(company, ['documents', 'list', deal], { BATON_LANG: 'zh-CN' }),
      baton('documents', 'list', 'none'),
    ]);
    expect(out).toMatch(/Letter L-0001 +released .* html text +\S+/);
    expect(out).toContain('letter  Letter (html, text)');
    expect(chinese.out).toContain('已签发');
    expect(none.code).toBe(1);
  });

  it('are saved again, of one kind only', async () => {
    const args = ['documents', 'get', id, '--format', 'text', '-o', 'again'];
    expect((await baton(...args)).code).toBe(0);
    expect(await readdir(join(company, 'again'))).toEqual(['Letter L-0001 Acme.txt']);
    expect((await baton('documents', 'get', id, '--format', 'pdf')).code).toBe(1);
    expect((await baton('documents', 'get', id, '--format', 'exe')).code).toBe(2);
  });

  it('are verified: a single letter tells', async () => {
    await writeFile(join(company, 'altered.txt'), 'Dear Acne,\n');
    const [genuine, altered, missing] = await Promise.all(
      ['out/Letter L-0001 Acme.txt', 'altered.txt', 'nowhere.txt'].map((file) =>
        baton('documents', 'verify', file),
      ),
    );
    expect(genuine).toMatchObject({ code: 0, err: '' });
    expect(genuine?.out).toContain('Genuine and unchanged: Letter L-0001');
    expect(altered).toMatchObject({ code: 1, out: '' });
    expect(missing?.code).toBe(2);
  });

  it('are tried again where they failed', async () => {
    expect((await baton('documents', 'retry')).out).toBe('No document has failed.\n');
    const { code, err } = await baton('documents', 'retry', id);
    expect([code, err.includes('document-not-so')]).toEqual([1, true]);
  });

  it('are previewed with a real case before the template is published', async () => {
    await write('letter.txt.hbs', `${template}Yours\n`);
    const preview = ['preview', 'letter', '--case', deal, '-o', 'preview.txt'];
    expect(await baton(...preview)).toMatchObject({ code: 0, err: '' });
    expect(await readFile(join(company, 'preview.txt'), 'utf8')).toContain('Yours');
    await write('letter.txt.hbs', 'Dear {{case.custmer}}\n');
    const wrong = await baton(...preview);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toMatch(/^templates\/letter\.txt\.hbs:1:\d+ {2}`case` has no `custmer`/);
    expect(wrong.err).toContain('Did you mean `customer`?');
  });
});
