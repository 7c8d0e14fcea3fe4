import { actorOf, type Actor } from '../../access/index.ts';
import type { MeetingParts } from '../parts.ts';
import type { Standing } from './attendance.ts';

/** Who is who now. */
export async function standingNow({
  directory,
  workspaces,
  clock,
}: MeetingParts): Promise<Standing> {
  const { organization } = workspaces.current().workspace;
  return { people: await directory.people(), organization, now: clock.now() };
}

/** A person as an actor; undefined where he is not active. */
export function actorFor(
  { people, organization, now }: Standing,
  id: string | undefined,
): Actor | undefined {
  const person = id === undefined ? undefined : people.person(id);
  return person?.active ? actorOf(person, organization, now) : undefined;
}
