import { convertIcsCalendar, type IcsCalendar, type IcsEvent } from 'ts-ics';
import { fail, ok, type Instant, type Problem, type Result } from '../../shared/index.ts';
import { answers, type Answer } from '../write/event.ts';

/** What somebody answered to an invitation (iTIP, RFC 5546, 3.2.3). */
export interface Reply {
  readonly uid: string;
  /** The occurrence that is answered, by the start that the rule has for it; the whole series without. */
  readonly occurrence?: Instant;
  /** Of the invitation that is answered. */
  readonly sequence: number;
  /** When it was answered. */
  readonly at: Instant;
  /** In small letters. */
  readonly email: string;
  readonly answer: Answer;
  readonly comment?: string;
}

/**
 * Reads the answers of an iCalendar text with `METHOD:REPLY`, one an event. Fails with `not-a-calendar`, or
 * `not-a-reply` where it asks or tells something else, or an event answers nothing.
 */
export function readReplies(text: string): Result<readonly Reply[], Problem> {
  const calendar = parsed(text);
  if (!calendar) return fail({ code: 'not-a-calendar' });
  const replies = (calendar.events ?? []).map((event) => replyOf(event));
  const whole = replies.filter((reply) => reply !== undefined);
  if (calendar.method !== 'REPLY' || whole.length === 0 || whole.length < replies.length)
    return fail({ code: 'not-a-reply' });
  return ok(whole);
}

/** Longest text that is read, in characters; an answer is far shorter. */
const longest = 256 * 1024;

function parsed(text: string): IcsCalendar | undefined {
  if (text.length > longest || !/^\s*BEGIN:VCALENDAR/i.test(text)) return undefined;
  try {
    return convertIcsCalendar(undefined, text);
  } catch {
    return undefined;
  }
}

function replyOf({
  uid,
  recurrenceId,
  sequence,
  stamp,
  attendees,
  comment,
}: IcsEvent): Reply | undefined {
  const [attendee, ...others] = attendees ?? [];
  const answer = answers.find((one) => one === attendee?.partstat?.toLowerCase());
  if (!uid || !attendee?.email || others.length > 0 || !answer) return undefined;
  const occurrence = recurrenceId?.value.date.getTime();
  return {
    uid,
    ...(occurrence === undefined ? {} : { occurrence }),
    sequence: sequence ?? 0,
    at: stamp.date.getTime(),
    email: attendee.email.trim().toLowerCase(),
    answer,
    ...(comment ? { comment } : {}),
  };
}
