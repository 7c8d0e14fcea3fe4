import { join } from 'node:path';
import { readLog, type LogSummary } from '../../../src/app.ts';
import { compare, type Comparison, type Own } from '../compare.ts';
import { readReference, type Reference } from '../reference.ts';

/** Reads the event log and compares every figure of the reference with ours. */
export async function runTravel(samples: string): Promise<readonly Comparison[]> {
  const file = join(samples, 'travel', 'DomesticDeclarations.xes.gz');
  const summary = await readLog(file, { party: 'org:role' });
  const { role_handoffs: handoffs, ...reference } = readReference(samples, 'travel');
  const { pairs, ...rest } = handoffs as { readonly [name: string]: Reference };
  const frequent = pairs as readonly (readonly [string, string, Reference])[];
  return [
    ...compare('travel', reference, figuresOf(summary)),
    ...compare('travel.role_handoffs', rest, handoffFigures(summary)),
    ...compare(
      'travel.role_handoffs.pairs',
      Object.fromEntries(frequent.map(([from, to, count]) => [`${from} → ${to}`, count])),
      pairFigures(summary, frequent.length),
    ),
  ];
}

function figuresOf(summary: LogSummary): Own {
  const { duration, eventsPerCase } = summary;
  return {
    cases: String(summary.cases),
    events: String(summary.events),
    variants: String(summary.variants),
    activity_counts: Object.fromEntries(
      summary.activities.map(({ activity, count }) => [activity, String(count)]),
    ),
    case_duration_days: {
      median: String(duration.median),
      mean: String(duration.mean),
      max: String(duration.max),
    },
    events_per_case: { mean: String(eventsPerCase.mean), max: String(eventsPerCase.max) },
  };
}

function handoffFigures({ handoffs }: LogSummary): Own {
  return {
    total: String(handoffs.total),
    cases_with_handoff: String(handoffs.casesWithHandoff),
  };
}

/** As many as the reference names, the most frequent first. */
function pairFigures({ handoffs }: LogSummary, limit: number): Own {
  const frequent = handoffs.pairs.slice(0, limit);
  return Object.fromEntries(
    frequent.map(({ from, to, count }) => [`${from} → ${to}`, String(count)]),
  );
}
