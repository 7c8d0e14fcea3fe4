import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  bundleRelease,
  checkWorkspace,
  readWorkspaceFolder,
  workspaceOf,
  type ReleaseFile,
} from '../../src/definitions/index.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-'));
  mkdirSync(join(folder, 'definitions/funnels'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const organization = `kind: Organization
id: acme
zone: Asia/Shanghai
currency: CNY
departments: { sales: {} }
roles: { seller: {} }
`;

const file = (content: string, path = 'definitions/a.yaml'): ReleaseFile => ({ path, content });
const problemsOf = (...contents: string[]) =>
  checkWorkspace(contents.map((content, index) => file(content, `definitions/${index}.yaml`)))
    .problems;

describe('reading a workspace folder', () => {
  it('takes definitions and templates in order of their paths, and nothing hidden', async () => {
    mkdirSync(join(folder, 'templates'));
    writeFileSync(join(folder, 'definitions/b.yml'), organization);
    writeFileSync(join(folder, 'definitions/funnels/a.json'), '{}');
    writeFileSync(join(folder, 'definitions/.draft.yaml'), 'kind: x');
    writeFileSync(join(folder, 'definitions/notes.md'), 'notes');
    writeFileSync(join(folder, 'templates/quote.hbs'), 'Quote');
    writeFileSync(join(folder, 'other.yaml'), 'kind: x');
    const files = await readWorkspaceFolder(folder);
    expect(files.map(({ path }) => path)).toEqual([
      'definitions/b.yml',
      'definitions/funnels/a.json',
      'templates/quote.hbs',
    ]);
  });

  it('says so where there are no definitions', async () => {
    await expect(readWorkspaceFolder(folder)).rejects.toThrow(/There are no definitions in/);
  });

  it('reports bytes that are not UTF-8 at their place', async () => {
    writeFileSync(join(folder, 'definitions/a.yaml'), Buffer.from('id: caf\xe9\n', 'latin1'));
    const { problems } = checkWorkspace(await readWorkspaceFolder(folder));
    expect(problems).toContainEqual({
      code: 'bad-encoding',
      file: 'definitions/a.yaml',
      line: 1,
      column: 8,
      path: '',
    });
  });

  it('refuses a file of more than ten megabytes', async () => {
    writeFileSync(join(folder, 'definitions/a.yaml'), Buffer.alloc(10_000_001, 'a'));
    await expect(readWorkspaceFolder(folder)).rejects.toThrow(/too large/);
  });
});

describe('reading documents', () => {
  it('takes many to a file, and JSON with tabs', () => {
    expect(
      problemsOf(`${organization}---\nkind: Record\nid: part\nfields: { size: integer }\n---\n`),
    ).toEqual([]);
    const record = '{\n\t"kind": "Record",\n\t"id": "part",\n\t"fields": { "size": "integer" }\n}';
    expect(
      checkWorkspace([file(organization), file(record, 'definitions/b.json')]).problems,
    ).toEqual([]);
  });

  it('counts lines with any line ending', () => {
    const [problem] = problemsOf(
      organization,
      'kind: Record\r\nid: part\r\nfields:\r\n  size: intger\r\n',
    );
    expect(problem).toMatchObject({ code: 'unknown-field-type', line: 4, column: 9 });
  });

  it('writes out anchors, but not without bound', () => {
    const shared = `kind: Record\nid: part\nfields:\n  size: &money { type: money, currency: CNY }\n  other: *money\n`;
    expect(problemsOf(organization, shared)).toEqual([]);
    const layers = Array.from(
      { length: 9 },
      (_, n) => `${n}: &l${n} [${`*l${n - 1}, `.repeat(9)}]`,
    );
    const bomb = ['kind: Record', 'id: part', 'x: &l-1 [1]', ...layers].join('\n');
    expect(problemsOf(organization, bomb).map(({ code }) => code)).toEqual([
      'definition-too-large',
    ]);
  });

  it('refuses a text of more than two million characters', () => {
    expect(problemsOf(organization, `# ${'x'.repeat(2_000_000)}`)).toMatchObject([
      { code: 'definition-too-large' },
    ]);
  });

  it('needs an organization', () => {
    expect(problemsOf('kind: Record\nid: part\nfields: { size: integer }\n')).toMatchObject([
      { code: 'no-organization' },
    ]);
  });

  it('does not take names of JavaScript objects for settings', () => {
    const record =
      'kind: Record\nid: part\n__proto__: { a: 1 }\nfields: { constructor: integer }\n';
    expect(problemsOf(organization, record).map(({ code }) => code)).toEqual(['unknown-key']);
    expect(problemsOf(organization, 'kind: toString\nid: part\n').map(({ code }) => code)).toEqual([
      'unknown-kind',
    ]);
  });
});

describe('any text at all', () => {
  it('gives problems with their places, and never a crash', async () => {
    const path = new URL('../fixtures/valid', import.meta.url).pathname;
    const files = await readWorkspaceFolder(path);
    const piece = fc.constantFrom(
      ':',
      '{',
      '}',
      '[',
      ',',
      '"',
      "'",
      '- ',
      '\n',
      '#',
      '&',
      '*',
      '=',
      '~',
      '\t',
      'null',
      '__proto__',
    );
    const change = fc.record({
      file: fc.nat({ max: files.length - 1 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 6 }),
      piece: fc.option(piece, { nil: '' }),
    });
    fc.assert(
      fc.property(change, ({ file: index, at, length, piece: text }) => {
        const { problems, workspace } = checkWorkspace(files.map(mutate(index, at, length, text)));
        expect(workspace === undefined).toBe(problems.length > 0);
        for (const problem of problems.filter(({ code }) => code !== 'no-organization')) {
          expect(problem.file).toMatch(/^(definitions|templates)\//);
          expect(problem.line).toBeGreaterThan(0);
          expect(problem.column).toBeGreaterThan(0);
          expect(problem.path).toBeDefined();
        }
      }),
      { numRuns: 100 },
    );
  });
});

function mutate(index: number, at: number, length: number, text: string) {
  return (one: ReleaseFile, place: number): ReleaseFile => {
    if (place !== index) return one;
    const start = Math.floor(at * one.content.length);
    const content = one.content.slice(0, start) + text + one.content.slice(start + length);
    return { ...one, content };
  };
}

describe('a release', () => {
  const files = [file(organization), file('Quote', 'templates/quote.hbs')];

  it('has the same hash whatever the order of its files', () => {
    const { hash } = bundleRelease(files);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(bundleRelease(files.toReversed()).hash).toBe(hash);
    expect(bundleRelease([file(`${organization}#`), ...files.slice(1)]).hash).not.toBe(hash);
  });

  it('gives its workspace back, and notices damage', () => {
    const release = { number: 3, ...bundleRelease(files) };
    expect(workspaceOf(release)).toMatchObject({ ok: true });
    const damaged = { ...release, files: release.files.slice(1) };
    expect(workspaceOf(damaged)).toMatchObject({ ok: false, error: [{ code: 'release-damaged' }] });
  });
});
