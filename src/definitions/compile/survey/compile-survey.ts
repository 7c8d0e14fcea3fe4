import { parseDuration, type Duration } from '../../../shared/index.ts';
import type { KindDocument } from '../../kinds/document.ts';
import type { RawSurvey } from '../../kinds/survey.ts';
import type { Site } from '../../load/site.ts';
import type { Survey } from '../../model/index.ts';
import { compileKept, declareKept } from '../declare-kept.ts';
import type { Draft } from '../draft.ts';
import type { EntityDraft } from '../entity-draft.ts';
import { durationAt } from '../funnel/clock.ts';
import { checkDocument, entriesOf, titleOf } from '../names.ts';
import { alertOf, audienceOf } from './audience.ts';
import { occasionsOf } from './occasions.ts';
import { questionFields, scoresOf } from './questions.ts';
import { surveyFields, surveyList } from './survey-fields.ts';

/** Makes known what a survey keeps: one record for each who is asked. */
export function declareSurvey({ id, value, site }: KindDocument<RawSurvey>, draft: Draft): void {
  declareKept(draft, {
    keeper: 'Survey',
    id,
    title: titleOf(value.title, id),
    site,
    name: '{{record.recipient}} · {{record.case.name}}',
    list: surveyList,
    kept: surveyFields(funnelOf(value)),
    fields: questionFields(value),
    fieldsSite: site.at('questions'),
  });
  const entity = draft.entities.get(`record:${id}`);
  if (entity?.kept === 'Survey') settleQuestions(entity, site.at('questions'), value);
}

/** A question whose settings are all sound is a sound field, though what it measures is no setting of one. */
function settleQuestions({ broken, fields }: EntityDraft, site: Site, { questions }: RawSurvey) {
  for (const [id, raw] of Object.entries(questions))
    if (fields.get(id)?.kept === undefined && fields.has(id) && !site.at(id).lacks(raw))
      broken.delete(id);
}

/** Compiles a survey: whom it asks what about what, and when. */
export function compileSurvey({ id, value, site }: KindDocument<RawSurvey>, draft: Draft): void {
  compileKept(draft, 'Survey', id);
  const answers = draft.entities.get(`record:${id}`);
  const funnel = draft.funnelDrafts.get(funnelOf(value));
  const about = 'funnel' in value.about ? 'funnel' : 'handoffs';
  checkDocument(draft, site.at('about', about), 'Funnel', funnelOf(value), 'unknown-funnel');
  if (!answers || !funnel) return;
  const to = audienceOf(draft, funnel.entity, site.at('to'), value);
  const scores = scoresOf(site.at('questions'), value, answers);
  const alert = alertOf(draft, { cases: funnel.entity, answers }, site.at('alert'), value);
  const atMost = atMostAt(site.at('at most'), value['at most']);
  const send = occasionsOf(draft, funnel, site.at('send'), value);
  const openFor =
    value['open for'] === undefined ? usual : durationAt(site.at('open for'), value['open for']);
  if (!to || !openFor) return;
  const survey: Survey = {
    id,
    title: titleOf(value.title, id),
    ...(value.text === undefined ? {} : { text: value.text }),
    ...(value.thanks === undefined ? {} : { thanks: value.thanks }),
    collection: `record:${id}`,
    funnel: funnel.id,
    about: about === 'funnel' ? 'cases' : 'handoffs',
    to,
    send,
    openFor,
    remind: entriesOf(value.remind, site.at('remind')).flatMap(
      ([text, at]) => durationAt(at, text) ?? [],
    ),
    ...(atMost && { atMostOnceIn: atMost }),
    questions: site.at('questions').keys(),
    scores,
    ...(alert && { alert }),
  };
  draft.surveys.set(id, survey);
}

const usual: Duration = { amount: 14, unit: 'day', working: false };

function funnelOf({ about }: RawSurvey): string {
  return 'funnel' in about ? about.funnel : about.handoffs;
}

/** `once in 90 days` */
function atMostAt(site: Site, text: string | undefined): Duration | undefined {
  if (text === undefined) return undefined;
  const [, length = ''] = /^once in (.+)$/.exec(text.trim()) ?? [];
  const parsed = parseDuration(length);
  if (parsed.ok && parsed.value.amount > 0) return parsed.value;
  site.report('survey-at-most', { params: { value: text } });
  return undefined;
}
