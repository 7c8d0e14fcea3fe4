/** What the texts of a column look like; `as` is the format of dates (see `ImportField.as`). */
export interface Looks {
  readonly kind:
    'number' | 'date' | 'date-time' | 'e-mail' | 'phone' | 'boolean' | 'text' | 'empty';
  readonly as?: string;
}

const words = /^(?:true|false|yes|no|是|否|y|n)$/i;
const tests: readonly { readonly looks: Looks; readonly test: (text: string) => boolean }[] = [
  { looks: { kind: 'boolean' }, test: (text) => words.test(text) },
  { looks: { kind: 'e-mail' }, test: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) },
  ...datePatterns(),
  { looks: { kind: 'number' }, test: (text) => /^[-+]?[\d,. ]*\d\s*%?$/.test(withoutSign(text)) },
  { looks: { kind: 'phone' }, test: (text) => /^\+?[\d() -]{7,20}$/.test(text) },
];

/** Longer numbers without a comma or a point are phone numbers or identifiers, not amounts. */
const longestNumber = 10;

/** Looks at texts, none of them empty: most of them, not all, must be of a kind, since files have faults. */
export function looksOf(texts: readonly string[]): Looks {
  if (texts.length === 0) return { kind: 'empty' };
  const enough = texts.length * 0.9;
  const found = tests.find(({ test }) => texts.filter(test).length >= enough);
  if (found === undefined) return { kind: 'text' };
  const isNumber = found.looks.kind === 'number';
  const long = texts.filter((text) => /^\+?\d+$/.test(text) && text.length > longestNumber);
  if (isNumber && long.length >= enough) return { kind: 'phone' };
  return found.looks;
}

function withoutSign(text: string): string {
  return text.replace(/^[¥$€£]|^[A-Z]{3}\s/, '');
}

function datePatterns() {
  const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
  const month = String.raw`(?:0?[1-9]|1[0-2])`;
  const year = String.raw`\d{4}`;
  const time = String.raw`[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?`;
  const orders = [
    { pattern: `${year}-${month}-${day}` },
    { pattern: `${year}/${month}/${day}`, as: 'YYYY/MM/DD' },
    { pattern: `${year}年${month}月${day}日`, as: 'YYYY年MM月DD日' },
    { pattern: `${year}\\.${month}\\.${day}`, as: 'YYYY.MM.DD' },
    { pattern: `${day}\\.${month}\\.${year}`, as: 'DD.MM.YYYY' },
    { pattern: `${day}/${month}/${year}`, as: 'DD/MM/YYYY' },
    { pattern: `${month}/${day}/${year}`, as: 'MM/DD/YYYY' },
  ];
  return orders.flatMap(({ pattern, as }) => {
    const plain = new RegExp(`^${pattern}$`);
    const timed = new RegExp(`^${pattern}${time}$`);
    const format = as === undefined ? {} : { as };
    return [
      { looks: { kind: 'date', ...format } as const, test: (text: string) => plain.test(text) },
      ...(as === undefined
        ? [{ looks: { kind: 'date-time' } as const, test: (text: string) => timed.test(text) }]
        : []),
    ];
  });
}
