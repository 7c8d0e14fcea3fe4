const units = new Map([
  ['日', 'day'],
  ['天', 'day'],
  ['周', 'week'],
  ['星期', 'week'],
  ['月', 'month'],
  ['季', 'quarter'],
  ['季度', 'quarter'],
  ['年', 'year'],
]);
const shifts = new Map([
  ['本', 'this'],
  ['这', 'this'],
  ['今', 'this'],
  ['上', 'last'],
  ['去', 'last'],
  ['下', 'next'],
  ['明', 'next'],
  ['最近', 'last'],
  ['过去', 'last'],
  ['未来', 'next'],
  ['今后', 'next'],
]);
const days = new Map([
  ['今天', 'today'],
  ['今日', 'today'],
  ['昨天', 'yesterday'],
  ['昨日', 'yesterday'],
  ['明天', 'tomorrow'],
  ['明日', 'tomorrow'],
]);

const unit = '(日|天|周|星期|月|季度|季|年)';
const single = new RegExp(`^(?:(本|这|上|下)个?(周|星期|月|季度|季|年)|(今|去|明)(年))$`);
const several = new RegExp(`^(最近|过去|未来|今后)(\\d+)个?${unit}$`);
const toDate = new RegExp(`^(?:本|今)(周|月|季度|季|年)(?:至今|以来)$`);

/** The English phrase of a period written in Chinese; other text in lower case with single spaces. */
export function englishPhrase(text: string): string {
  const compact = text.replace(/\s+/g, '');
  const day = days.get(compact);
  if (day) return day;
  const one = single.exec(compact);
  if (one) return `${shifts.get(one[1] ?? one[3] ?? '')} ${units.get(one[2] ?? one[4] ?? '')}`;
  const many = several.exec(compact);
  if (many) return `${shifts.get(many[1] ?? '')} ${many[2]} ${units.get(many[3] ?? '')}s`;
  const since = toDate.exec(compact);
  if (since) return `${units.get(since[1] ?? '')} to date`;
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}
