import type { Dispute } from '../../incentives/index.ts';
import { toIso } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { namesFor } from '../reading/names.ts';
import { filled } from '../standing/reading.ts';

/** An objection, with the name of whose statement it is about. */
export async function disputeJson(dispute: Dispute, call: Pick<Call, 'services'>): Promise<object> {
  const { person, opened, answer: given, ...rest } = dispute;
  const names = await namesFor(call).namesOf('person', [person]);
  return filled({
    ...rest,
    person: filled({ id: person, name: names.get(person) }),
    opened: toIso(opened),
    answer: given && filled({ ...given, at: toIso(given.at) }),
  });
}
