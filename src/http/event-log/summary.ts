import { Type } from 'typebox';
import type { LogSummary } from '../../reports/index.ts';
import type { Decimal } from '../../shared/index.ts';
import { closed } from '../schemas/parts.ts';

const Count = Type.Integer();
const Days = Type.Number({ description: 'Days of 24 hours.' });

/** What an event log shows. */
export const LogSummarySchema = closed({
  cases: Count,
  events: Count,
  variants: Count,
  eventsPerCase: closed({ mean: Type.Number(), max: Count }),
  duration: closed({ median: Days, mean: Days, max: Days }),
  activities: Type.Array(closed({ activity: Type.String(), count: Count })),
  ways: Type.Array(
    closed({
      activities: Type.Array(Type.String()),
      cases: Count,
      share: Type.Number(),
      median: Days,
    }),
    { description: 'The most frequent first.' },
  ),
  handoffs: closed({
    total: Count,
    casesWithHandoff: Count,
    pairs: Type.Array(closed({ from: Type.String(), to: Type.String(), count: Count })),
  }),
});

export function summaryJson({ duration, eventsPerCase, ways, ...summary }: LogSummary): object {
  return {
    ...summary,
    eventsPerCase: { mean: numberOf(eventsPerCase.mean), max: eventsPerCase.max },
    duration: {
      median: numberOf(duration.median),
      mean: numberOf(duration.mean),
      max: numberOf(duration.max),
    },
    ways: ways.map(({ activities, cases, median }) => ({
      activities,
      cases,
      share: Math.round((cases / summary.cases) * 10_000) / 10_000,
      median: numberOf(median),
    })),
  };
}

function numberOf(figure: Decimal): number {
  return figure.toDecimalPlaces(6).toNumber();
}
