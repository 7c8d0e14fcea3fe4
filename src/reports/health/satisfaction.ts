import { collectionView } from '../../access/index.ts';
import type { Survey } from '../../definitions/index.ts';
import { toIso, type Period } from '../../shared/index.ts';
import { allOf } from '../conditions.ts';
import type { AggregateRow, ReportStore } from '../ports.ts';
import type { Reader } from '../prepare-report.ts';
import type { Share } from './rates.ts';

/** What those who were asked by a survey in the period say of a department; colleagues by their own department. */
export interface Satisfaction {
  readonly survey: string;
  /** Whom it is about, and who says it: absent where that is not known, or somebody outside. */
  readonly about?: string;
  readonly asked?: string;
  readonly answers: number;
  /** Of those who were asked how satisfied they are. */
  readonly satisfied?: Share;
  /** Net Promoter Score, from −100 to 100, a decimal text. */
  readonly recommendation?: string;
}

/** Every survey of which the reader sees scores, over the answers that he sees; most answers first. */
export async function readSatisfaction(
  period: Period,
  reader: Reader,
  store: ReportStore,
): Promise<readonly Satisfaction[]> {
  const surveys = [...reader.workspace.surveys.values()];
  const read = await Promise.all(surveys.map((survey) => ofSurvey(survey, period, reader, store)));
  return read.flat().toSorted((a, b) => b.answers - a.answers || (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Kept by Baton in every answer. */
const needed = ['answered', 'department', 'asked'];

async function ofSurvey(
  { id, collection, scores }: Survey,
  { start, end }: Period,
  { workspace, actor, now }: Reader,
  store: ReportStore,
): Promise<readonly Satisfaction[]> {
  const entity = workspace.records.get(id)?.entity;
  if (!entity || scores.length === 0) return [];
  const view = collectionView(workspace.policies.get(collection), actor, entity, now);
  const fields = scores.map(({ field }) => field);
  if (![...needed, ...fields].every((field) => view.queryable.has(field))) return [];
  const type = { kind: 'instant' } as const;
  const rows = await store.aggregate({
    collection,
    where: allOf([
      view.rows,
      { op: 'ge', field: 'answered', type, value: toIso(start) },
      { op: 'lt', field: 'answered', type, value: toIso(end) },
    ]),
    groupBy: [{ field: 'department' }, { field: 'asked' }],
    measures: [
      { aggregation: 'count' },
      ...fields.flatMap((field) => {
        const operand = { kind: 'field', field } as const;
        return [
          { aggregation: 'count', operand } as const,
          { aggregation: 'sum', operand } as const,
        ];
      }),
    ],
  });
  return rows.map((row) => told(id, fields, row));
}

function told(
  survey: string,
  fields: readonly ('csat' | 'nps')[],
  { keys: [about, asked], values: [answers, ...scores] }: AggregateRow,
): Satisfaction {
  const scoreOf = (wanted: 'csat' | 'nps'): Share | undefined => {
    const place = fields.indexOf(wanted) * 2;
    const to = Number(scores[place] ?? 0);
    return place < 0 || to === 0 ? undefined : { of: Number(scores[place + 1] ?? 0), to };
  };
  const [satisfied, promoted] = [scoreOf('csat'), scoreOf('nps')];
  return {
    survey,
    ...(typeof about === 'string' && { about }),
    ...(typeof asked === 'string' && { asked }),
    answers: Number(answers),
    ...(satisfied && { satisfied }),
    ...(promoted && { recommendation: (promoted.of / promoted.to).toFixed(1) }),
  };
}

function keyOf({ survey, about = '', asked = '' }: Satisfaction): string {
  return `${survey} ${about} ${asked}`;
}
