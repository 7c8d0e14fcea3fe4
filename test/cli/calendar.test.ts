import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, start, temporaryFolder, type Running } from './baton.ts';

const definition = `kind: Meeting
id: weekly
title: { en: Weekly, zh-CN: 周会 }
lasts: 30 minutes
chair: { role: seller }
attendees: { required: [{ role: seller }] }
agenda: { sections: { news: { topic: { en: News, zh-CN: 动态 } } } }
`;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let company = '';
let server: Running;
let occurrence = '';

beforeAll(async () => {
  folder = await temporaryFolder();
  company = join(folder.path, 'company');
  await run(folder.path, ['new', 'company']);
  await writeFile(join(company, 'definitions/weekly.yaml'), definition);
  server = start(company, ['serve', '--port', '0']);
  await server.printed(/is running at/);
  const control = await readFile(join(company, 'data/control.json'), 'utf8');
  const { url, token } = JSON.parse(control) as { url: string; token: string };
  const called = await fetch(`${url}/api/v1/meetings/weekly/occurrences`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ starts: '2099-01-05T01:30:00Z' }),
  });
  occurrence = ((await called.json()) as { id: string }).id;
});
afterAll(async () => {
  server.kill('SIGTERM');
  await server.ended();
  await folder.remove();
});

/** What the calendar of the seller answers. */
async function reply(): Promise<string> {
  const organization = await readFile(join(company, 'definitions/organization.yaml'), 'utf8');
  const id = /^id: (.*)$/m.exec(organization)?.[1];
  const email = /email: (\S+?),[^\n]*seller/.exec(organization)?.[1];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//EN',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:${occurrence}@${id}.baton`,
    'DTSTAMP:20981231T000000Z',
    'SEQUENCE:0',
    `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${email}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

describe('an answer to an invitation on the command line', () => {
  it('is handed in as a calendar file or as a mail', async () => {
    const text = await reply();
    await writeFile(join(company, 'reply.ics'), text);
    const mail = `Subject: Accepted\r\nContent-Type: text/calendar; method=REPLY\r\n\r\n${text}`;
    await writeFile(join(company, 'reply.eml'), mail);
    for (const file of ['reply.ics', 'reply.eml']) {
      const { code, out, err } = await run(company, ['calendar', 'read', file]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('Answered: Weekly, 2099-01-05T01:30:00');
    }
  });

  it('says what is wrong with a file that holds none', async () => {
    await writeFile(join(company, 'letter.txt'), 'Dear all, I come.');
    const { code, err } = await run(company, ['calendar', 'read', 'letter.txt']);
    expect(code).not.toBe(0);
    expect(err).toContain('[not-a-calendar]');
  });
});
