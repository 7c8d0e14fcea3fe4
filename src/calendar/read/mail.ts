import PostalMime from 'postal-mime';
import { fail, ok, type Problem, type Result } from '../../shared/index.ts';

/**
 * The iCalendar text of a mail (iMIP, RFC 6047): of its `text/calendar` part, be that the body, one of the
 * alternatives or attached. Fails with `not-a-calendar` where there is none.
 */
export async function calendarOfMail(mail: Uint8Array): Promise<Result<string, Problem>> {
  const { attachments } = await new PostalMime({ attachmentEncoding: 'arraybuffer' }).parse(mail);
  const part =
    attachments.find(({ mimeType }) => mimeType === 'text/calendar') ??
    attachments.find(({ filename }) => filename?.toLowerCase().endsWith('.ics'));
  if (!part) return fail({ code: 'not-a-calendar' });
  const { content } = part;
  return ok(typeof content === 'string' ? content : new TextDecoder().decode(content));
}
