import { describe, expect, it } from 'vitest';
import { problemsOf } from './world.ts';

const at = (place: string) => `templates/main.hbs:${place}`;

/** The only problem of a template, shortly. */
function only(files: Parameters<typeof problemsOf>[0]): string {
  const problems = problemsOf(files);
  expect(problems).toHaveLength(1);
  const [{ code, at: place, message, hint } = { code: '', at: '', message: '' }] = problems;
  return [`${place} ${code}`, message, ...(hint ? [hint] : [])].join('\n');
}

describe('a path that is not there', () => {
  it.each([
    ['as a value', '\n  {{case.totl}}', '2:5', '`case` has no `totl`.', 'total'],
    [
      'in a condition',
      '{{#if case.note}}{{/if}}{{#if case.notte}}x{{/if}}',
      '1:31',
      '`case` has no `notte`.',
      'note',
    ],
    ['as a list', '{{#each case.linse}}x{{/each}}', '1:9', '`case` has no `linse`.', 'lines'],
    [
      'by a block parameter',
      '{{#each case.lines as |line|}}{{line.totl}}{{/each}}',
      '1:33',
      '`line` has no `totl`.',
      'total',
    ],
    [
      'of the item of a loop',
      '{{#each case.lines}}{{quantiyt}}{{/each}}',
      '1:23',
      '`this` has no `quantiyt`.',
      'quantity',
    ],
    [
      'of `this`',
      '{{#each case.lines}}{{this.quantiyt}}{{/each}}',
      '1:23',
      '`this` has no `quantiyt`.',
      'quantity',
    ],
    [
      'outside with ../',
      '{{#each case.lines}}{{../cse.name}}{{/each}}',
      '1:23',
      'There is no `cse` here.',
      'case',
    ],
    ['from @root', '{{@root.cse.name}}', '1:3', '`@root` has no `cse`.', 'case'],
    [
      'as data of a loop',
      '{{#each case.lines}}{{@indx}}{{/each}}',
      '1:23',
      '`@` has no `@indx`.',
      '@index',
    ],
    ['in an argument', '{{date case.signd}}', '1:8', '`case` has no `signd`.', 'signed'],
    [
      'in a call within a call',
      '{{default (date case.signd) "–"}}',
      '1:17',
      '`case` has no `signd`.',
      'signed',
    ],
    [
      'in what a text is given',
      '{{t en="{x}" zh-CN="{x}" x=case.nam}}',
      '1:28',
      '`case` has no `nam`.',
      'name',
    ],
    ['behind a reference', '{{case.company.nme}}', '1:3', '`case.company` has no `nme`.', 'name'],
    ['in a column', '{{sum case.lines "totl"}}', '1:18', '`case.lines` has no `totl`.', 'total'],
    [
      'behind a reference in a column',
      '{{#group case.lines "product.seres" as |r s|}}{{/group}}',
      '1:21',
      '`product` has no `seres`.',
      'series',
    ],
    [
      'in an expression',
      '{{#when "case.discuont > 0"}}x{{/when}}',
      '1:15',
      '`case` has no `discuont`.',
      'discount',
    ],
    [
      'in an expression on a block parameter',
      '{{#each case.lines as |l|}}{{calc "l.quantiti * 2"}}{{/each}}',
      '1:38',
      '`l` has no `quantiti`.',
      'quantity',
    ],
  ])('is reported %s, with place and suggestion', (_, text, place, message, meant) => {
    const [where, said, hint] = only(text).split('\n');
    const code =
      text.includes('calc') || text.includes('when')
        ? 'expression-unknown-member'
        : message.startsWith('There')
          ? 'template-unknown-name'
          : 'template-unknown-path';
    expect([where, said, hint]).toEqual([
      `${at(place)} ${code}`,
      message,
      `Did you mean \`${meant}\`?`,
    ]);
  });

  it('is reported in the partial that has it, by what the partial was given', () => {
    const files = {
      'main.hbs': '{{> parts/a case.company}}{{> parts/b label=case.name}}',
      'parts/a.hbs': '\n{{nam}}',
      'parts/b.hbs': '{{lable}}',
    };
    expect(problemsOf(files)).toEqual([
      {
        code: 'template-unknown-path',
        at: 'templates/parts/a.hbs:2:3',
        message: '`case.company` has no `nam`.',
        hint: 'Did you mean `name`?',
      },
      {
        code: 'template-unknown-name',
        at: 'templates/parts/b.hbs:1:3',
        message: 'There is no `lable` here.',
        hint: 'Did you mean `label`?',
      },
    ]);
  });

  it('is reported once, however often the partial is shown', () => {
    const files = { 'main.hbs': '{{> a}}{{> a}}', 'a.hbs': '{{cse}}' };
    expect(problemsOf(files)).toHaveLength(1);
  });

  it('comes with @root where it was forgotten in a loop', () => {
    expect(only('{{#each case.lines}}{{case.name}}{{/each}}')).toContain(
      'Write `@root.case.name` here.',
    );
  });

  it('is never what objects of JavaScript have', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      expect(only(`{{case.${name}}}`)).toContain('template-unknown-path');
    expect(only('{{#with constructor}}{{/with}}')).toContain('template-unknown-name');
    expect(only('{{@root.constructor}}')).toContain('template-unknown-path');
  });

  it('is not reported where its own declaration is wrong', () => {
    expect(problemsOf('{{case.misdeclared}}{{#when "case.misdeclared > 0"}}{{/when}}')).toEqual([]);
  });

  it('tells members of a list from those of its items', () => {
    expect(only('{{case.lines.total}}')).toContain('template-list-member');
  });
});

describe('a value that may be empty', () => {
  it.each([
    '{{case.note}}',
    '{{owner.name}}',
    '{{case.partner.name}}',
    '{{date case.signed}}',
    '{{#unless case.note}}{{case.note}}{{/unless}}',
    '{{#if case.note}}{{else}}{{case.note}}{{/if}}',
    '{{#if case.partner}}{{case.partner.city}}{{/if}}',
    '{{#each case.lines as |l|}}{{l.remark}}{{/each}}',
    '{{#each case.lines as |l|}}{{#if l.remark}}{{/if}}{{#each ../case.lines as |m|}}{{m.remark}}{{/each}}{{/each}}',
    '{{#when "has(case.note) || case.urgent"}}{{case.note}}{{/when}}',
    '{{t en="{x}" zh-CN="{x}" x=case.note}}',
    '{{#group case.lines "product.series" as |r s|}}{{s}}{{/group}}',
  ])('is reported in %s', (text) => {
    expect(only(text)).toContain('template-may-be-empty');
  });

  it('is reported in expressions, too', () => {
    expect(only('{{#when "case.note == \'\'"}}x{{/when}}')).toContain('expression-may-be-empty');
  });

  it.each([
    '{{#if case.note}}{{case.note}}{{/if}}',
    '{{#if case.partner.city}}{{case.partner.name}} {{case.partner.city}}{{/if}}',
    '{{#unless case.note}}{{else}}{{case.note}}{{/unless}}',
    '{{#if owner}}{{owner.name}}{{/if}}',
    '{{#if case.note}}{{> a}}{{/if}}',
    '{{#if case.note}}{{#when "case.note != \'x\'"}}{{/when}}{{/if}}',
    '{{#each case.lines as |l|}}{{#if l.remark}}{{l.remark}}{{#when "l.remark != \'\'"}}{{/when}}{{/if}}{{/each}}',
    '{{#each case.lines}}{{#if remark}}{{remark}}{{this.remark}}{{/if}}{{/each}}',
    '{{#when "has(case.note)"}}{{case.note}}{{/when}}',
    '{{#each case.lines as |l|}}{{#when "has(l.remark)"}}{{l.remark}}{{/when}}{{/each}}',
    '{{#with case.partner}}{{name}}{{@root.case.partner.name}}{{/with}}',
    '{{default case.note "–"}}{{date case.signed default="–"}}',
  ])('is known to be filled in %s', (text) => {
    expect(problemsOf({ 'main.hbs': text, 'a.hbs': '{{case.note}}' })).toEqual([]);
  });

  it('is what a condition is for; on a value that is always there it says nothing', () => {
    expect(only('{{#if case.total}}x{{/if}}')).toContain('template-always');
  });
});

describe('what templates refuse', () => {
  it.each([
    ['{{{case.name}}}', 'template-raw'],
    ['{{&case.name}}', 'template-raw'],
    ['{{foo case.name}}', 'template-unknown-helper'],
    ['{{#foo case.name}}{{/foo}}', 'template-unknown-helper'],
    ['{{#case.lines}}x{{/case.lines}}', 'template-unknown-helper'],
    ['{{lookup case "name"}}', 'template-unknown-helper'],
    ['{{log case.name}}', 'template-unknown-helper'],
    ['{{date (if case.note)}}', 'template-block-helper'],
    ['{{> (t en="a" zh-CN="b")}}', 'template-unsupported'],
    ['{{#*inline "x"}}{{/inline}}', 'template-unsupported'],
    ['{{"text"}}', 'template-unsupported'],
    ['{{default case.note null}}', 'template-unsupported'],
    ['{{../case.name}}', 'template-no-outer'],
    ['{{this}}', 'template-no-item'],
    ['{{case}}', 'template-not-shown'],
    ['{{case.lines}}', 'template-not-shown'],
    ['{{#each case.name}}x{{/each}}', 'template-argument-type'],
    ['{{date case.name}}', 'template-argument-type'],
    ['{{image case.company}}', 'template-argument-type'],
    ['{{sum case.lines "number"}}', 'template-argument-type'],
    ['{{sum case.lines "price"}}', 'template-sum-currency'],
    ['{{date}}', 'template-arguments'],
    ['{{date case.opened case.opened}}', 'template-arguments'],
    ['{{calc case.total}}', 'template-arguments'],
    ['{{date case.opened styl="long"}}', 'template-unknown-setting'],
    ['{{date case.opened style="longer"}}', 'template-setting'],
    ['{{number case.discount digits="2"}}', 'template-setting'],
    ['{{t en="Quote"}}', 'template-lacks-language'],
    ['{{t en="{x}" zh-CN="x"}}', 'template-text-place'],
    ['{{t en="x" zh-CN="x" x=case.name}}', 'template-text-unused'],
    ['{{> parts/missing}}', 'template-unknown-partial'],
    ['{{> @partial-block}}', 'template-no-content'],
    ['{{#when "case.total"}}x{{/when}}', 'expression-type'],
    ['{{#when "case.total >"}}x{{/when}}', 'expression-syntax'],
    ['{{#if case.note}}', 'template-syntax'],
    ['{{#if case.note}}{{/each}}', 'template-syntax'],
    ['{{case.name', 'template-syntax'],
  ])('%s: %s', (text, code) => {
    expect(only(text)).toContain(` ${code}\n`);
  });

  it('a QR code outside of HTML', () => {
    expect(only({ 'main.txt.hbs': '{{qr case.name}}' })).toContain('template-wrong-format');
  });

  it('partials that show one another', () => {
    const files = { 'main.hbs': '{{> a}}', 'a.hbs': '{{> b}}', 'b.hbs': '\n{{> a}}' };
    expect(only(files)).toBe(
      'templates/b.hbs:2:5 template-partial-cycle\nTemplates show one another without end: templates/a.hbs → templates/b.hbs → templates/a.hbs.',
    );
  });

  it('partials that double at every step', () => {
    const names = Array.from({ length: 12 }, (_, index) => `p${index}`);
    const files = Object.fromEntries(
      names.map((name, index) => [`${name}.hbs`, `{{> ${names[index + 1]}}}`.repeat(2)]),
    );
    expect(only({ 'main.hbs': '{{> p0}}', ...files, 'p11.hbs': 'x' })).toContain(
      'template-too-large',
    );
  });

  it('layouts that show their body never or twice', () => {
    const page = (text: string) => ({ 'main.hbs': '{{#> page}}x{{/page}}', 'page.hbs': text });
    expect(only(page('nothing'))).toContain('template-content-unused');
    expect(only(page('{{> @partial-block}}{{> @partial-block}}'))).toContain(
      'template-content-twice',
    );
  });

  it('a misspelt helper or partial, with a suggestion', () => {
    expect(only('{{dtae case.opened}}')).toContain('Did you mean `date`?');
    expect(only('{{#eahc case.lines}}{{/eahc}}')).toContain('Did you mean `each`?');
    expect(only({ 'main.hbs': '{{> parts/fot}}', 'parts/foot.hbs': '' })).toContain(
      'Did you mean `parts/foot`?',
    );
  });
});
