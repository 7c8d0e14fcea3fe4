import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fieldType,
  fieldTypes,
  formatField,
  normalizeField,
  parseFieldText,
  type Field,
  type FieldTypeName,
} from '../../src/definitions/index.ts';
import type { Json } from '../../src/shared/index.ts';

const english = { locale: 'en', zone: 'Asia/Shanghai' };
const german = { locale: 'de', zone: 'Europe/Berlin' };
const chinese = { locale: 'zh-CN', zone: 'Asia/Shanghai' };

function field(type: FieldTypeName, more: Partial<Field> = {}): Field {
  const valueType = fieldTypes.get(type)?.valueType(more) ?? { kind: 'text' };
  return { id: 'x', title: 'X', type, valueType, required: false, unique: false, ...more };
}

const options = [
  { id: 'won', title: { en: 'Won', 'zh-CN': '赢单' } },
  { id: 'lost', title: { en: 'Lost', 'zh-CN': '输单' } },
];
const lines = field('table', {
  maxRows: 2,
  columns: [
    field('text', { id: 'label', title: 'Label', required: true }),
    field('money', { id: 'price', title: 'Price', currency: 'CNY', scale: 2 }),
  ],
});

/** Takes JSON as somebody sends it, gives the stored form or the codes of what is wrong. */
function stored(one: Field, input: Json): unknown {
  const result = normalizeField(one, input);
  return result.ok ? result.value : result.error.map(({ code }) => code);
}

function fromCell(one: Field, text: string, context = english): unknown {
  const result = parseFieldText(one, text, context);
  return result.ok ? result.value : result.error.map(({ code }) => code);
}

describe('every field type of the design', () => {
  it('is there', () => {
    const names: FieldTypeName[] = [
      'text',
      'long text',
      'integer',
      'number',
      'money',
      'percent',
      'boolean',
      'date',
      'date-time',
      'choice',
      'multiple choice',
      'user',
      'department',
      'reference',
      'file',
      'table',
      'e-mail',
      'phone',
      'URL',
      'rating',
      'number series',
      'computed',
    ];
    expect([...fieldTypes.keys()].toSorted()).toEqual(names.toSorted());
  });

  it.each([...fieldTypes.values()])('has titles in both languages: $name', ({ title }) => {
    expect(Object.keys(title)).toEqual(['en', 'zh-CN']);
  });

  it.each([...fieldTypes.values()])('takes nothing for empty: $name', ({ name }) => {
    for (const empty of [null, '', '  ', []]) expect(stored(field(name), empty)).toBeNull();
    expect(fromCell(field(name), '  ')).toBeNull();
    expect(formatField(field(name), undefined, english)).toBe('');
  });
});

describe('what is sent becomes what is stored', () => {
  const cases: [Field, Json, unknown][] = [
    [field('text'), '  Acme ', 'Acme'],
    [field('text'), 12, '12'],
    [field('text', { maxLength: 3 }), 'Acme', ['value-too-long']],
    [field('text', { maxLength: 2 }), '😀😀', '😀😀'],
    [field('text', { pattern: '[A-Z]+' }), 'ACME', 'ACME'],
    [field('text', { pattern: '[A-Z]+' }), 'Acme', ['value-not-of-pattern']],
    [field('text'), { a: 1 }, ['value-wrong-type']],
    [field('long text'), ' a\r\nb ', 'a\nb'],
    [field('integer'), '42', 42],
    [field('integer'), 4.2, ['value-wrong-type']],
    [field('integer', { max: 5 }), 6, ['value-too-large']],
    [field('number', { scale: 1 }), 4.25, ['value-too-precise']],
    [field('number'), '1e400', ['value-wrong-type']],
    [field('money', { currency: 'CNY', scale: 2 }), 1200, '1200.00'],
    [field('money', { currency: 'CNY', scale: 2 }), '0.1', '0.10'],
    [field('money', { currency: 'CNY', scale: 2 }), 'CNY 5', '5.00'],
    [field('money', { currency: 'CNY', scale: 2 }), 'EUR 5', ['value-wrong-currency']],
    [field('money', { currency: 'CNY', scale: 2 }), 0.005, ['value-too-precise']],
    [field('money', { currency: 'CNY', scale: 2, min: '0.00' }), -1, ['value-too-small']],
    [field('money', { currency: 'CNY', scale: 2, min: '0.00' }), '-0.01', ['value-too-small']],
    [field('money', { currency: 'CNY', scale: 2, max: 100 }), '100.01', ['value-too-large']],
    [field('money', { currency: 'CNY', scale: 2, max: 100 }), '100.00', '100.00'],
    [field('money', { currency: 'CNY', scale: 2 }), '007.50', '7.50'],
    [field('money', { currency: 'CNY', scale: 2 }), '-0.00', '0.00'],
    [field('money', { currency: 'CNY', scale: 2 }), '1e3', ['value-wrong-type']],
    [field('money'), { amount: '5', currency: 'JPY' }, { amount: '5', currency: 'JPY' }],
    [field('money'), 5, ['value-no-currency']],
    [field('percent'), '30 %', 0.3],
    [field('percent'), 0.3, 0.3],
    [field('percent'), '30', ['value-wrong-type']],
    [field('percent', { max: 0.3 }), '31 %', ['value-too-large']],
    [field('boolean'), true, true],
    [field('boolean'), 'true', ['value-wrong-type']],
    [field('date'), '2026-02-28', '2026-02-28'],
    [field('date'), '2026-02-30', ['value-wrong-type']],
    [field('date', { min: '2026-01-01' }), '2025-12-31', ['value-too-small']],
    [field('date-time'), '2026-03-01T09:00:00+08:00', '2026-03-01T01:00:00.000Z'],
    [field('date-time'), '2026-03-01', ['value-wrong-type']],
    [field('choice', { options }), 'won', 'won'],
    [field('choice', { options }), '赢单', ['value-not-an-option']],
    [field('multiple choice', { options }), ['lost', 'won', 'lost'], ['won', 'lost']],
    [field('multiple choice', { options }), ['draw'], ['value-not-an-option']],
    [field('e-mail'), 'Ann@Example.COM', 'Ann@example.com'],
    [field('e-mail'), 'ann@example', ['value-not-an-address']],
    [field('phone'), '+86 10 6552 9988', '+86 10 6552 9988'],
    [field('phone'), 'call me', ['value-not-a-phone']],
    [field('URL'), 'https://example.com/a?b=1', 'https://example.com/a?b=1'],
    [field('URL'), 'javascript:alert(1)', ['value-not-a-url']],
    [field('rating'), 6, ['value-too-large']],
    [field('rating', { max: 10 }), 6, 6],
    [field('number series'), 'D-1', 'D-1'],
    [field('computed', { valueType: { kind: 'int' } }), 5, 5],
  ];

  it.each(cases)('%j takes %j', (one, input, expected) => {
    expect(stored(one, input)).toEqual(expected);
  });

  it('files must have been uploaded, of a type and size that fits', () => {
    const picture = field('file', { accept: ['image/*'], maxBytes: 1000 });
    const sent = { blob: 'abcdef0123456789', name: 'a.png', type: 'image/png', size: 10 };
    expect(stored(picture, sent)).toEqual(sent);
    expect(stored(picture, { ...sent, type: 'text/html' })).toEqual(['value-file-type']);
    expect(stored(picture, { ...sent, size: 2000 })).toEqual(['value-file-too-large']);
    expect(stored(picture, { ...sent, blob: '../../etc/passwd' })).toEqual(['value-wrong-type']);
  });

  it('rows are taken column by column, and each fault says in which row it is', () => {
    expect(stored(lines, [{ label: ' a ', price: 5 }])).toEqual([{ label: 'a', price: '5.00' }]);
    const result = normalizeField(lines, [{ label: 'a', colour: 1 }, { price: 'much' }]);
    expect(result.ok ? [] : result.error.map(({ code, path }) => [code, path])).toEqual([
      ['value-unknown-column', '/0/colour'],
      ['value-missing', '/1/label'],
      ['value-wrong-type', '/1/price'],
    ]);
    expect(stored(lines, [{ label: 'a' }, { label: 'b' }, { label: 'c' }])).toEqual([
      'value-too-many-rows',
    ]);
  });
});

describe('a cell of a file is read as people write', () => {
  const cny = field('money', { currency: 'CNY', scale: 2 });
  const cases: [Field, string, typeof english, unknown][] = [
    [field('integer'), '1,234', english, 1234],
    [field('number'), '1.234,5', german, 1234.5],
    [field('number'), '1,5', german, 1.5],
    [field('number'), '1,5', english, ['value-wrong-type']],
    [cny, '¥1,234.50', chinese, '1234.50'],
    [cny, 'CNY 1,234.5', english, '1234.50'],
    [field('money'), '12.50 EUR', english, { amount: '12.50', currency: 'EUR' }],
    [field('percent'), '12.5%', english, 0.125],
    [field('boolean'), '是', chinese, true],
    [field('boolean'), 'no', english, false],
    [field('date'), '2026/3/1', english, '2026-03-01'],
    [field('date'), '2026年3月1日', chinese, '2026-03-01'],
    [field('date-time'), '2026-03-01 09:30', english, '2026-03-01T01:30:00.000Z'],
    [field('date-time'), '2026-03-01 25:30', english, ['value-wrong-type']],
    [field('choice', { options }), '赢单', english, 'won'],
    [field('choice', { options }), 'WON', english, 'won'],
    [field('multiple choice', { options }), 'Won; 输单', english, ['won', 'lost']],
    [field('rating'), '★★★', english, 3],
    [lines, 'a', english, ['value-not-in-files']],
  ];

  it.each(cases)('%j reads %s', (one, text, context, expected) => {
    expect(fromCell(one, text, context)).toEqual(expected);
  });
});

describe('a stored value is shown in the reader’s language', () => {
  const cases: [Field, Json, string, string][] = [
    [field('number'), 1234.5, '1,234.5', '1,234.5'],
    [
      field('money', { currency: 'CNY', scale: 2 }),
      '9007199254740993.10',
      'CN¥9,007,199,254,740,993.10',
      '¥9,007,199,254,740,993.10',
    ],
    [field('money'), { amount: '5', currency: 'JPY' }, '¥5', 'JP¥5'],
    [field('percent'), 0.125, '12.5%', '12.5%'],
    [field('boolean'), true, 'Yes', '是'],
    [field('date'), '2026-03-01', '1 Mar 2026', '2026年3月1日'],
    [field('choice', { options }), 'won', 'Won', '赢单'],
    [field('multiple choice', { options }), ['won', 'lost'], 'Won, Lost', '赢单、输单'],
  ];

  it.each(cases)('%j shows %j', (one, value, inEnglish, inChinese) => {
    expect(formatField(one, value, english)).toBe(inEnglish);
    expect(formatField(one, value, chinese)).toBe(inChinese);
  });
});

describe('whatever is sent', () => {
  const types: Field[] = [
    field('text', { maxLength: 20 }),
    field('integer'),
    field('number'),
    field('money', { currency: 'CNY', scale: 2 }),
    field('money'),
    field('percent'),
    field('date'),
    field('date-time'),
    field('choice', { options }),
    field('multiple choice', { options }),
    field('e-mail'),
    field('phone'),
    field('URL'),
    field('file'),
    lines,
  ];

  it('is stored in a form that is stored again unchanged, or refused with a reason', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.jsonValue({ maxDepth: 3 }), (one, input) => {
        const first = normalizeField(one, input as Json);
        if (!first.ok) expect(first.error.length).toBeGreaterThan(0);
        else if (first.value !== null)
          expect(normalizeField(one, first.value)).toEqual({ ok: true, value: first.value });
      }),
    );
  });

  it('reads a number back from how it shows it', () => {
    const amount = field('money', { currency: 'CNY', scale: 2 });
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 15n), 10n ** 15n),
        fc.constantFrom('en', 'de', 'zh-CN'),
        (cents, locale) => {
          const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
          const value = `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
          const plain = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(
            value as never,
          );
          expect(fromCell(amount, plain, { locale, zone: 'UTC' })).toBe(value);
        },
      ),
    );
  });

  it('gives a stored value that its JSON Schema describes by type', () => {
    for (const one of types) {
      const { type } = fieldType(one).jsonSchema(one) as { type: string };
      expect(['string', 'integer', 'number', 'array', 'object']).toContain(type);
    }
  });
});
