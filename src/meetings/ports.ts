import type { Instant, LocalizedText } from '../shared/index.ts';
import type { CalendarPerson, Method } from '../calendar/index.ts';

export const meetingTopics = [
  'meeting invited',
  'meeting changed',
  'meeting cancelled',
  'agenda ready',
  'action item',
  'action item due',
] as const;
export type MeetingTopic = (typeof meetingTopics)[number];

/** What people are told of a meeting. */
export interface MeetingTold {
  /** The same key again tells nobody anew. */
  readonly key: string;
  readonly topic: MeetingTopic;
  readonly to: readonly string[];
  readonly at: Instant;
  readonly title: LocalizedText;
  readonly text: LocalizedText;
  readonly facts?: readonly { readonly label: LocalizedText; readonly value: LocalizedText }[];
  /** A page of the app. */
  readonly link: string;
  readonly button: LocalizedText;
  readonly due?: Instant;
  /** What has to be done: it stands in the inbox until it ends. */
  readonly matter?: string;
  /** It stands in no inbox. */
  readonly mailOnly?: boolean;
  /** What calendars are told with it. */
  readonly calendar?: { readonly method: Method; readonly text: string };
}

/** How meetings reach people. */
export interface MeetingPost {
  tell(told: MeetingTold): Promise<void>;
  end(ended: { readonly matter: string; readonly at: Instant }): Promise<void>;
  /** In whose name invitations are sent, and who takes the replies; undefined where no mail is sent. */
  organizer(): CalendarPerson | undefined;
  /** The address of a page of the app. */
  pageUrl(path: string): string;
}
