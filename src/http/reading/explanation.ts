import { actorOf, lacksRight, type Actor, type VisibilityExplanation } from '../../access/index.ts';
import { BatonError, localize, type Locale } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';

/** Whose view is asked about: the caller's own, or with the right `see as` that of another person. */
export async function viewedPerson(
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
export function explanationJson(explanation: VisibilityExplanation, locale: Locale): object {
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
