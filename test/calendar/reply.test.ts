import { describe, expect, it } from 'vitest';
import { calendarOfMail, readReplies } from '../../src/calendar/index.ts';
import { fromIso } from '../../src/shared/index.ts';

/** As Outlook answers one occurrence: a zone with a name of its own, and what is folded. */
const outlook = [
  'BEGIN:VCALENDAR',
  'METHOD:REPLY',
  'PRODID:Microsoft Exchange Server 2010',
  'VERSION:2.0',
  'BEGIN:VTIMEZONE',
  'TZID:China Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'END:STANDARD',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'ATTENDEE;PARTSTAT=DECLINED;CN="Wei, Li":MAILTO:Wei@Baton.example',
  'COMMENT;LANGUAGE=en-US:On a trip\\, sorry\\n',
  'UID:monday-pipeline@baton.exam',
  ' ple',
  'RECURRENCE-ID;TZID=China Standard Time:20261026T093000',
  'SUMMARY;LANGUAGE=zh-CN:已拒绝：周一管道会议',
  'DTSTART;TZID=China Standard Time:20261026T093000',
  'DTEND;TZID=China Standard Time:20261026T101500',
  'DTSTAMP:20261020T010203Z',
  'SEQUENCE:2',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const answer = {
  uid: 'monday-pipeline@baton.example',
  occurrence: fromIso('2026-10-26T01:30:00Z'),
  sequence: 2,
  at: fromIso('2026-10-20T01:02:03Z'),
  email: 'wei@baton.example',
  answer: 'declined',
};

/** As Google answers a whole series. */
const google = `BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:REPLY
BEGIN:VEVENT
DTSTART;TZID=Europe/Berlin:20261019T093000
DTEND;TZID=Europe/Berlin:20261019T101500
RRULE:FREQ=WEEKLY;BYDAY=MO
DTSTAMP:20261001T101112Z
ORGANIZER;CN=Baton:mailto:meetings@baton.example
UID:monday-pipeline@baton.example
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Ana
 ;X-NUM-GUESTS=0:mailto:ana@baton.example
SEQUENCE:0
STATUS:CONFIRMED
SUMMARY:Pipeline
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR
`;

describe('a reply', () => {
  it('says who answers what to which occurrence', () => {
    const read = readReplies(outlook);
    expect(read).toMatchObject({ ok: true, value: [answer] });
  });

  it('to a whole series names no occurrence', () => {
    const read = readReplies(google);
    expect(read).toMatchObject({ value: [{ email: 'ana@baton.example', answer: 'accepted' }] });
    expect(read.ok && read.value[0]).not.toHaveProperty('occurrence');
  });

  it.each([
    ['a request', google.replace('METHOD:REPLY', 'METHOD:REQUEST'), 'not-a-reply'],
    ['nothing answered', google.replace('ACCEPTED', 'NEEDS-ACTION'), 'not-a-reply'],
    ['no event', 'BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR\n', 'not-a-reply'],
    ['other text', 'Dear all, I come.', 'not-a-calendar'],
    ['nothing', '', 'not-a-calendar'],
  ])('is refused where it is %s', (_what, text, code) => {
    expect(readReplies(text)).toMatchObject({ error: { code } });
  });

  it('is found in a mail, however that encodes it', async () => {
    const mail = [
      'From: Wei <wei@baton.example>',
      'To: meetings@baton.example',
      'Subject: Declined',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Declined.',
      '--b',
      'Content-Type: text/calendar; charset="utf-8"; method=REPLY',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(outlook).toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
      '--b--',
      '',
    ].join('\r\n');
    const found = await calendarOfMail(Buffer.from(mail));
    expect(found.ok && readReplies(found.value)).toMatchObject({ value: [answer] });
    expect(await calendarOfMail(Buffer.from('Subject: hello\r\n\r\nHello'))).toMatchObject({
      error: { code: 'not-a-calendar' },
    });
  });
});
