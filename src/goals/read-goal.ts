import type { Actor } from '../access/index.ts';
import { workingCalendar, type Goal, type Workspace } from '../definitions/index.ts';
import {
  BatonError,
  businessPeriodAt,
  dateIn,
  type Instant,
  type Period,
} from '../shared/index.ts';
import type { Target } from '../targets/index.ts';
import { gapsOf, type Gap } from './cascade.ts';
import { elapsedOf, type Elapsed } from './elapsed.ts';
import type { GoalParts } from './goal-parts.ts';
import { mayReadFigure, mayReadGoal, readsAll } from './may-read.ts';
import { standingOf, type Standing } from './standing.ts';
import { goalTree, type GoalNode } from './tree.ts';

/** A goal in one of its periods, as somebody may see it. */
export interface GoalRead {
  readonly goal: Goal;
  readonly period: Period & { readonly label: string };
  readonly elapsed: Elapsed;
  /** The company first, each after what it is within; those that he may see. */
  readonly levels: readonly (GoalNode & Standing)[];
  /** Targets that do not come to the one above them; only for who may see them all. */
  readonly gaps: readonly Gap[];
}

/** The goals that somebody may see, each in the period that holds the moment, with the figure of the whole. */
export function listGoals(
  parts: GoalParts,
  actor: Actor,
  at: Instant,
): Promise<readonly GoalRead[]> {
  const { workspace } = parts.workspaces.current();
  const seen = [...workspace.goals.values()].filter((goal) => mayReadGoal(goal, actor));
  return Promise.all(
    seen.map((goal) =>
      readLevels(parts, workspace, goal, actor, at, (node) => node.of.kind === 'company'),
    ),
  );
}

/**
 * A goal in the period that holds a moment, with all levels that somebody may see. The figures are those of now,
 * reckoned over all rows, whoever asks. Raises `not-found` where there is none for him.
 */
export async function readGoal(
  parts: GoalParts,
  actor: Actor,
  id: string,
  at: Instant,
): Promise<GoalRead> {
  const { workspace } = parts.workspaces.current();
  const goal = workspace.goals.get(id);
  if (!goal || !mayReadGoal(goal, actor))
    throw new BatonError({ code: 'not-found', params: { what: goalWord, id } });
  return readLevels(parts, workspace, goal, actor, at, () => true);
}

const goalWord = { en: 'goal', 'zh-CN': '目标' };

async function readLevels(
  { store, directory, figures, clock }: GoalParts,
  { organization, metrics }: Workspace,
  goal: Goal,
  actor: Actor,
  at: Instant,
  wanted: (node: GoalNode) => boolean,
): Promise<GoalRead> {
  const { zone, every } = goal.period;
  const period = businessPeriodAt(at, every, zone, goal.period);
  const days = { from: dateIn(period.start, zone), until: dateIn(period.end - 1, zone) };
  const { metric } = goal;
  const currency = metrics.get(metric)?.currency;
  const targets = await store.listTargets({ metric, ...days });
  const people = await directory.people();
  const tree = goalTree(inCurrency(targets, currency), days, period, people, organization);
  const elapsed = elapsedOf(period, clock.now(), zone, workingCalendar(organization));
  const seen = tree.filter(({ of }) => mayReadFigure(goal, actor, of, people));
  const levels = seen.filter(wanted).map(async (node) => {
    const figure = await figures.figure({ metric, of: node.of, period });
    const { target } = node;
    const measured = { ...(figure && { figure }), ...(target && { target }) };
    return { ...node, ...standingOf(goal, measured, elapsed) };
  });
  const gaps = readsAll(goal, actor) ? gapsOf(goal, tree) : [];
  return { goal, period, elapsed, levels: withinSeen(await Promise.all(levels), tree), gaps };
}

function inCurrency(targets: readonly Target[], currency: string | undefined): readonly Target[] {
  return currency === undefined ? targets : targets.filter((one) => one.currency === currency);
}

/** Levels below the nearest one above that is seen. */
function withinSeen<T extends GoalNode>(
  levels: readonly T[],
  tree: readonly GoalNode[],
): readonly T[] {
  const seen = new Set(levels.map(({ name }) => name));
  const above = new Map(tree.map(({ name, within }) => [name, within]));
  return levels.map((level) => {
    let { within } = level;
    while (within !== undefined && !seen.has(within)) within = above.get(within);
    return within === undefined ? level : { ...level, within };
  });
}
