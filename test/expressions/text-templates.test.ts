import { describe, expect, it } from 'vitest';
import { parseTextTemplate } from '../../src/expressions/index.ts';
import { bindings, context, described, environment } from './world.ts';

function rendered(text: string, locale: string, zone?: string): string {
  const template = parseTextTemplate(text, { environment });
  if (!template.ok) throw new Error(described(template.error).join('; '));
  return template.value.render(bindings, context, locale, zone);
}

function problems(text: string): readonly string[] {
  const result = parseTextTemplate(text, { environment, place: { line: 1, column: 1 } });
  return result.ok ? [] : described(result.error);
}

describe('a text with placeholders', () => {
  it('is filled in the language of the reader', () => {
    const text = '{{case.company.name}} · {{ case.amount }} · {{case.signed}}';

    expect(rendered(text, 'en')).toBe('Acme · CN¥60,000.00 · 31 Jan 2026');
    expect(rendered(text, 'zh-CN')).toBe('Acme · ¥60,000.00 · 2026年1月31日');
  });

  it('shows a moment in the zone of the reader', () => {
    expect(rendered('{{now}}', 'zh-CN', 'Asia/Shanghai')).toBe('2026年3月2日 04:00');
    expect(rendered('{{now}}', 'zh-CN')).toBe('2026年3月1日 20:00');
  });

  it('shows every type', () => {
    expect(
      rendered('{{case.urgent}} {{case.score}} {{case.rate}} {{case.tags}} {{hours(36)}}', 'en'),
    ).toBe('yes 70 0.05 key, vip 36 hours');
    expect(rendered('{{case.urgent}} {{case.tags}} {{days(3)}}', 'zh-CN')).toBe('是 key、vip 3天');
    expect(rendered('{{case.deposit}}', 'en')).toBe('€7.50');
  });

  it('shows nothing for a field that is empty', () => {
    expect(rendered('[{{case.note}}{{case.partner.name}}]', 'en')).toBe('[]');
  });

  it('may hold braces and quotes', () => {
    expect(rendered('{a} {{ "}}" + case.region + \'"\' }} }}', 'en')).toBe('{a} }}north" }}');
    expect(rendered('', 'en')).toBe('');
  });

  it('names what it reads', () => {
    const template = parseTextTemplate('{{case.name}} {{case.owner.name}}', { environment });

    expect(template.ok && template.value.reads).toEqual([
      ['case', 'name'],
      ['case', 'owner', 'name'],
    ]);
  });

  it.each([
    [
      'Hello {{case.company.nmae}}',
      '22 placeholder-unknown: The placeholder `case.company.nmae` does not exist. Did you mean `name`?',
    ],
    [
      '{{ customer }}',
      '4 placeholder-unknown: The placeholder `customer` does not exist. Known here: case, actor, ask, now.',
    ],
    [
      'to {{case.name',
      '4 placeholder-unclosed: A placeholder is opened by `{{` but not closed. Close it by two braces.',
    ],
    ['{{case.company}}', '3 expression-type: This should be text, but is `account`.'],
    [
      '{{upper(case.note)}}',
      '9 expression-may-be-empty: `case.note` may be empty here. Ask `has(case.note)` first, or write `default(case.note, …)`.',
    ],
    ['{{}}', '3 expression-syntax: The expression cannot be read: it ends too early.'],
  ])('%s is refused', (text, ...told) => {
    expect(problems(text)).toEqual(told);
  });

  it('says which placeholder failed', () => {
    const template = parseTextTemplate('{{1 / (case.score - 70)}}', { environment });

    expect(() => template.ok && template.value.render(bindings, context, 'en')).toThrow(
      '`1 / (case.score - 70)` could not be worked out: division by zero.',
    );
  });
});
