import type { Channel } from '../../definitions/index.ts';
import type { Delivery } from '../ports.ts';
import type { Parcel } from './compose.ts';

/** Puts the deliveries of a channel together: those of one digest go out as one message, the others each by itself. */
export function parcelsOf(channel: Channel, deliveries: readonly Delivery[]): Parcel[] {
  const groups = Map.groupBy(deliveries, ({ key, digest, person }) =>
    digest === undefined ? `single ${key}` : `digest ${digest} ${person ?? ''}`,
  );
  return [...groups.values()].map((together) => ({ channel, deliveries: together }));
}
