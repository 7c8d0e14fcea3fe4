import type { RawMove, RawTarget } from '../../kinds/move.ts';
import type { Site } from '../../load/site.ts';
import type { MoveTarget } from '../../model/index.ts';
import { entriesOf } from '../names.ts';
import { checkStage } from './check-stage.ts';
import type { FunnelDraft } from './funnel-draft.ts';
import { branchOf, isWithin, type StageNode } from './stage-tree.ts';

/** A target before its condition is compiled. */
export interface RouteTarget {
  readonly stage: string;
  readonly resume?: MoveTarget['resume'];
  readonly when?: RawTarget['when'];
  readonly site: Site;
}

/** A move whose way is known. */
export interface RoutedMove {
  readonly id: string;
  readonly raw: RawMove;
  readonly site: Site;
  readonly from: readonly string[];
  readonly targets: readonly RouteTarget[];
}

/** The stages a move starts from; `any` is every outermost stage that is not an outcome. */
export function sourcesOf(funnel: FunnelDraft, site: Site, raw: RawMove): readonly string[] {
  const { nodes } = funnel.tree;
  if (raw.from === 'any')
    return [...nodes.values()]
      .filter(({ parent, raw: stage }) => !parent && stage.outcome === undefined)
      .map(({ id }) => id);
  return entriesOf(raw.from, site.at('from')).flatMap(([stage, at]) => {
    if (!checkStage(funnel, at, stage)) return [];
    checkSource(nodes.get(stage), at, raw);
    return [stage];
  });
}

function checkSource(node: StageNode | undefined, site: Site, raw: RawMove): void {
  const params = { stage: node?.id ?? '' };
  const closed = node?.raw.outcome !== undefined;
  if (closed && raw.reopens !== true) site.report('move-from-outcome', { params });
  if (!closed && raw.reopens === true) site.report('reopens-open-stage', { params });
}

/** Where a move leads; reports what can't be reached from where it starts. */
export function targetsOf(
  funnel: FunnelDraft,
  site: Site,
  raw: RawMove,
  from: readonly string[],
): readonly RouteTarget[] {
  const written = writtenTargets(site, raw);
  const known = written.filter((target) => checkTarget(funnel, target, from));
  const early = written.findIndex(({ when }) => when === undefined);
  const hidden = early < 0 ? undefined : written[early + 1];
  hidden?.site.report('target-hidden', { params: { stage: hidden.stage } });
  return known;
}

function writtenTargets(site: Site, raw: RawMove): readonly RouteTarget[] {
  const { to } = raw;
  if (typeof to === 'string') {
    const resume = resumeOf(raw.resume);
    const at = site.at('to');
    return [{ stage: to, site: at, ...(resume ? { resume } : {}) }];
  }
  return to.map((target, index) => {
    const resume = resumeOf(target.resume ?? raw.resume);
    return {
      stage: target.stage,
      site: site.at('to', index, 'stage'),
      ...(resume ? { resume } : {}),
      ...(target.when === undefined ? {} : { when: target.when }),
    };
  });
}

function resumeOf(resume: RawMove['resume']): MoveTarget['resume'] {
  if (resume === 'deep') return 'deep';
  return resume === true ? 'shallow' : undefined;
}

function checkTarget(
  funnel: FunnelDraft,
  { stage, resume, site }: RouteTarget,
  from: readonly string[],
): boolean {
  const { nodes } = funnel.tree;
  const sources = from.flatMap((id) => nodes.get(id) ?? []);
  if (stage === 'done' && !nodes.has('done')) {
    const outside = sources.find((source) => !branchOf(source));
    if (outside) site.report('done-outside-branch', { params: { stage: outside.id } });
    return outside === undefined;
  }
  if (!checkStage(funnel, site, stage)) return false;
  const target = nodes.get(stage);
  if (!target) return false;
  if (resume && !target.raw.stages && !target.raw.together) {
    site.report('resume-simple', { params: { stage } });
    return false;
  }
  return checkBranches(site, target, sources);
}

/** A branch is entered only together with the others. */
export function checkBranches(
  site: Site,
  target: StageNode,
  sources: readonly StageNode[],
): boolean {
  const branch = branchOf(target);
  const together = branch?.parent;
  if (!branch || !together) return true;
  const outside = sources.find((source) => !isWithin(source, branch));
  if (!outside) return true;
  const between = outside !== together && isWithin(outside, together);
  const params = { stage: target.id, branch: branch.id, together: together.id };
  site.report(between ? 'move-between-branches' : 'move-into-branch', { params });
  return false;
}
