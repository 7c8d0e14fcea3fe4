import type { RawFunnel } from '../../kinds/funnel.ts';
import type { RawStage } from '../../kinds/stage.ts';
import type { Site } from '../../load/site.ts';

/** One stage as it was written, with its place in the tree. */
export interface StageNode {
  readonly id: string;
  readonly raw: RawStage;
  readonly site: Site;
  readonly parent?: StageNode;
  /** It runs beside others, in a `together` stage. */
  readonly branch: boolean;
  readonly children: StageNode[];
}

/** The stages of a funnel by id, parents before children, in the order of the definition. */
export interface StageTree {
  readonly nodes: ReadonlyMap<string, StageNode>;
  /** Ids whose declaration is wrong. */
  readonly broken: ReadonlySet<string>;
}

/** Collects the stages however deep they are nested; reports an id that is there twice. */
export function readStageTree(funnel: RawFunnel, site: Site): StageTree {
  const nodes = new Map<string, StageNode>();
  const broken = new Set<string>();
  const visit = (
    stages: { readonly [id: string]: RawStage } | undefined,
    at: Site,
    parent: StageNode | undefined,
    branch: boolean,
  ): void => {
    for (const id of at.keys()) {
      const raw = stages?.[id];
      const own = at.at(id);
      if (nodes.has(id)) {
        own.reportKey('duplicate-stage', { params: { name: id } });
        broken.add(id);
      } else if (!raw) broken.add(id);
      else {
        const node = { id, raw, site: own, branch, children: [], ...(parent ? { parent } : {}) };
        nodes.set(id, node);
        parent?.children.push(node);
        visit(raw.stages, own.at('stages'), node, false);
        visit(raw.together, own.at('together'), node, true);
      }
    }
  };
  visit(funnel.stages, site.at('stages'), undefined, false);
  return { nodes, broken };
}

/** The stages around one, the nearest first. */
export function ancestorsOf(node: StageNode): readonly StageNode[] {
  return node.parent ? [node.parent, ...ancestorsOf(node.parent)] : [];
}

/** The branch that a stage is, or is in: the innermost. */
export function branchOf(node: StageNode): StageNode | undefined {
  return [node, ...ancestorsOf(node)].find(({ branch }) => branch);
}

export function isWithin(node: StageNode, outer: StageNode): boolean {
  return node === outer || ancestorsOf(node).includes(outer);
}
