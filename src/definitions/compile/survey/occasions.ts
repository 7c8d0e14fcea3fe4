import type { RawSurvey, RawSurveyOccasion } from '../../kinds/survey.ts';
import { handoffEnds } from '../../kinds/survey.ts';
import type { Site } from '../../load/site.ts';
import type { SurveyOccasion } from '../../model/index.ts';
import { scheduleAt } from '../document-making.ts';
import type { Draft } from '../draft.ts';
import { scopeOf } from '../environment.ts';
import { conditionAt } from '../expressions.ts';
import { checkStage } from '../funnel/check-stage.ts';
import { durationAt } from '../funnel/clock.ts';
import type { FunnelDraft } from '../funnel/funnel-draft.ts';
import { checkName, entriesOf, keysAt } from '../names.ts';

/** When a survey is sent by itself: one occasion for each stage, move and handoff that is named. */
export function occasionsOf(
  draft: Draft,
  funnel: FunnelDraft,
  site: Site,
  { send, about }: RawSurvey,
): readonly SurveyOccasion[] {
  const found = entriesOf<RawSurveyOccasion>(send, site).flatMap(([raw, at]) => {
    if ('handoffs' in about && !('handoff' in raw))
      at.report('survey-about-handoffs', { params: { funnel: funnel.id } });
    return occasionsAt(draft, funnel, at, raw);
  });
  for (const [n, { id }] of found.entries())
    if (found.findIndex((other) => other.id === id) < n)
      site.report('survey-occasion-twice', { params: { occasion: id } });
  return found;
}

function occasionsAt(
  draft: Draft,
  funnel: FunnelDraft,
  at: Site,
  raw: RawSurveyOccasion,
): readonly SurveyOccasion[] {
  if ('every' in raw) {
    const schedule = scheduleAt(draft, at, raw, funnel.entity);
    return schedule ? [{ kind: 'schedule', id: `every ${raw.every}`, schedule }] : [];
  }
  const where = conditionAt(at.at('where'), raw.where, scopeOf(draft, funnel.entity));
  const after = raw.after === undefined ? undefined : durationAt(at.at('after'), raw.after);
  const limits = { ...(after && { after }), ...(where && { where }) };
  if ('entered' in raw)
    return entriesOf(raw.entered, at.at('entered')).flatMap(([name, place]) =>
      checkStage(funnel, place, name)
        ? [{ kind: 'stage' as const, id: `entered ${name}`, name, ...limits }]
        : [],
    );
  if ('moved' in raw) {
    const known = keysAt(funnel.site.at('moves'));
    return entriesOf(raw.moved, at.at('moved')).flatMap(([name, place]) =>
      checkName(place, name, known, 'unknown-move')
        ? [{ kind: 'move' as const, id: `moved ${name}`, name, ...limits }]
        : [],
    );
  }
  const known = keysAt(funnel.site.at('handoffs'));
  const ended = entriesOf(raw.ended ?? handoffEnds, at.at('ended')).map(([end]) => end);
  return entriesOf(raw.handoff, at.at('handoff')).flatMap(([name, place]) =>
    checkName(place, name, known, 'unknown-handoff')
      ? [
          {
            kind: 'handoff' as const,
            id: `handoff ${name} ${ended.join(', ')}`,
            name,
            ended,
            ...limits,
          },
        ]
      : [],
  );
}
