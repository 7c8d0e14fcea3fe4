import type { Site } from '../../load/site.ts';
import type { Metric } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import type { TypedMeasure } from '../measure.ts';

interface SurveyFigure {
  /** The kept field whose average it is. */
  readonly field: string;
  /** The moment that puts an answer into a period. */
  readonly dated: string;
  readonly measures?: string;
  readonly format: Metric['format'];
}

/** Figures of surveys that have a name of their own. */
const figures: { readonly [name: string]: SurveyFigure } = {
  'net promoter score': {
    field: 'nps',
    dated: 'answered',
    measures: 'recommendation',
    format: 'number',
  },
  satisfaction: { field: 'csat', dated: 'answered', measures: 'satisfaction', format: 'percent' },
  'response rate': { field: 'responded', dated: 'sent', format: 'percent' },
};

/** Answers count in the period in which they were given, where nothing else is said. */
export const answersDated = 'answered';

/** A figure of a survey by its name; undefined where the value is written as a formula. */
export function surveyFigureAt(
  draft: Draft,
  site: Site,
  survey: string,
  value: string,
): { readonly typed: TypedMeasure; readonly dated: string } | undefined {
  const figure = Object.hasOwn(figures, value) ? figures[value] : undefined;
  if (!figure) return undefined;
  const { field, dated, measures, format } = figure;
  const scores = draft.surveys.get(survey)?.scores;
  if (scores && measures !== undefined && !scores.some((score) => score.field === field))
    site.report('survey-not-measured', { params: { survey, measure: measures } });
  const measure = { aggregation: 'average', operand: { kind: 'field', field } } as const;
  return { typed: { measure, format }, dated };
}
