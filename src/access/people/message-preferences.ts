import type { Problem } from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import type { Actor } from '../actor.ts';
import { audit } from '../audit.ts';
import type { MessagePreferences } from '../ports.ts';
import { requireOwnOrAuthority } from './authority.ts';
import { raiseAll } from './raise.ts';
import { nextRevision, requirePerson, savePerson, viewOfPerson, type PersonView } from './save.ts';

/**
 * Says anew how a person wants to be told; a person for himself, and whoever may administer him. Raises
 * `quiet-hours-wrong`, `person-unknown`, `person-changed`, `seeing-as-another`. A channel or funnel that no release
 * has any more is no error: it changes nothing.
 */
export async function setMessagePreferences(
  parts: AccessParts,
  actor: Actor,
  id: string,
  given: { readonly revision: number; readonly messages: MessagePreferences },
): Promise<PersonView> {
  const before = await requirePerson(parts, id);
  requireOwnOrAuthority(parts, actor, before);
  const { revision, messages } = given;
  raiseAll(checkQuiet(messages));
  const person = await savePerson(parts, nextRevision(before, revision, { messages }));
  const detail = Object.keys(messages).sort().join(', ');
  await audit(parts, {
    actor: actor.id,
    action: 'message preferences changed',
    subject: id,
    detail,
  });
  return viewOfPerson(person);
}

function checkQuiet({ quiet }: MessagePreferences): readonly Problem[] {
  if (!quiet) return [];
  const { from, to } = quiet;
  const right = isTimeOfDay(from) && isTimeOfDay(to) && from !== to;
  if (right) return [];
  return [{ code: 'quiet-hours-wrong', params: { from, to }, path: '/messages/quiet' }];
}

function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
