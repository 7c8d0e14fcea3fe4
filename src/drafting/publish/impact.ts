import type { Actor } from '../../access/index.ts';
import {
  affectedStages,
  type Difference,
  type Funnel,
  type Workspace,
} from '../../definitions/index.ts';
import { changesWorkingTime } from '../../engine/index.ts';
import type { Condition } from '../../expressions/index.ts';
import type { LocalizedText, Problem } from '../../shared/index.ts';
import { checkDraft, draftWorkspace } from '../check/check-draft.ts';
import type { DraftingParts } from '../parts.ts';

/** Open cases of one stage. */
export interface StageImpact {
  readonly stage: string;
  readonly title: LocalizedText;
  readonly open: number;
  /** The draft no longer has it. */
  readonly vanishes: boolean;
}

/** What a publish means for the running cases of one funnel. */
export interface FunnelImpact {
  readonly funnel: string;
  readonly title: LocalizedText;
  /** Running cases; each stays on the release in which it began. */
  readonly open: number;
  /** Those of them that follow an earlier release than the one that applies now. */
  readonly older: number;
  /** Stages in which cases stand, in the order of the path. */
  readonly stages: readonly StageImpact[];
  /** Cases that begin from then on follow something else than before. */
  readonly changes: boolean;
  /** The draft no longer has the funnel. */
  readonly vanishes: boolean;
}

/** When something that changes begins to apply. */
export type Applies = 'to new cases' | 'at once' | 'by its own dates' | 'to nobody';

/** What publishing a draft would mean. */
export interface Impact {
  readonly funnels: readonly FunnelImpact[];
  readonly changes: readonly (Difference & { readonly applies: Applies })[];
  /** Working time is counted otherwise: the clocks of this many running cases are worked out anew. */
  readonly clocks: number;
  /** What a publish is refused for, beside what the check finds. */
  readonly held: readonly Problem[];
}

const applies: { readonly [kind in Difference['definition']['kind']]: Applies } = {
  funnel: 'to new cases',
  document: 'to new cases',
  template: 'to new cases',
  incentive: 'by its own dates',
  example: 'to nobody',
  organization: 'at once',
  record: 'at once',
  policy: 'at once',
  channel: 'at once',
  notification: 'at once',
  survey: 'at once',
  meeting: 'at once',
  metric: 'at once',
  goal: 'at once',
  report: 'at once',
  dashboard: 'at once',
  import: 'at once',
};

/**
 * What publishing a draft would mean for the cases that run; undefined where it cannot be compiled. Raises `not-found`,
 * `right-missing`.
 */
export async function draftImpact(
  parts: DraftingParts,
  actor: Actor,
  id: string,
): Promise<Impact | undefined> {
  const { changes } = await checkDraft(parts, actor, id);
  const { workspace: next } = await draftWorkspace(parts, actor, id);
  if (!next) return undefined;
  const now = parts.workspaces.current();
  const funnels = await Promise.all(
    [...now.workspace.funnels.values()].map((funnel) =>
      funnelImpact(parts.store, funnel, { next, changes, number: now.number }),
    ),
  );
  const isReckoned = changesWorkingTime(now.workspace.organization, next.organization);
  return {
    funnels,
    changes: changes.map((change) => ({ ...change, applies: applies[change.definition.kind] })),
    clocks: isReckoned ? funnels.reduce((sum, { open }) => sum + open, 0) : 0,
    held: await parts.inUse(next),
  };
}

interface Next {
  readonly next: Workspace;
  readonly changes: readonly Difference[];
  /** The release that applies now. */
  readonly number: number;
}

async function funnelImpact(
  store: DraftingParts['store'],
  funnel: Funnel,
  { next, changes, number }: Next,
): Promise<FunnelImpact> {
  const { id, title } = funnel;
  const counts = await store.countOpenByStage(id);
  const gone = new Set(goneFrom(funnel, next));
  const older = await store.countRows({ collection: `case:${id}`, where: openBefore(number) });
  const known = [...funnel.stages.values()].map((stage) => [stage.id, stage.title] as const);
  const unknown = [...counts.keys()].filter((stage) => !funnel.stages.has(stage));
  const stages = [...known, ...unknown.map((stage) => [stage, stage] as const)];
  return {
    funnel: id,
    title,
    open: await store.countRows({ collection: `case:${id}`, where: isOpen }),
    older,
    stages: stages.flatMap(([stage, name]) => {
      const open = counts.get(stage) ?? 0;
      return open > 0 ? [{ stage, title: name, open, vanishes: gone.has(stage) }] : [];
    }),
    changes: changes.some(({ definition }) => definition.kind === 'funnel' && definition.id === id),
    vanishes: !next.funnels.has(id),
  };
}

function goneFrom(funnel: Funnel, next: Workspace): readonly string[] {
  const before = { funnels: new Map([[funnel.id, funnel]]) } as unknown as Workspace;
  return affectedStages(before, next).flatMap(({ stages }) => stages);
}

const isOpen: Condition = { op: 'not', of: { op: 'has', field: 'closed' } };

function openBefore(release: number): Condition {
  const type = { kind: 'int' } as const;
  return { op: 'and', of: [isOpen, { op: 'lt', field: 'release', type, value: release }] };
}
