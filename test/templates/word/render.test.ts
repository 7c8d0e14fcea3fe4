import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderWord, theCase } from '../world.ts';
import { docx, p, row, table, textIn, type DocxParts } from './docx.ts';

const shown = async (parts: DocxParts | string, given: Parameters<typeof renderWord>[1] = {}) =>
  textIn(await renderWord(docx(typeof parts === 'string' ? { body: parts } : parts), given));

const english = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('a tag of a Word template', () => {
  it.each([
    ['{{case.total}}', 'en', 'CN¥16,409.02'],
    ['{{words case.total}}', 'zh-CN', '人民币壹万陆仟肆佰零玖元零贰分'],
    ['{{date case.opened style=&quot;long&quot;}}', 'en', 'March 2, 2026'],
    ['{{t en="Quote" zh-CN="报价单"}}', 'zh-CN', '报价单'],
    ['{{calc "case.total * case.discount"}}', 'zh-CN', '¥2,461.35'],
    ['{{#when "case.total &gt; 1"}}yes{{else}}no{{/when}}', 'en', 'yes'],
    ['{{! a remark }}-', 'en', '-'],
  ])('%s in %s is %s', async (text, locale, wanted) => {
    expect(english(await shown(p(text), { locale }))).toBe(wanted);
  });

  it('may be cut in pieces by Word, and have its curved quotes', async () => {
    const cut = p('{', '{date ca', 'se.opened style=“lo', 'ng”}', '}!');
    expect(await shown(cut)).toBe('March 2, 2026!');
  });

  it('stands in a header, and in the properties of the file', async () => {
    const made = await renderWord(docx({ body: p('x'), header: p('{{case.name}}') }));
    expect(textIn(made, 'word/header1.xml')).toBe('Deal');
    expect(strFromU8(unzipSync(made)['docProps/core.xml'] as Uint8Array)).toContain(
      '<dc:title>Quotation &lt;1&gt;</dc:title><dc:language>en</dc:language>',
    );
  });
});

describe('blocks of a Word template', () => {
  it('repeat the row in which they begin and end', async () => {
    const lines = row(
      '{{#each case.lines as |line|}}{{@number}}',
      '{{line.product.label}}{{/each}}',
    );
    expect(await shown(table(row('No', 'Product'), lines))).toBe(
      'No|Product|\n1|Platform|\n2|Module <A>|\n3|Platform|',
    );
  });

  it('group rows, each group with a row of its own and a subtotal', async () => {
    const body = table(
      row(
        '{{#group case.lines "product.series" as |rows series|}}{{default series "–"}}',
        '{{sum rows "quantity"}}',
      ),
      row('{{#each rows as |line|}}{{line.number}}', '{{line.quantity}}{{/each}}{{/group}}'),
    );
    expect(await shown(body)).toBe('platform|3|\nA-1|2|\nA-3|1|\nmodule|1|\nA-2|1|');
  });

  it('repeat paragraphs where they have paragraphs of their own, which vanish', async () => {
    const body = [
      p('{{#each case.lines as |line|}}'),
      p('{{line.number}}'),
      p('{{#if line.remark}}'),
      p('({{line.remark}})'),
      p('{{else if line.price}}'),
      p('price'),
      p('{{else}}'),
      p('nothing'),
      p('{{/if}}'),
      p('{{/each}}'),
      p('end'),
    ].join('');
    expect(await shown(body)).toBe('A-1\nnothing\nA-2\n(soon)\nA-3\nnothing\nend');
  });

  it('choose within a line', async () => {
    const line = p('a {{#if case.urgent}}urgent{{else}}', 'calm{{/if}} b');
    expect(await shown(line)).toBe('a calm b');
    expect(await shown(line, { case: { urgent: true } })).toBe('a urgent b');
  });

  it('leave nothing of a table without rows', async () => {
    const body =
      table(row('{{#each case.lines as |line|}}{{line.number}}{{/each}}', 'x')) + p('end');
    expect(await shown(body, { case: { lines: [] } })).not.toContain('A-1');
  });
});

describe('what a Word document is made of', () => {
  const template = docx({ body: p('{{case.name}}') + p('{{#if case.note}}{{case.note}}{{/if}}') });

  it('is the same bytes for the same data', async () => {
    expect(await renderWord(template)).toEqual(await renderWord(template));
  });

  it('shows the lines of a text as lines', async () => {
    expect(await shown(p('{{case.name}}'), { case: { name: 'a\r\nb\nc' } })).toBe('a\nb\nc');
  });

  it('keeps any text as it is, whatever stands in it', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const pieces = fc.constantFrom(
      '{{',
      '}}',
      '&amp;',
      '<w:p>',
      '"',
      "'",
      '$&',
      '\n',
      '{#1}',
      '/1',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(text, pieces), { maxLength: 6 }), async (parts) => {
        const name = parts.join('');
        const ofXml = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;
        const kept = name
          .replaceAll(ofXml, (one) => (/[\t\n\r\u0080-\u009F]/.test(one) ? one : ''))
          .toWellFormed()
          .replaceAll(/\r\n?/g, '\n');
        expect(await shown(p('[', '{{case.name}}', ']'), { case: { name } })).toBe(`[${kept}]`);
      }),
      { numRuns: 100 },
    );
  });

  it('is ended by the budget of a rendering', async () => {
    const lines = Array.from({ length: 100 }, () => (theCase['lines'] as object[])[0]) as never;
    const body = p('{{#each case.lines}}{{#each @root.case.lines}}x{{/each}}{{/each}}');
    const budget = { characters: 1_000_000, passes: 5000 };
    await expect(shown(body, { case: { lines }, budget })).rejects.toThrow(
      expect.objectContaining({ code: 'template-budget' }),
    );
  });
});
