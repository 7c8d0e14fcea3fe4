import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../world.ts';
import { docx, p, relationship, row, table, type DocxParts } from './docx.ts';

const problems = (parts: DocxParts | string) =>
  problemsOf({ 'main.docx': docx(typeof parts === 'string' ? { body: parts } : parts) });

const shortly = (parts: DocxParts | string) =>
  problems(parts).map(({ code, at, message }) => `${at} ${code} ${message}`);

const paragraphs = p('Dear customer') + table(row('a', 'b'));

describe('a Word template is checked as any other', () => {
  it.each([
    [
      'a path that is not there',
      '{{case.totl}}',
      'template-unknown-path `case` has no `totl`. (paragraph 4 of the body: “Total: {{case.totl}}”)',
    ],
    ['what may be empty', '{{case.note}}', 'template-may-be-empty'],
    ['a helper that is none', '{{mony case.total}}', 'template-unknown-helper'],
    ['an expression', '{{calc "case.total + case.nme"}}', 'expression-'],
    ['a partial', '{{> parts/x}}', 'template-unsupported'],
    ['an empty tag', '{{ }}', 'template-word-empty-tag'],
    [
      'a name within a loop',
      '{{#each case.lines as |line|}}{{line.totl}}{{/each}}',
      'template-unknown-path',
    ],
    ['a block that is not closed', '{{#if case.note}}', 'template-syntax'],
    ['a block that is closed by another', '{{#if case.urgent}}x{{/each}}', 'template-syntax'],
  ])('%s: %s', (_, tag, wanted) => {
    const [first = '', ...more] = shortly(paragraphs + p(`Total: ${tag}`));
    expect(first).toContain(`templates/main.docx:4:undefined ${wanted}`);
    expect(more).toEqual([]);
  });

  it('says so of a header, in both languages', () => {
    expect(shortly({ body: p('x'), header: p('a') + p('{{case.nme}}') })).toEqual([
      'templates/main.docx:2:undefined template-unknown-path `case` has no `nme`. (paragraph 2 of a header: “{{case.nme}}”)',
    ]);
  });

  it('knows what a condition made sure of', () => {
    expect(problems(p('{{#if case.note}}') + p('{{case.note}}') + p('{{/if}}'))).toEqual([]);
  });

  it.each([
    ['braces that are not closed', p('{{case.name') + p('x')],
    ['braces that are not opened', p('case.name}}')],
    ['a third brace', p('{{{case.name}}}')],
  ])('%s', (_, body) => {
    expect(problems(body).map(({ code }) => code)).toEqual([
      body.includes('{{{') ? 'template-raw' : 'template-word-braces',
    ]);
  });

  it.each([
    [
      'across the rows of a table',
      table(row('{{#each case.lines as |line|}}', 'x')) + p('{{/each}}'),
    ],
    ['from the body of the text into a header', ''],
  ])('a block may not go %s', (where, body) => {
    const parts =
      where === 'across the rows of a table'
        ? body
        : { body: p('{{#if case.urgent}}'), header: p('{{/if}}') };
    const [code = ''] = problems(parts).map((problem) => problem.code);
    expect(code).toMatch(/^template-(word-block|word-broken|syntax)$/);
  });
});

describe('a Word template is refused', () => {
  const refused = (parts: DocxParts) => problems(parts).map(({ code, message }) => [code, message]);

  it('with macros', () => {
    expect(refused({ body: p('x'), more: { 'word/vbaProject.bin': 'x' } })).toEqual([
      ['template-word-refused', 'The Word template has macros.'],
    ]);
  });

  it.each([
    ['a template elsewhere', relationship('attachedTemplate', 'file:///x.dotm', 'External')],
    ['a picture elsewhere', relationship('image', 'http://example.com/x.png', 'External')],
    ['a link to a file', relationship('hyperlink', 'file:///etc/passwd', 'External')],
    ['an embedded object', relationship('oleObject', 'embeddings/x.bin')],
    ['a chunk of HTML', relationship('aFChunk', 'chunk.htm')],
  ])('with %s', (_, relationships) => {
    expect(refused({ body: p('x'), relationships })[0]?.[0]).toBe('template-word-refused');
  });

  it('with a field that fetches, even in pieces', () => {
    const field =
      '<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c</w:instrText></w:r></w:p>';
    expect(refused({ body: field })[0]?.[0]).toBe('template-word-refused');
  });

  it('with a field that fetches, in small letters, as Word reads them', () => {
    const field =
      '<w:p><w:fldSimple w:instr=" includepicture &quot;http://example.com/x&quot; "/></w:p>';
    expect(refused({ body: field })[0]?.[0]).toBe('template-word-refused');
  });

  it('with entities of its own', () => {
    const more = { 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' };
    expect(refused({ body: p('x'), more })[0]?.[0]).toBe('template-word-refused');
  });

  it('where it unpacks to too much', () => {
    const more = { 'word/media/a.xml': ' '.repeat(30_000_001) };
    expect(refused({ body: p('x'), more })[0]?.[0]).toBe('template-word-too-large');
  });

  it('where it is something else', () => {
    const other = Buffer.from(zipSync({ a: new Uint8Array(1) })).toString('base64');
    expect(problemsOf({ 'main.docx': other })[0]?.code).toBe('template-word-unreadable');
    expect(problemsOf({ 'main.docx': 'eA==' })[0]?.code).toBe('template-word-unreadable');
  });

  it('not for a link to a page', () => {
    const relationships = relationship('hyperlink', 'https://lantern.example/', 'External');
    expect(refused({ body: p('x'), relationships })).toEqual([]);
  });
});
