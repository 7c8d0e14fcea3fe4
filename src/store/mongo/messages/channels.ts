import type { ChannelHealth, DeliveryStore } from '../../../collaboration/ports.ts';
import type { MongoDatabase } from '../database/database.ts';

type Channels = Pick<DeliveryStore, 'loadChannelHealth' | 'saveChannelHealth'>;

export function createChannelStore({ models }: MongoDatabase): Channels {
  return {
    loadChannelHealth: async () => {
      const found = await models.channels.find({}, { sort: { _id: 1 } });
      return found.map(({ json }) => JSON.parse(json) as ChannelHealth);
    },
    saveChannelHealth: async (health) => {
      const members = { json: JSON.stringify(health) };
      await models.channels.update({ _id: health.channel }, { $set: members }, { upsert: true });
    },
  };
}
