import type { Site } from '../../load/site.ts';
import type { TaskRule } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { conditionAt, type Scope } from '../expressions.ts';
import { checkName, declaredIn, entriesOf, titleOf } from '../names.ts';
import { recipientAt } from '../recipient.ts';
import { clockAt, hasClock } from './clock.ts';
import type { FunnelDraft } from './funnel-draft.ts';
import type { StageNode } from './stage-tree.ts';

/** The tasks of a stage; the owner has those that name nobody. */
export function tasksOf(draft: Draft, { raw, site }: StageNode, scope: Scope): readonly TaskRule[] {
  return Object.entries(raw.tasks ?? {}).flatMap(([id, task]) => {
    const at = site.at('tasks', id);
    const when = conditionAt(at.at('when'), task.when, scope);
    const to = task.to === undefined ? undefined : recipientAt(draft, at.at('to'), task.to, scope);
    const clock = hasClock(task) ? clockAt(draft, at, task, scope) : undefined;
    return [
      {
        id,
        title: titleOf(task.title, id),
        ...(task.guidance === undefined ? {} : { guidance: task.guidance }),
        ...(when ? { when } : {}),
        assignee: to ?? { kind: 'owner' },
        ...(clock ? { clock } : {}),
        required: task.required === true,
      },
    ];
  });
}

/** The ids of every task of a funnel, each with where it stands. */
function writtenTasks({ tree }: FunnelDraft): readonly (readonly [string, Site])[] {
  return [...tree.nodes.values()].flatMap(({ site }) =>
    site
      .at('tasks')
      .keys()
      .map((id) => [id, site.at('tasks', id)] as const),
  );
}

/** A task is named in moves and checklists, so its id is there once in a funnel. */
export function checkTaskIds(funnel: FunnelDraft): void {
  const seen = new Set<string>();
  for (const [id, site] of writtenTasks(funnel)) {
    if (seen.has(id)) site.reportKey('duplicate-task', { params: { name: id } });
    seen.add(id);
  }
}

/** True where the funnel has a task of that name; reports one that does not exist. */
export function checkTask(funnel: FunnelDraft, site: Site, name: string): boolean {
  const known = declaredIn(new Map(writtenTasks(funnel).map(([id, at]) => [id, { site: at }])));
  return checkName(site, name, known, 'unknown-task');
}

/** Tasks written one or many; gives those that exist. */
export function taskNames(
  funnel: FunnelDraft,
  site: Site,
  raw: string | readonly string[] | undefined,
): readonly string[] {
  return entriesOf(raw, site).flatMap(([name, at]) => (checkTask(funnel, at, name) ? [name] : []));
}
