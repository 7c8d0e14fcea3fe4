import type { ChannelHealth, DeliveryStore } from '../../../collaboration/ports.ts';
import type { Database } from '../database/database.ts';
import { json } from '../database/rows.ts';

type Channels = Pick<DeliveryStore, 'loadChannelHealth' | 'saveChannelHealth'>;

export function createChannelStore(database: Database): Channels {
  return {
    loadChannelHealth: () =>
      database.read(() =>
        database
          .statement('SELECT health FROM channel_health ORDER BY channel')
          .all()
          .map((row) => json<ChannelHealth>(row, 'health')),
      ),
    saveChannelHealth: (health) =>
      database.write(() => {
        database
          .statement('INSERT OR REPLACE INTO channel_health (channel, health) VALUES (?, ?)')
          .run(health.channel, JSON.stringify(health));
      }),
  };
}
