export type { InboxEntry } from './entry.ts';
export { markInboxItem, type InboxMark } from './mark-item.ts';
export { readInbox, type InboxList, type InboxPage } from './read-inbox.ts';
