import type { Goal } from '../definitions/index.ts';
import { Decimal } from '../shared/index.ts';
import type { Elapsed } from './elapsed.ts';

export type Colour = 'green' | 'amber' | 'red' | 'none';

/** How far one has come towards a target. */
export interface Standing {
  readonly figure?: Decimal;
  readonly target?: Decimal;
  /** What should have been reached by now. */
  readonly expected?: Decimal;
  /** How the figure stands to that, as a fraction; 1 and more is good, whichever way is better. */
  readonly pace?: Decimal;
  readonly forecast?: Forecast;
  readonly colour: Colour;
}

export interface Forecast {
  readonly value: Decimal;
  /**
   * `run rate`: the line from nothing at the start through the figure so far, by working days, is drawn on to the
   * end. `as it stands`: the figure of now stays. `final`: the period is over.
   */
  readonly method: 'run rate' | 'as it stands' | 'final';
}

type Measured = Pick<Standing, 'figure' | 'target'>;

/** Holds a figure against its target, as far as the period has come. */
export function standingOf(goal: Goal, { figure, target }: Measured, elapsed: Elapsed): Standing {
  const expected = target && expectedOf(goal, target, elapsed);
  const forecast = figure && forecastOf(goal, figure, elapsed);
  const pace = figure && expected && paceOf(goal, figure, expected);
  return {
    ...(figure && { figure }),
    ...(target && { target }),
    ...(expected && { expected }),
    ...(pace && { pace }),
    ...(forecast && { forecast }),
    colour: colourOf(goal, pace),
  };
}

/** Of a count or sum the part of the target for the working days that are over; of a share the target itself. */
function expectedOf({ grows }: Goal, target: Decimal, { done, all }: Elapsed): Decimal {
  return grows && all > 0 ? target.times(done).div(all) : target;
}

/**
 * The drift method for a figure that grows, seen as a sum that began with nothing, and the naive method for shares
 * and averages: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, section 5.2. None
 * before the first working day of the period is over.
 */
function forecastOf(
  { grows }: Goal,
  figure: Decimal,
  { done, all }: Elapsed,
): Forecast | undefined {
  if (done === all) return { value: figure, method: 'final' };
  if (!grows) return { value: figure, method: 'as it stands' };
  return done === 0 ? undefined : { value: figure.times(all).div(done), method: 'run rate' };
}

const met = new Decimal(1);

/** Undefined where nothing is expected yet, so that any figure would do. */
function paceOf({ better }: Goal, figure: Decimal, expected: Decimal): Decimal | undefined {
  if (expected.lte(0)) return undefined;
  if (better === 'higher') return figure.div(expected);
  return figure.lte(0) ? met : expected.div(figure);
}

function colourOf({ amber, red }: Goal, pace: Decimal | undefined): Colour {
  if (!pace) return 'none';
  if (pace.lt(red)) return 'red';
  return pace.lt(amber) ? 'amber' : 'green';
}
