import { workingCalendar } from '../../definitions/index.ts';
import { addDuration, BatonError, parseDuration, type Instant } from '../../shared/index.ts';
import { readInstant } from '../core/instant.ts';
import type { Simulation } from '../services.ts';

/** How far the clock is to go: to a moment, by a duration, or until the next thing falls due. */
export interface HowFar {
  readonly to?: string;
  readonly by?: string;
  readonly next?: true;
}

/** Raises `input-format`, `invalid-duration` and `simulation-nothing-due`. */
export async function momentOf(simulation: Simulation, { to, by, next }: HowFar): Promise<Instant> {
  if (to !== undefined) return readInstant(to, '/to');
  if (by === undefined && next) {
    const due = await simulation.read(() => simulation.nextDue());
    if (due !== undefined) return due;
    throw new BatonError({ code: 'simulation-nothing-due' });
  }
  const duration = parseDuration(by ?? '');
  if (!duration.ok) throw new BatonError({ ...duration.error, path: '/by' });
  const calendar = workingCalendar(simulation.setting.workspace.organization);
  return addDuration(calendar, simulation.now(), duration.value);
}
