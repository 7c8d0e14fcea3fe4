import type { Delivery } from '../../../collaboration/ports.ts';
import type { DeliveryDocument } from '../models/message-documents.ts';

/** A new delivery, which may be taken when it is due. */
export function toDocument({ key, case: of, payload, ...members }: Delivery): DeliveryDocument {
  return {
    ...members,
    _id: key,
    available: members.due,
    json: JSON.stringify({ case: of, payload }),
  };
}

export function readDelivery(document: DeliveryDocument): Delivery {
  const { _id, channel, person, created, due, digest, attempts, lastError, json } = document;
  return {
    key: _id,
    channel,
    ...(person !== undefined && { person }),
    created,
    due,
    ...(digest !== undefined && { digest }),
    attempts,
    ...(lastError !== undefined && { lastError }),
    ...(JSON.parse(json) as Pick<Delivery, 'case' | 'payload'>),
  };
}
