import { describe, expect, it } from 'vitest';
import { jpeg, png } from './pictures/samples.ts';
import { gathered, problemsOf, render, template, theCase } from './world.ts';

describe('values are shown as the reader writes them', () => {
  it.each([
    ['{{case.total}}', 'en', 'CN¥16,409.02'],
    ['{{case.total}}', 'zh-CN', '¥16,409.02'],
    ['{{case.discount}}', 'en', '15%'],
    ['{{default case.source "–"}}', 'zh-CN', '官网'],
    ['{{case.opened}}', 'zh-CN', '2026年3月2日 04:00'],
    ['{{case.tags}}', 'zh-CN', 'new、large'],
    ['{{date case.opened style="long"}}', 'en', 'March 2, 2026'],
    ['{{date case.opened style="iso"}}', 'en', '2026-03-02'],
    ['{{date case.signed default="–"}}', 'en', '–'],
    ['{{money case.total style="plain"}}', 'en', '16,409.02'],
    ['{{money case.total style="code"}}', 'en', 'CNY 16,409.02'],
    ['{{percent case.discount digits=1}}', 'en', '15.0%'],
    ['{{words case.total}}', 'zh-CN', '人民币壹万陆仟肆佰零玖元零贰分'],
    ['{{words case.total}}', 'en', 'Sixteen thousand four hundred nine and 02/100 Chinese yuan'],
    ['{{sum case.lines "quantity"}}', 'en', '4'],
    ['{{sum case.lines "total"}}', 'zh-CN', '¥16,409.02'],
    ['{{calc "case.total * case.discount"}}', 'zh-CN', '¥2,461.35'],
    ['{{words (calc "case.total - case.total")}}', 'zh-CN', '人民币零元整'],
    ['{{t en="Quotation" zh-CN="报价单"}}', 'zh-CN', '报价单'],
    [
      '{{t en="{n} items, signed {day}" zh-CN="{n}项" n=(sum case.lines "quantity") day=(date case.signed default="–")}}',
      'en',
      '4 items, signed –',
    ],
    ['{{default case.note "none"}}', 'en', 'none'],
  ])('%s in %s is %s', (text, locale, shown) => {
    expect(render(text, { locale }).replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(shown);
  });
});

describe('blocks', () => {
  it('goes through a list, with block parameters, the data of the loop and what is outside', () => {
    const text =
      '{{#each case.lines as |line i|}}{{i}}{{@number}}{{line.product.label}}/{{@root.case.name}}/{{../case.name}}{{#unless @last}}; {{/unless}}{{/each}}';
    expect(render(text)).toBe(
      '01Platform/Deal/Deal; 12Module &lt;A&gt;/Deal/Deal; 23Platform/Deal/Deal',
    );
  });

  it('finds the member of an item that is named like a helper', () => {
    expect(render('{{#each case.lines}}{{number}} {{/each}}')).toBe('A-1 A-2 A-3 ');
  });

  it('counts a loop around with @../index', () => {
    const text =
      '{{#each case.lines}}{{#each ../case.tags}}{{@../index}}{{@index}}{{this}} {{/each}}{{/each}}';
    expect(render(text)).toBe('00new 01large 10new 11large 20new 21large ');
  });

  it('takes the other branch where a list is empty', () => {
    expect(render('{{#each case.lines}}x{{else}}nothing{{/each}}', { case: { lines: [] } })).toBe(
      'nothing',
    );
  });

  it('asks if a value is filled, and chains', () => {
    const text = '{{#if case.note}}{{case.note}}{{else if case.urgent}}urgent{{else}}calm{{/if}}';
    expect(render(text)).toBe('calm');
    expect(render(text, { case: { urgent: true } })).toBe('urgent');
    expect(render(text, { case: { note: 'N' } })).toBe('N');
  });

  it('asks an expression, which may speak of block parameters', () => {
    const text =
      '{{#each case.lines as |line|}}{{#when "line.quantity > 1 && case.discount > 0.1"}}{{line.number}}{{else}}-{{/when}}{{/each}}';
    expect(render(text)).toBe('A-1--');
  });

  it('knows what an expression made sure of', () => {
    const text = '{{#when "has(case.note) && case.note != \'\'"}}{{case.note}}{{/when}}';
    expect(render(text, { case: { note: 'N' } })).toBe('N');
  });

  it('goes with what is there', () => {
    const text = '{{#with case.partner as |p|}}{{p.name}}{{name}}{{else}}alone{{/with}}';
    expect(render(text)).toBe('alone');
    expect(render(text, { case: { partner: 'lan' } })).toBe('兰亭兰亭');
  });

  it('groups rows by a column, with subtotals', () => {
    const text =
      '{{#group case.lines "product.series" as |rows series|}}{{default series "other"}} {{money (sum rows "total") style="plain"}}: {{#each rows as |row|}}{{row.number}} {{/each}}{{/group}}';
    expect(render(text)).toBe('platform 10,409.02: A-1 A-3 module 6,000.00: A-2 ');
  });

  it('reads what refers back', () => {
    expect(render('{{#each case.company.contacts as |c|}}{{c.name}} {{/each}}')).toBe('Ann Bob ');
  });
});

describe('partials and layouts', () => {
  it('shows another template with the same data, with an object, or with values', () => {
    const files = {
      'main.hbs': '{{> parts/a}}|{{> parts/b case.company}}|{{> parts/c label=case.name}}',
      'parts/a.hbs': '{{case.name}}',
      'parts/b.hbs': '{{name}} {{#if city}}{{city}}{{/if}}',
      'parts/c.hbs': '{{#when "label == \'Deal\'"}}{{label}}{{/when}}',
    };
    expect(render(files)).toBe('Deal|Acme &amp; Söhne Berlin|Deal');
  });

  it('stands in a layout, which may give it more', () => {
    const files = {
      'main.hbs':
        '{{#> layouts/page title=(t en="Quote" zh-CN="报价单")}}{{title}}: {{case.name}}{{/layouts/page}}',
      'layouts/page.hbs': '<h1>{{title}}</h1>{{> @partial-block}}<p>{{> parts/foot}}</p>',
      'parts/foot.hbs': '{{title}} {{@root.case.name}}',
    };
    expect(render(files)).toBe('<h1>Quote</h1>Quote: Deal<p>Quote Deal</p>');
  });
});

describe('what is escaped', () => {
  const hostile = { case: { name: `<script>"x"='1'</script>` } };

  it('is everything that HTML would read', () => {
    expect(render('<b title="{{case.name}}">', hostile)).toBe(
      '<b title="&lt;script&gt;&quot;x&quot;&#61;&#39;1&#39;&lt;/script&gt;">',
    );
  });

  it('is the punctuation of Markdown', () => {
    const name = '# *a* [b](c) | `d`\n- e';
    expect(render({ 'main.md.hbs': '{{case.name}}' }, { case: { name } })).toBe(
      '\\# \\*a\\* \\[b\\]\\(c\\) \\| \\`d\\` \\- e',
    );
  });

  it('is nothing in plain text but control characters', () => {
    const name = '<a> & b\u0007\n';
    expect(render({ 'main.txt.hbs': '{{case.name}}' }, { case: { name } })).toBe('<a> & b\n');
  });

  it('is what stands in a text of the template', () => {
    expect(render('{{t en="<{x}>" zh-CN="《{x}》" x=case.name}}', { case: { name: '<' } })).toBe(
      '&lt;&lt;&gt;',
    );
  });
});

describe('the data of a template', () => {
  it('is what it reads and nothing else, with what is referred to in place', () => {
    const one = template(
      '{{case.company.name}}{{#each case.lines as |l|}}{{l.product.label}}{{/each}}{{#when "case.discount > 0"}}{{/when}}',
    );
    expect(gathered(one)).toEqual({
      case: {
        company: { name: 'Acme & Söhne' },
        lines: [
          { product: { label: 'Platform' } },
          { product: { label: 'Module <A>' } },
          { product: { label: 'Platform' } },
        ],
        discount: 0.15,
      },
    });
  });

  it('renders to the same text after it was stored', () => {
    const one = template('{{case.total}} {{case.opened}} {{#if case.note}}{{case.note}}{{/if}}');
    const settings = { locale: 'en', zone: 'UTC' };
    const data = gathered(one, { case: { note: '注' } });
    const again = JSON.parse(JSON.stringify(data)) as typeof data;
    expect(one.render(again, settings)).toBe(one.render(data, settings));
  });

  it('is missing where a referenced record is gone', () => {
    const one = template('{{case.company.name}}');
    expect(() => gathered(one, { case: { company: 'gone' } })).toThrow(
      expect.objectContaining({ code: 'template-data-missing' }),
    );
  });
});

describe('a value that turns round the direction of reading', () => {
  it.each(['main.hbs', 'main.md.hbs', 'main.txt.hbs'])('does not in %s', (name) => {
    const turned = { name: 'Acme\u202E\u2066', note: '\u200Fשלום' };
    const text = '{{case.name}} 1,000{{#if case.note}} {{case.note}}{{/if}}';
    expect(render({ [name]: text }, { case: turned })).toBe('Acme 1,000 \u200Fשלום');
  });
});

describe('the budget of a rendering', () => {
  const lines = Array.from({ length: 100 }, () => (theCase['lines'] as object[])[0]) as never;

  it('ends loops within loops', () => {
    const text = '{{#each case.lines}}{{#each @root.case.lines}}x{{/each}}{{/each}}';
    const budget = { characters: 1_000_000, passes: 5000 };
    expect(() => render(text, { case: { lines }, budget })).toThrow(
      expect.objectContaining({ code: 'template-budget' }),
    );
  });

  it('ends an output that grows too long', () => {
    const text = '{{#each case.lines}}0123456789{{/each}}';
    const budget = { characters: 500, passes: 5000 };
    expect(() => render(text, { case: { lines }, budget })).toThrow(
      expect.objectContaining({ code: 'template-budget' }),
    );
  });
});

describe('pictures', () => {
  it('shows a text as a QR code', () => {
    expect(render('{{qr case.name size=20}}')).toMatch(
      /^<svg width="20mm" height="20mm" role="img"/,
    );
  });

  it('says how much a QR code holds', () => {
    expect(render('{{qr case.name}}', { case: { name: '长'.repeat(777) } })).toContain('<svg');
    expect(() => render('{{qr case.name}}', { case: { name: '长'.repeat(778) } })).toThrow(
      expect.objectContaining({ code: 'template-qr-too-long' }),
    );
  });

  it('counts large pictures apart from the text, and not without end', () => {
    const photo = { name: 'a.png', type: 'image/png', size: 10_000_000 };
    const bytes = png(4000, 3000, new Uint8Array(10_000_000));
    const shown = (times: number) =>
      render(`{{#if case.photo}}${'{{image case.photo}}'.repeat(times)}{{/if}}`, {
        case: { photo },
        file: () => ({ type: 'image/png', bytes }),
      });
    expect(shown(1).length).toBeGreaterThan(13_000_000);
    expect(() => shown(5)).toThrow(expect.objectContaining({ code: 'template-budget' }));
  });

  it('embeds an attached picture', () => {
    const photo = { name: 'a"b.png', type: 'image/png', size: 3 };
    const bytes = png(4, 3);
    const file = () => ({ type: 'image/png', bytes });
    const shown = render('{{#if case.photo}}{{image case.photo width=30}}{{/if}}', {
      case: { photo },
      file,
    });
    expect(shown).toBe(
      `<img src="data:image/png;base64,${bytes.toString('base64')}" alt="a&quot;b.png" style="width: 30mm">`,
    );
  });

  it('embeds nothing that could carry a script', () => {
    const photo = { name: 'a.svg', type: 'image/svg+xml', size: 3 };
    const file = () => ({ type: 'image/svg+xml', bytes: new Uint8Array([1]) });
    const text = '{{#if case.photo}}{{image case.photo}}{{/if}}';
    expect(() => render(text, { case: { photo }, file })).toThrow(
      expect.objectContaining({ code: 'template-not-a-picture' }),
    );
  });

  it('shows a file of the workspace by its name', () => {
    const bytes = jpeg(40, 10);
    const files = {
      'main.hbs':
        '{{image "marks/logo.jpg" height="1.2cm" alt="Lantern"}}{{image "marks/logo.jpg"}}',
      'marks/logo.jpg': bytes.toString('base64'),
    };
    const source = `data:image/jpeg;base64,${bytes.toString('base64')}`;
    expect(render(files)).toBe(
      `<img src="${source}" alt="Lantern" style="height: 12mm"><img src="${source}" alt="" style="max-width: 100%">`,
    );
    expect(template(files).files).toContain('templates/marks/logo.jpg');
  });

  it('says which attached picture is broken, and why', () => {
    const photo = { name: 'site.png', type: 'image/png', size: 3 };
    const of = (bytes: Uint8Array) => () =>
      render('{{#if case.photo}}{{image case.photo}}{{/if}}', {
        case: { photo },
        file: () => ({ type: 'image/png', bytes }),
      });
    expect(of(png(4, 3).subarray(0, 40))).toThrow(
      'The picture “site.png” cannot be shown: it is damaged or ends too early.',
    );
    expect(of(jpeg(4, 3))).toThrow('its content is image/jpeg, and its name says otherwise');
    expect(of(png(60_000, 60_000))).toThrow('it has 60000 × 60000 pixels');
  });

  it('has its own budget, in bytes', () => {
    const files = { 'main.hbs': '{{image "a.png"}}', 'a.png': png(4, 3).toString('base64') };
    const budget = { characters: 70, passes: 1 };
    expect(() => render(files, { budget: { ...budget, bytes: 50 } })).toThrow(
      expect.objectContaining({ code: 'template-budget' }),
    );
    expect(render(files, { budget: { ...budget, bytes: 60 } })).toContain('<img');
  });
});

describe('a picture of the workspace is checked at publish', () => {
  const logo = png(4, 3).toString('base64');
  const only = (text: string, more: { readonly [name: string]: string } = { 'logo.png': logo }) =>
    problemsOf({ 'main.hbs': text, ...more });

  it.each([
    ['{{image "logo.png" width="12em"}}', 'template-setting', 'It takes a length up to 500 mm'],
    ['{{image "logo.png" width=0}}', 'template-setting', 'It takes a length up to 500 mm'],
    ['{{image "lgo.png"}}', 'template-unknown-picture', 'Did you mean `logo.png`?'],
    ['{{image "templates/logo.png"}}', 'template-unknown-picture', 'Known here: `logo.png`.'],
    ['{{image "../logo.png"}}', 'template-unknown-picture', 'Did you mean `logo.png`?'],
    [
      '{{image "main.hbs"}}',
      'template-picture-type',
      'Pictures under `templates/` are PNG or JPEG',
    ],
    ['{{image "logo.svg"}}', 'template-picture-type', 'save a drawing (SVG) as PNG'],
    ['{{image case.name}}', 'template-argument-type', undefined],
    ['{{image "logo.png" case.photo}}', 'template-arguments', undefined],
    ['{{default (image "logo.png") "–"}}', 'template-picture-alone', '`{{image …}}`'],
    ['{{t en="{a}" zh-CN="{a}" a=(qr case.name)}}', 'template-picture-alone', '`{{qr …}}`'],
  ])('%s: %s', (text, code, hint) => {
    const [problem, ...more] = only(text);
    expect(problem).toMatchObject({ code, at: expect.stringMatching(/^templates\/main.hbs:1:/) });
    if (hint !== undefined) expect(problem?.hint).toContain(hint);
    expect(more).toEqual([]);
  });

  it.each([
    ['is a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['is a page behind a name', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['is a JPEG', jpeg(4, 3)],
    ['is cut off', png(4, 3).subarray(0, 50)],
    ['would unpack to gigabytes', png(100_000, 100_000)],
  ])('one that %s is reported with its name, shown or not', (_, bytes) => {
    const more = { 'logo.png': bytes.toString('base64') };
    for (const text of ['{{image "logo.png"}}', 'x'])
      expect(only(text, more)).toMatchObject([
        {
          code: 'template-picture-broken',
          at: expect.stringMatching(/^templates\/logo.png:/),
          message: expect.stringContaining('The picture “logo.png” cannot be shown'),
        },
      ]);
  });
});
