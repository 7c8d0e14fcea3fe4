import { kindTitle, type EntryKind, type Payroll } from '../../incentives/index.ts';
import type { Table, TableCell } from '../../reports/index.ts';
import { localize, type Decimal, type Locale, type LocalizedText } from '../../shared/index.ts';

const words = {
  plan: { en: 'Plan', 'zh-CN': '方案' },
  period: { en: 'Period', 'zh-CN': '期间' },
  name: { en: 'Name', 'zh-CN': '姓名' },
  email: { en: 'E-mail', 'zh-CN': '电子邮箱' },
  total: { en: 'Total', 'zh-CN': '合计' },
  currency: { en: 'Currency', 'zh-CN': '币种' },
  hash: { en: 'Hash of the period', 'zh-CN': '期间哈希值' },
  payroll: { en: 'Payroll', 'zh-CN': '发放表' },
} as const satisfies { readonly [name: string]: LocalizedText };

/** What is to be paid, a row for each person and a column for each kind of entry, with the totals last. */
export function payrollTable(payroll: Payroll, locale: Locale): Table {
  const kinds = [...new Set(payroll.rows.flatMap((row) => [...row.kinds.keys()]))];
  const say = (text: LocalizedText): string => localize(text, locale);
  const { plan, period, currency, hash, total } = payroll;
  const tail = [text(currency), text(hash)];
  const rows = payroll.rows.map((row): TableCell[] => [
    text(plan),
    text(period),
    text(row.name),
    text(row.email),
    ...kinds.map((kind) => amountCell(row.kinds.get(kind))),
    amountCell(row.total),
    ...tail,
  ]);
  const totals = [
    text(plan),
    text(period),
    text(say(words.total)),
    text(''),
    ...kinds.map((kind) => amountCell(sumOf(payroll, kind))),
    amountCell(total),
    ...tail,
  ];
  const { name, email, total: sum, currency: money, hash: sealed } = words;
  return {
    title: say(words.payroll),
    heading: [
      ...[words.plan, words.period, name, email].map(say),
      ...kinds.map((kind) => say(kindTitle(kind))),
      ...[sum, money, sealed].map(say),
    ],
    rows: [...rows, totals],
  };
}

function text(content: string): TableCell {
  return { kind: 'text', text: content };
}

function amountCell(amount: Decimal | undefined): TableCell {
  if (!amount) return { kind: 'empty' };
  return { kind: 'number', text: amount.toFixed(), format: 'money' };
}

function sumOf({ rows }: Payroll, kind: EntryKind): Decimal | undefined {
  const amounts = rows.flatMap((row) => row.kinds.get(kind) ?? []);
  return amounts.length === 0 ? undefined : amounts.reduce((sum, amount) => sum.plus(amount));
}
