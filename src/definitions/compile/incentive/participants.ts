import type { RawParticipant } from '../../kinds/incentive/participants.ts';
import type { Site } from '../../load/site.ts';
import type { Party } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { entriesOf } from '../names.ts';
import { checkPartyName } from '../recipient.ts';
import { datesAt } from './period.ts';

/** Those who take part; a wrong name is reported and left out. */
export function participantsAt(
  draft: Draft,
  site: Site,
  raw: RawParticipant | readonly RawParticipant[] | undefined,
): readonly Party[] {
  return entriesOf(raw, site).flatMap(([one, at]): Party[] => {
    const dates = datesAt(at, one);
    if ('person' in one) return [{ kind: 'person', id: one.person, ...dates }];
    const kind = (['role', 'team', 'department'] as const).find((each) => each in one);
    const id = kind && (one as { readonly [kind: string]: string })[kind];
    if (kind === undefined || id === undefined) return [];
    return checkPartyName(draft, at.at(kind), kind, id) ? [{ kind, id, ...dates }] : [];
  });
}
