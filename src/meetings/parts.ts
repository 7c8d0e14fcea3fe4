import type { PeopleDirectory } from '../access/index.ts';
import type { Meeting } from '../definitions/index.ts';
import type { Engine, RecordStore, RowStore, Workspaces } from '../engine/index.ts';
import { BatonError, type Clock, type IdSource } from '../shared/index.ts';
import type { MeetingPost } from './ports.ts';

/** All that meetings work with. */
export interface MeetingParts {
  readonly store: RowStore & Pick<RecordStore, 'loadRecord'>;
  readonly engine: Pick<Engine, 'saveRecord' | 'execute' | 'readCase'>;
  readonly workspaces: Workspaces;
  readonly directory: Pick<PeopleDirectory, 'people'>;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly post: MeetingPost;
}

/** Raises `not-found` where the release has no such meeting. */
export function meetingNamed(
  { workspaces }: Pick<MeetingParts, 'workspaces'>,
  id: string,
): Meeting {
  const meeting = workspaces.current().workspace.meetings.get(id);
  if (meeting) return meeting;
  throw new BatonError({
    code: 'not-found',
    params: { what: { en: 'meeting', 'zh-CN': '会议' }, id },
  });
}
