import type { Collection, Topic, Workspace } from '../../definitions/index.ts';

const known = new WeakMap<Workspace, Map<Collection, ReadonlySet<Topic>>>();

/** The topics of which some notification tells people who are not concerned by themselves. */
export function listenedTopics(workspace: Workspace, collection: Collection): ReadonlySet<Topic> {
  let ofWorkspace = known.get(workspace);
  if (!ofWorkspace) known.set(workspace, (ofWorkspace = new Map()));
  let topics = ofWorkspace.get(collection);
  if (!topics) ofWorkspace.set(collection, (topics = find(workspace, collection)));
  return topics;
}

function find({ notifications }: Workspace, collection: Collection): ReadonlySet<Topic> {
  const rules = [...notifications.values()].filter(({ funnel }) => collection === `case:${funnel}`);
  return new Set(rules.flatMap(({ on }) => on));
}
