import {
  actorOf,
  explainVisibility,
  lacksRight,
  type Actor,
  type VisibilityExplanation,
} from '../../access/index.ts';
import type { EntityType } from '../../definitions/index.ts';
import { BatonError, localize, type JsonObject, type Locale } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';

/**
 * Why a row that the caller sees, or a field of it, is visible or not to somebody, in the caller's
 * language. Raises what `explainVisibility` refuses, `right-missing` and `person-unknown`.
 */
export async function explainRow(
  call: Pick<Call, 'services' | 'actor' | 'now' | 'locale'>,
  entity: EntityType,
  row: JsonObject,
  asked: { readonly field?: string; readonly person?: string },
): Promise<object> {
  const { policies } = call.services.workspaces.current().workspace;
  const explained = explainVisibility({
    policy: policies.get(entity.collection),
    entity,
    actor: await viewedPerson(call, asked.person),
    asker: call.actor,
    row,
    now: call.now,
    ...(asked.field === undefined ? {} : { field: asked.field }),
  });
  if (!explained.ok) throw new BatonError(explained.error);
  return explanationJson(explained.value, call.locale);
}

/** Whose view is asked about: the caller's own, or with the right `see as` that of another person. */
async function viewedPerson(
  { services, actor, now }: Pick<Call, 'services' | 'actor' | 'now'>,
  person: string | undefined,
): Promise<Actor> {
  if (person === undefined || person === actor.id) return actor;
  const problem = lacksRight(actor, 'see as');
  if (problem) throw new BatonError(problem);
  const found = await services.store.loadPerson(person);
  if (found === undefined) throw new BatonError({ code: 'person-unknown', params: { id: person } });
  return actorOf(found, services.workspaces.current().workspace.organization, now);
}

/** An explanation in the reader’s language. */
function explanationJson(explanation: VisibilityExplanation, locale: Locale): object {
  return {
    ...explanation,
    because: localize(explanation.because, locale),
    rules: explanation.rules.map((rule) => ({
      ...rule,
      rows: localize(rule.rows, locale),
      because: localize(rule.because, locale),
      inputs: rule.inputs.map((input) => ({ ...input, path: localize(input.path, locale) })),
    })),
  };
}
