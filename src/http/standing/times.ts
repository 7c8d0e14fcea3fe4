import { workingCalendar, type Organization } from '../../definitions/index.ts';
import type { Holding } from '../../engine/index.ts';
import { workingTimeBetween, type Instant } from '../../shared/index.ts';
import {
  departmentOf,
  filled,
  handoffOf,
  momentOf,
  personOf,
  stageOf,
  type Reading,
} from './reading.ts';

/** The stays of a case with its parties, and the working time of each party in all; milliseconds. */
export function timesJson(holdings: readonly Holding[], now: Instant, reading: Reading): object {
  const stays = holdings.map((holding) => ({
    ...holding,
    workingTime: holding.workingTime ?? timeSoFar(holding, now, reading.organization),
  }));
  const parties = Map.groupBy(stays, ({ department, kind }) => `${kind}\u0000${department ?? ''}`);
  return {
    holdings: stays.map((stay) =>
      filled({
        ...partyJson(stay, reading),
        branch: stay.track === 'case' ? undefined : stageOf(stay.track, reading),
        person: personOf(stay.person, reading),
        handoff: handoffOf(stay.handoff, reading),
        began: momentOf(stay.began),
        ended: momentOf(stay.ended),
        workingTime: stay.workingTime,
      }),
    ),
    parties: [...parties.values()].flatMap((ofParty) => {
      const [first] = ofParty;
      if (first === undefined) return [];
      const workingTime = ofParty.reduce((sum, stay) => sum + stay.workingTime, 0);
      return [{ ...partyJson(first, reading), stays: ofParty.length, workingTime }];
    }),
  };
}

function partyJson({ department, kind }: Holding, reading: Reading): object {
  return filled({ kind, department: departmentOf(department, reading) });
}

/** What has not ended counts until now, in the working time of the department. */
function timeSoFar(
  { began, department }: Holding,
  now: Instant,
  organization: Organization,
): number {
  const { calendars, departments } = organization;
  const own = calendars.get(departments.get(department ?? '')?.calendar ?? '');
  return workingTimeBetween(own ?? workingCalendar(organization), began, now);
}
