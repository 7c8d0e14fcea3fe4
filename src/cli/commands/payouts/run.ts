import { withClient } from '../../client/connect.ts';
import type { Shell } from '../../shell.ts';
import { amountText } from '../../terminal/amount.ts';
import { formatTable } from '../../terminal/table.ts';
import { say, type Terminal } from '../../terminal/terminal.ts';
import { bookWord, periodPath, type BookJson, type SomeoneJson } from './payout.ts';

interface RunJson {
  readonly book: BookJson;
  readonly currency: string;
  readonly total: string;
  readonly people: readonly { readonly person: SomeoneJson; readonly total: string }[];
  readonly disputes: readonly string[];
}

/** `baton payout run`: where the run of a period stands, what is posted, and all that was done with it. */
export async function payoutRunCommand(shell: Shell, plan: string, period: string): Promise<void> {
  const { terminal } = shell;
  const run = await withClient(shell.target, terminal, (client) =>
    client.get<RunJson>(periodPath(plan, period)),
  );
  if (terminal.json) return terminal.out(JSON.stringify(run));
  const { book, people, disputes } = run;
  const parts = [`${plan} · ${period} · ${bookWord(terminal, book.status)}`];
  if (people.length > 0) parts.push(peopleText(terminal, run));
  if (disputes.length > 0)
    parts.push(
      say(terminal, `Disputes that are open: ${disputes.length}`, `待答复异议：${disputes.length}`),
    );
  if (book.trail.length > 0) parts.push(trailText(terminal, run));
  terminal.out(parts.join('\n\n'));
}

function peopleText(terminal: Terminal, { people, total, currency }: RunJson): string {
  const rows = people.map(({ person, total: sum }) => [
    person.name ?? person.id,
    amountText(sum, currency),
  ]);
  const headings = [
    say(terminal, 'person', '人员'),
    say(terminal, `posted (${currency})`, `已入账（${currency}）`),
  ];
  return formatTable(headings, [...rows, ['Σ', amountText(total, currency)]]);
}

function trailText(terminal: Terminal, { book, currency }: RunJson): string {
  const headings = [
    say(terminal, 'at', '时间'),
    say(terminal, 'what', '操作'),
    say(terminal, 'by', '操作人'),
    say(terminal, `total (${currency})`, `合计（${currency}）`),
    say(terminal, 'hash', '哈希值'),
    say(terminal, 'reason', '原因'),
  ];
  const rows = book.trail.map(({ at, what, by, total, hash = '', reason = '' }) => [
    at.slice(0, 16).replace('T', ' '),
    bookWord(terminal, what),
    by.name ?? by.id,
    total === undefined ? '' : amountText(total, currency),
    hash.slice(0, 12),
    reason,
  ]);
  return formatTable(headings, rows);
}
