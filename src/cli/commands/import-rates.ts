import { withClient } from '../client/connect.ts';
import { ServerRefusal } from '../client/refusal.ts';
import type { Shell } from '../shell.ts';
import { readRows, type FileRow } from '../terminal/read-rows.ts';
import { say } from '../terminal/terminal.ts';

/** So many the server takes at once. */
const batch = 5000;

/**
 * `baton rates import`: exchange rates from a CSV file with the columns `from`, `to`, `on` and `rate`; one of the
 * same pair and day takes the place of the former. Raises what is wrong with its line, and what `readRows` raises.
 */
export async function importRatesCommand(shell: Shell, given: string): Promise<void> {
  const { terminal } = shell;
  const rows = await readRows(
    { path: shell.path(given), name: given },
    { required: ['from', 'to', 'on', 'rate'] },
  );
  await withClient(shell.target, terminal, async (client) => {
    for (let start = 0; start < rows.length; start += batch) {
      const part = rows.slice(start, start + batch);
      const items = part.map(({ cells }) => cells);
      await client.post('/exchange-rates', { items }).catch((error: unknown) => {
        throw withLines(error, part, given);
      });
    }
  });
  const set = rows.length;
  terminal.out(
    terminal.json ? JSON.stringify({ set }) : say(terminal, `Set ${set}`, `已设定 ${set}`),
  );
}

/** The server tells the place in what it was sent; people look into the file. */
function withLines(error: unknown, rows: readonly FileRow[], file: string): unknown {
  if (!(error instanceof ServerRefusal) || !error.body.errors) return error;
  const errors = error.body.errors.map((problem) => {
    const at = /^#?\/items\/(\d+)/.exec(problem.pointer ?? '')?.[1];
    const line = at === undefined ? undefined : rows[Number(at)]?.line;
    return line === undefined ? problem : { ...problem, file, line };
  });
  return new ServerRefusal(error.status, { ...error.body, errors });
}
