import type { MessageStore } from '../../../collaboration/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { createActionLinkStore } from './action-links.ts';
import { createChannelStore } from './channels.ts';
import { createDeliveryStore } from './deliveries.ts';
import { createInboxStore } from './inbox.ts';

export function createMessageStore(database: MongoDatabase): MessageStore {
  return {
    ...createInboxStore(database),
    ...createDeliveryStore(database),
    ...createChannelStore(database),
    ...createActionLinkStore(database),
  };
}
