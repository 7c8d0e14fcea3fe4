import { entriesOf } from '../names.ts';
import type { FunnelDraft } from './funnel-draft.ts';
import { intersection, type StageGraph } from './graph.ts';
import { ancestorsOf } from './stage-tree.ts';

/**
 * Which fields are known to be filled at a place of the process: those that every stage on every way
 * there had to complete before the case left it.
 */
export class Filled {
  readonly #funnel: FunnelDraft;
  /** Undefined where the ways are not all known; then nothing is held against the author. */
  readonly #graph: StageGraph | undefined;

  constructor(funnel: FunnelDraft, graph: StageGraph | undefined) {
    this.#funnel = funnel;
    this.#graph = graph;
  }

  /** On entering a stage. */
  entering(stage: string): ReadonlySet<string> {
    if (!this.#graph) return new Set(this.#funnel.entity.fields.keys());
    const node = this.#funnel.tree.nodes.get(stage);
    const around = new Set([stage, ...(node ? ancestorsOf(node).map(({ id }) => id) : [])]);
    const passed = [...(this.#graph.dominators.get(stage) ?? [])].filter((id) => !around.has(id));
    return new Set(passed.flatMap((id) => this.#completed(id)));
  }

  /** On leaving a stage. */
  leaving(stage: string): ReadonlySet<string> {
    return new Set([...this.entering(stage), ...this.#completed(stage)]);
  }

  /** On leaving whichever of the stages the case is in. */
  leavingAny(stages: readonly string[]): ReadonlySet<string> {
    return intersection(stages.map((stage) => this.leaving(stage)));
  }

  #completed(stage: string): readonly string[] {
    const node = this.#funnel.tree.nodes.get(stage);
    return node ? entriesOf(node.raw.complete, node.site).map(([field]) => field) : [];
  }
}
