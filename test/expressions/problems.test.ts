import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../src/expressions/index.ts';
import { renderProblem } from '../../src/shared/index.ts';
import { described, environment, problemsOf } from './world.ts';

/** Wrong expressions, with what the author is told: column, code, message, hint. */
const wrong: readonly (readonly [source: string, ...told: string[]])[] = [
  ['case.amount >', '14 expression-syntax: The expression cannot be read: it ends too early.'],
  ['case.score = 3', '12 expression-syntax: The expression cannot be read: write `==` to compare.'],
  ['"abc', '1 expression-syntax: The expression cannot be read: a text is not closed.'],
  ['1 + + 2', '5 expression-syntax: The expression cannot be read: unexpected `+`.'],
  ['case.区域', '6 expression-syntax: The expression cannot be read: unexpected `区`.'],
  [
    'case.lines.map(1, 2)',
    '16 expression-syntax: The expression cannot be read: the first argument must be a plain name, as in `exists(x, …)`.',
  ],
  ['cas.amount > 1', '1 expression-unknown-name: There is no `cas` here. Did you mean `case`?'],
  [
    'zebra > 1',
    '1 expression-unknown-name: There is no `zebra` here. Known here: case, actor, ask, now.',
  ],
  [
    'case.score > 1 && case.amuont > 1',
    '24 expression-unknown-member: `case` has no `amuont`. Did you mean `amount`?',
  ],
  [
    'case.company.nmae',
    '14 expression-unknown-member: `case.company` has no `nmae`. Did you mean `name`?',
  ],
  ['case.score.x', '12 expression-unknown-member: `case.score` has no `x`.'],
  [
    'case.lines.exists(l, l.qantity > 1)',
    '24 expression-unknown-member: `l` has no `qantity`. Did you mean `quantity`?',
  ],
  [
    'ruond(1.5, 0)',
    '1 expression-unknown-function: There is no function `ruond`. Did you mean `round`?',
  ],
  [
    'string(1)',
    '1 expression-unknown-function: There is no function `string`. Did you mean `text`?',
  ],
  ['launchMissiles()', '1 expression-unknown-function: There is no function `launchMissiles`.'],
  [
    'round("x", 1)',
    '1 expression-arguments: `round` cannot take text, a whole number. Write `round(value: decimal, digits: int): decimal`, `round(value: money, digits: int): money`, `round(value: decimal): int`.',
  ],
  [
    'holder(case)',
    '1 expression-arguments: `holder` cannot take `case`. Write `holder(case, text): text`.',
  ],
  ['case.name > 5', '1 expression-operator: `>` does not work between text and a whole number.'],
  [
    'case.urgent < true',
    '1 expression-operator: `<` does not work between yes or no and yes or no.',
  ],
  [
    'case.amount > case.score',
    '1 expression-operator: `>` does not work between money in CNY and a whole number.',
  ],
  [
    'case.amount + case.score',
    '1 expression-operator: `+` does not work between money in CNY and a whole number. A number is no money: write `money(number, "CNY")`, or take `amount(money)`.',
  ],
  [
    'case.amount + case.foreign > 3',
    '1 currency-mixed: CNY and USD cannot be combined. Convert one of them: `convert(amount, "CNY", rate)`.',
  ],
  [
    'case.amount < case.foreign',
    '1 currency-mixed: CNY and USD cannot be combined. Convert one of them: `convert(amount, "CNY", rate)`.',
  ],
  [
    'max(case.amount, case.foreign)',
    '1 currency-mixed: CNY and USD cannot be combined. Convert one of them: `convert(amount, "CNY", rate)`.',
  ],
  [
    '[case.amount, case.foreign]',
    '15 currency-mixed: CNY and USD cannot be combined. Convert one of them: `convert(amount, "CNY", rate)`.',
  ],
  [
    'case.urgent ? case.amount : case.foreign',
    '1 currency-mixed: CNY and USD cannot be combined. Convert one of them: `convert(amount, "CNY", rate)`.',
  ],
  [
    'case.region == "nrth"',
    '16 expression-option-unknown: “nrth” is not an option of `case.region`. Did you mean “north”?',
  ],
  [
    '"apac" != case.region',
    '1 expression-option-unknown: “apac” is not an option of `case.region`. Did you mean “APAC”?',
  ],
  [
    'case.region in ["north", "mars"]',
    '26 expression-option-unknown: “mars” is not an option of `case.region`. The options are north, south, APAC.',
  ],
  [
    '"clowd" in case.interests',
    '1 expression-option-unknown: “clowd” is not an option of `case.interests`. Did you mean “cloud”?',
  ],
  [
    'case.interests.exists(i, i == "supprt")',
    '31 expression-option-unknown: “supprt” is not an option of `i`. Did you mean “support”?',
  ],
  [
    'case.discount > 0.2',
    '1 expression-may-be-empty: `case.discount` may be empty here. Ask `has(case.discount)` first, or write `default(case.discount, …)`.',
  ],
  [
    'case.discount > 0.2 && has(case.discount)',
    '1 expression-may-be-empty: `case.discount` may be empty here. Ask `has(case.discount)` first, or write `default(case.discount, …)`.',
  ],
  [
    'has(case.discount) || case.discount > 0.2',
    '23 expression-may-be-empty: `case.discount` may be empty here. Ask `has(case.discount)` first, or write `default(case.discount, …)`.',
  ],
  [
    'case.partner.name == "x"',
    '1 expression-may-be-empty: `case.partner` may be empty here. Ask `has(case.partner)` first, or write `default(case.partner, …)`.',
  ],
  [
    'has(case.partner) && case.partner.phone == "x"',
    '22 expression-may-be-empty: `case.partner.phone` may be empty here. Ask `has(case.partner.phone)` first, or write `default(case.partner.phone, …)`.',
  ],
  [
    'case.lines.exists(l, l.remark == "x")',
    '22 expression-may-be-empty: `l.remark` may be empty here. Ask `has(l.remark)` first, or write `default(l.remark, …)`.',
  ],
  [
    'double(1)',
    '1 expression-double: `double` would make a binary fraction, which is not exact. Numbers are exact decimals already: leave `double` out.',
  ],
  [
    'case.name.matches("(a")',
    '19 expression-pattern: The pattern “(a” cannot be used: error parsing regexp: missing closing ): `(a`. Patterns are RE2: no look-around and no back-references.',
  ],
  ['case.score / 0', '1 division-by-zero: This always divides by zero.'],
  ['case.score % (2 - 2)', '1 division-by-zero: This always divides by zero.'],
  ['case.amount / 0.0', '1 division-by-zero: This always divides by zero.'],
  [
    'case.lines.map(a, case.lines.map(b, case.lines.map(c, case.score)))',
    '1 expression-too-costly: The expression may take 4040402 steps; at most 1000000 are allowed. Give the tables a smaller `limit`, or nest fewer lists.',
  ],
  [
    'case.note == null',
    '1 expression-may-be-empty: `case.note` may be empty here. Ask `has(case.note)` first, or write `default(case.note, …)`.',
    '14 expression-unsupported: Expressions have no `null`: an empty field is absent, ask `has(…)`.',
  ],
  ['{"a": 1}', '1 expression-unsupported: Expressions have no maps `{…}`.'],
  ['b"abc"', '1 expression-unsupported: Expressions have no bytes.'],
  ['1u', '1 expression-unsupported: Expressions have no unsigned numbers.'],
  [
    '[1, "a"]',
    '5 expression-list-mixed: The items of a list must be of one type; here are a whole number and text.',
  ],
  [
    'case.urgent ? 1 : "a"',
    '1 expression-branches: Both results of `? :` must be of one type; here are a whole number and text.',
  ],
  ['case.score && true', '1 expression-type: This should be yes or no, but is a whole number.'],
  ['!case.score', '2 expression-type: This should be yes or no, but is a whole number.'],
  ['-case.name', '2 expression-type: This should be a number, but is text.'],
  [
    'case.score.exists(x, true)',
    '1 expression-type: This should be a list of anything, but is a whole number.',
  ],
  [
    'has(case.score + 1)',
    '5 expression-not-a-member: `has(…)` takes a field, such as `case.amount`.',
  ],
  [
    'case.lines.map(case, 1)',
    '16 expression-variable: The first argument of `map` must be a plain name that is not in use.',
  ],
  [
    'date("2026-02-30") == case.signed',
    '6 expression-arguments: `date` cannot take “2026-02-30”. “2026-02-30” is none that exists.',
  ],
  [
    'today("Mars/Base") == case.signed',
    '7 expression-arguments: `today` cannot take “Mars/Base”. There is no time zone “Mars/Base”.',
  ],
  [
    'case.signed < "2026-02-30"',
    '1 expression-operator: `<` does not work between a date and text.',
  ],
  [
    'convert(case.amount, "XXY", 2)',
    '22 expression-arguments: `convert` cannot take “XXY”. There is no currency “XXY”.',
  ],
  [
    'case.amuont > 1 || case.scroe > 1',
    '6 expression-unknown-member: `case` has no `amuont`. Did you mean `amount`?',
    '25 expression-unknown-member: `case` has no `scroe`. Did you mean `score`?',
  ],
];

describe('a wrong expression', () => {
  it.each(wrong)('%s', (source, ...told) => {
    expect(problemsOf(source)).toEqual(told);
  });

  it('is placed in the file, behind the start of its value', () => {
    const place = { file: 'deal.yaml', line: 12, column: 20, path: '/moves/sign/when' };
    const result = compileExpression('case.score >= 60 &&\n  case.rgion == "north"', {
      environment,
      place,
    });

    expect(result).toMatchObject({
      ok: false,
      error: [{ file: 'deal.yaml', line: 13, column: 8, path: '/moves/sign/when' }],
    });
  });

  it('is told in Chinese, too', () => {
    const result = compileExpression('case.regin == "north"', { environment });
    const [problem] = result.ok ? [] : result.error;

    expect(problem && renderProblem(problem, 'zh-CN')).toMatchObject({
      message: '`case` 没有 `regin`。',
      hint: '您是否想写 `region`？',
    });
  });

  it('is one of another type than the place takes', () => {
    const result = compileExpression('case.score > 1', {
      environment,
      expects: [{ kind: 'money', currency: 'CNY' }, { kind: 'decimal' }],
      place: { line: 3, column: 5 },
    });

    expect(result.ok ? [] : described(result.error)).toEqual([
      '5 expression-type: This should be money in CNY or a number, but is yes or no.',
    ]);
  });
});
