import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { withClient } from '../client/connect.ts';
import type { Shell } from '../shell.ts';
import { say } from '../terminal/terminal.ts';

interface Answered {
  readonly items: readonly { readonly subject: string; readonly starts: string }[];
}

/**
 * `baton calendar read`: hands in what somebody answered to an invitation, from a file or, as `-`, from standard
 * input; an iCalendar text as it is, anything else as the mail that holds one.
 */
export async function readCalendarCommand(shell: Shell, file: string): Promise<void> {
  const body = file === '-' ? await buffer(process.stdin) : await readFile(shell.path(file));
  const isCalendar = /^\s*BEGIN:VCALENDAR/i.test(body.subarray(0, 200).toString('latin1'));
  const headers = { 'Content-Type': isCalendar ? 'text/calendar' : 'message/rfc822' };
  const { terminal } = shell;
  await withClient(shell.target, terminal, async (client) => {
    const init = { method: 'POST', body: new Uint8Array(body), headers };
    const answered = (await (await client.send('/calendar/replies', init)).json()) as Answered;
    if (terminal.json) return terminal.out(JSON.stringify(answered));
    for (const { subject, starts } of answered.items)
      terminal.out(
        say(terminal, `Answered: ${subject}, ${starts}`, `已记录答复：${subject}，${starts}`),
      );
  });
}
