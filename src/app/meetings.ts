import { endNews, tellNews, type MessagingParts } from '../collaboration/index.ts';
import type { ServerStore } from '../http/index.ts';
import {
  fillAgendas,
  followActions,
  planMeetings,
  type MeetingParts,
  type MeetingPost,
} from '../meetings/index.ts';

/** Reaches people by inbox and mail; invitations are sent from the first channel for mail. */
export function meetingPost(messaging: MessagingParts): MeetingPost {
  return {
    tell: (told) => tellNews(messaging, told),
    end: ({ matter, at }) => endNews(messaging, { matter, at }),
    pageUrl: (path) => messaging.links.pageUrl(path),
    organizer: () => {
      const { channels } = messaging.workspaces.current().workspace;
      const settings = [...channels.values()].map((channel) => channel.settings);
      const mail = settings.find((one) => one.kind === 'email');
      return mail && senderOf(mail.from);
    },
  };
}

/** `Baton <baton@example.com>`, or the address alone. */
function senderOf(from: string): { readonly name: string; readonly email: string } {
  const [, name = '', email = from] = /^\s*(.*?)\s*<([^>]+)>\s*$/.exec(from) ?? [];
  return { name: name.replaceAll('"', '') || email, email: email.trim() };
}

/** Plans, fills and follows what is due; to be run every minute. */
export async function runMeetings(
  meetings: MeetingParts,
  store: Pick<ServerStore, 'loadCase'>,
): Promise<void> {
  if (meetings.workspaces.current().workspace.meetings.size === 0) return;
  const steps = [
    () => planMeetings(meetings),
    () => fillAgendas(meetings),
    () => followActions(meetings, (caseId, task) => taskEnded(store, caseId, task)),
  ];
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, 'meetings were left out');
}

async function taskEnded(
  store: Pick<ServerStore, 'loadCase'>,
  caseId: string,
  task: string,
): Promise<boolean> {
  const state = await store.loadCase(caseId);
  return state?.tasks?.[task]?.status !== 'open';
}
