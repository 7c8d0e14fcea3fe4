import { isKept } from '../../fields/index.ts';
import type { RawField } from '../../kinds/field.ts';
import type { RawQuestion, RawSurvey } from '../../kinds/survey.ts';
import type { Site } from '../../load/site.ts';
import type { Field, SurveyScore } from '../../model/index.ts';
import type { EntityDraft } from '../entity-draft.ts';

type Settings = Exclude<RawQuestion, string>;

/** What names who or what is inside is asked of nobody; nor is a file taken. */
const notAsked: ReadonlySet<Field['type']> = new Set(['user', 'department', 'reference', 'file']);

/** The fields of the questions: what is measured is rated, recommendation from 0 to 10. */
export function questionFields({ questions }: RawSurvey): { readonly [id: string]: RawField } {
  return Object.fromEntries(
    Object.entries(questions).map(([id, raw]) => [id, fieldOf(raw)] as const),
  );
}

function fieldOf(raw: RawQuestion): RawField {
  if (typeof raw === 'string') return raw;
  const { measures, top: _top, ...settings } = raw;
  if (measures === undefined) return settings;
  if (measures === 'satisfaction') return { type: 'rating', ...settings };
  return { ...settings, type: settings.type ?? 'rating', min: 0, max: 10 };
}

/** Reports what cannot be asked, and gives what the questions measure. */
export function scoresOf(
  site: Site,
  { questions }: RawSurvey,
  entity: EntityDraft,
): readonly SurveyScore[] {
  const scores: SurveyScore[] = [];
  for (const [id, raw] of Object.entries(questions)) {
    const field = entity.fields.get(id);
    const at = site.at(id);
    if (!field || entity.broken.has(id)) continue;
    if (isKept(field) || [field, ...(field.columns ?? [])].some(({ type }) => notAsked.has(type)))
      at.report('survey-asks', { params: { name: id, type: field.type } });
    if (typeof raw === 'string') continue;
    const score = scoreOf(at, id, raw, field);
    if (score && scores.some((other) => other.field === score.field))
      at.at('measures').report('survey-measured-twice', {
        params: { measure: raw.measures ?? '' },
      });
    else if (score) scores.push(score);
  }
  return scores;
}

/** Five where nothing else is said, as ratings have. */
const usualBest = 5;
/** The “top two box” of market research. */
const usualTop = 2;

function scoreOf(
  at: Site,
  question: string,
  { measures, top, min, max }: Settings,
  field: Field,
): SurveyScore | undefined {
  if (top !== undefined && measures !== 'satisfaction')
    at.at('top').reportKey('setting-needs', {
      params: { setting: 'top', need: 'measures: satisfaction' },
    });
  if (measures === undefined) return undefined;
  if (field.type !== 'rating') {
    at.at('type').report('survey-measures-ratings', { params: { name: question } });
    return undefined;
  }
  if (measures === 'satisfaction') {
    const best = typeof field.max === 'number' ? field.max : usualBest;
    return { field: 'csat', question, from: best + 1 - (top ?? usualTop) };
  }
  const bound = min === undefined ? 'max' : 'min';
  if (min !== undefined || max !== undefined)
    at.at(bound).reportKey('survey-recommendation-scale', { params: { name: question } });
  return { field: 'nps', question };
}
