import type { Meeting } from '../definitions/index.ts';
import type { MeetingParts } from './parts.ts';

/**
 * Does something for every meeting; one that fails keeps no other from it. Raises what was raised, together, when all
 * had their turn.
 */
export async function eachMeeting(
  { workspaces }: Pick<MeetingParts, 'workspaces'>,
  work: (meeting: Meeting) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const meeting of workspaces.current().workspace.meetings.values()) {
    try {
      await work(meeting);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some meetings were left out');
}
