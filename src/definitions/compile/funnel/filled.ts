import { entriesOf } from '../names.ts';
import type { FunnelDraft, Route } from './funnel-draft.ts';
import { intersection, reach, type StageGraph } from './graph.ts';
import { ancestorsOf } from './stage-tree.ts';

/**
 * Which fields are known to be filled at a place of the process: those that every stage on every way
 * there had to complete before the case left it. A stage that can be left incomplete counts only where
 * such a move cannot lead.
 */
export class Filled {
  readonly #funnel: FunnelDraft;
  /** Undefined where the ways are not all known; then nothing is held against the author. */
  readonly #graph: StageGraph | undefined;

  /** The moves that may leave a stage incomplete. */
  readonly #incomplete: readonly Route[];

  constructor(funnel: FunnelDraft, graph: StageGraph | undefined, routes: readonly Route[]) {
    this.#incomplete = routes.filter(({ mayBeIncomplete }) => mayBeIncomplete);
    this.#funnel = funnel;
    this.#graph = graph;
  }

  /** On entering a stage. */
  entering(stage: string): ReadonlySet<string> {
    if (!this.#graph) return new Set(this.#funnel.entity.fields.keys());
    const node = this.#funnel.tree.nodes.get(stage);
    const around = new Set([stage, ...(node ? ancestorsOf(node).map(({ id }) => id) : [])]);
    const passed = [...(this.#graph.dominators.get(stage) ?? [])].filter(
      (id) => !around.has(id) && !this.#isBypassed(id, stage),
    );
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

  /** On entering whichever of the stages the case is in. */
  enteringAny(stages: readonly string[]): ReadonlySet<string> {
    return intersection(stages.map((stage) => this.entering(stage)));
  }

  /** Whether a case may come from one stage to the other without the first having been completed. */
  #isBypassed(left: string, later: string): boolean {
    const next = new Map(this.#graph?.next);
    next.delete(left);
    return this.#incomplete
      .filter(({ from }) => from.some((id) => this.#leaves(id, left)))
      .some(({ to }) => to.some(({ stage }) => reach(next, stage).has(later)));
  }

  /** A move from a stage leaves that stage, those within it and those around it. */
  #leaves(from: string, stage: string): boolean {
    const { nodes } = this.#funnel.tree;
    const chain = (id: string) => {
      const node = nodes.get(id);
      return node ? [id, ...ancestorsOf(node).map((one) => one.id)] : [id];
    };
    return chain(from).includes(stage) || chain(stage).includes(from);
  }

  #completed(stage: string): readonly string[] {
    const node = this.#funnel.tree.nodes.get(stage);
    return node ? entriesOf(node.raw.complete, node.site).map(([field]) => field) : [];
  }
}
