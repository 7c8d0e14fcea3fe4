import type { RawRecipient } from '../../kinds/recipient.ts';
import type { RawSurvey } from '../../kinds/survey.ts';
import type { Site } from '../../load/site.ts';
import type { Recipient, SurveyAlert, SurveyAudience } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import type { EntityDraft } from '../entity-draft.ts';
import { scopeOf } from '../environment.ts';
import { expressionAt } from '../expressions.ts';
import { durationAt } from '../funnel/clock.ts';
import { entriesOf } from '../names.ts';
import { recipientAt } from '../recipient.ts';

/** Whom only a handoff knows. */
const ofHandoffs: readonly Recipient['kind'][] = ['giver', 'receiver'];

/** Who is asked. */
export function audienceOf(
  draft: Draft,
  cases: EntityDraft,
  site: Site,
  { to, about }: RawSurvey,
): SurveyAudience | undefined {
  if (typeof to === 'string' || Array.isArray(to) || !('email' in to))
    return { kind: 'people', of: peopleOf(draft, cases, site, to, 'handoffs' in about) };
  const scope = { ...scopeOf(draft, cases), mayLack: true };
  const at = (key: 'name' | 'email' | 'language') => {
    const written = to[key];
    return written === undefined
      ? undefined
      : expressionAt(site.at(key), written, scope, { kind: 'text' });
  };
  const [name, email, language] = [at('name'), at('email'), at('language')];
  if (!email) return undefined;
  return { kind: 'outside', email, ...(name && { name }), ...(language && { language }) };
}

/** Who looks after bad answers. The condition is about the answer, a recipient about the case. */
export function alertOf(
  draft: Draft,
  { cases, answers }: { readonly cases: EntityDraft; readonly answers: EntityDraft },
  site: Site,
  { alert, about }: RawSurvey,
): SurveyAlert | undefined {
  if (alert === undefined) return undefined;
  const scope = { ...scopeOf(draft, answers), mayLack: true };
  const when = expressionAt(site.at('when'), alert.when, scope, { kind: 'bool' });
  const to = peopleOf(draft, cases, site.at('to'), alert.to, 'handoffs' in about);
  const within =
    alert.within === undefined ? undefined : durationAt(site.at('within'), alert.within);
  return when && { when, to, ...(within && { within }) };
}

function peopleOf(
  draft: Draft,
  cases: EntityDraft,
  site: Site,
  raw: RawRecipient | readonly RawRecipient[],
  isAboutHandoffs: boolean,
): readonly Recipient[] {
  const scope = scopeOf(draft, cases);
  return entriesOf<RawRecipient>(raw, site).flatMap(([one, at]) => {
    const recipient = recipientAt(draft, at, one, scope);
    if (!recipient) return [];
    const isKnown =
      recipient.kind !== 'assignee' && (isAboutHandoffs || !ofHandoffs.includes(recipient.kind));
    if (isKnown) return [recipient];
    at.report('survey-recipient', { params: { name: recipient.kind } });
    return [];
  });
}
