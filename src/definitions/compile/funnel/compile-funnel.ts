import type { KindDocument } from '../../kinds/document.ts';
import type { RawFunnel } from '../../kinds/funnel.ts';
import type { Site } from '../../load/site.ts';
import type { Funnel, Option } from '../../model/index.ts';
import { compileFields } from '../compile-record.ts';
import { declareEntity } from '../declare-entity.ts';
import type { Draft } from '../draft.ts';
import type { EntityDraft } from '../entity-draft.ts';
import { titleOf } from '../names.ts';
import { systemFieldsOfCase, type CaseOptions } from '../system-fields.ts';
import { approvalMoves, approvalRoutes, checkStageApprovals } from './approval/stage-approval.ts';
import { refusalRoutes } from './approval/refusal-routes.ts';
import { checkGraph } from './check-graph.ts';
import { compileMove } from './compile-move.ts';
import { compileStage } from './compile-stage.ts';
import { Filled } from './filled.ts';
import { checkStage } from './check-stage.ts';
import type { FunnelDraft, Route } from './funnel-draft.ts';
import { stageGraph } from './graph.ts';
import { publicFormsOf } from './public-form.ts';
import { handoffsOf, returnRoutes } from './handoff/handoff.ts';
import { sourcesOf, targetsOf, type RoutedMove } from './routes.ts';
import { readStageTree, type StageTree } from './stage-tree.ts';
import { checkTaskIds } from './tasks.ts';

/** Makes a funnel, the fields of its cases and its stages known. */
export function declareFunnel({ id, value, site }: KindDocument<RawFunnel>, draft: Draft): void {
  const tree = readStageTree(value, site);
  const entity = declareEntity(draft, {
    root: 'case',
    collection: `case:${id}`,
    title: titleOf(value.title, id),
    fields: value.case.fields,
    fieldsSite: site.at('case', 'fields'),
    name: value.case.name,
    nameSite: site.at('case', 'name'),
    shown: shownIn(value, site),
    systemFields: systemFieldsOfCase(caseOptions(tree)),
  });
  const start = value.start ?? [...tree.nodes.keys()][0] ?? '';
  draft.funnelDrafts.set(id, { id, raw: value, site, entity, tree, start });
}

function shownIn({ case: { card, list } }: RawFunnel, site: Site): EntityDraft['shown'] {
  return { ...(card && { card }), ...(list && { list }), site: site.at('case') };
}

function caseOptions({ nodes, broken }: StageTree): CaseOptions {
  const stages = [...nodes.values()].map(({ id, raw }): Option => ({
    id,
    title: titleOf(raw.title, id),
  }));
  const outcomes = new Map<string, Option>();
  for (const { id, raw } of nodes.values())
    if (raw.outcome !== undefined && !outcomes.has(raw.outcome))
      outcomes.set(raw.outcome, { id: raw.outcome, title: titleOf(raw.title, id) });
  const wrong = [...broken].map((id): Option => ({ id, title: id }));
  return { stages: [...stages, ...wrong], outcomes: [...outcomes.values()] };
}

/** Compiles a funnel: fields, ways, stages, moves; then checks where they lead. */
export function compileFunnel({ id, value }: KindDocument<RawFunnel>, draft: Draft): void {
  const funnel = draft.funnelDrafts.get(id);
  const entity = funnel && compileFields(draft, funnel.entity);
  if (!funnel) return;
  const before = draft.problems.length;
  checkStart(funnel);
  checkStageApprovals(funnel);
  checkTaskIds(funnel);
  const moves = routedMoves(funnel);
  const routes = [
    ...moves.map(routeOf),
    ...approvalRoutes(funnel),
    ...refusalRoutes(funnel, moves),
    ...returnRoutes(funnel, moves),
  ];
  const graph = stageGraph(funnel.tree, routes, funnel.start);
  const whole = draft.problems.length === before && isWhole(funnel);
  const filled = new Filled(funnel, whole ? graph : undefined, routes);
  const stages = [...funnel.tree.nodes.values()].map((node) =>
    compileStage(draft, funnel, node, filled),
  );
  const compiled = moves.map((move) => compileMove(draft, funnel, move, filled));
  const handoffs = handoffsOf(draft, funnel, compiled, graph.next);
  const approving = approvalMoves(draft, funnel, filled);
  if (whole && draft.problems.length === before) checkGraph(funnel, routes, graph);
  const publicForms = publicFormsOf(draft, funnel);
  if (!entity) return;
  const result: Funnel = {
    id,
    title: titleOf(value.title, id),
    entity,
    stages: new Map(stages.map((stage) => [stage.id, stage])),
    start: funnel.start,
    moves: new Map(
      [...compiled.map(({ compiled }) => compiled), ...approving].map((move) => [move.id, move]),
    ),
    handoffs,
    publicForms,
    documents: new Map(),
    surveys: new Map(),
  };
  draft.funnels.set(id, result);
}

function checkStart(funnel: FunnelDraft): void {
  const { raw, site, tree, start } = funnel;
  if (raw.start !== undefined && !checkStage(funnel, site.at('start'), start)) return;
  const node = tree.nodes.get(start);
  const at = raw.start === undefined ? site.at('stages', start) : site.at('start');
  if (node?.raw.outcome !== undefined) at.report('start-is-outcome', { params: { stage: start } });
  if (node?.parent) at.report('start-within', { params: { stage: start, parent: node.parent.id } });
  const branches = [...tree.nodes.values()].some(({ branch }) => branch);
  if (branches) tree.nodes.get('done')?.site.reportKey('stage-named-done');
  if (tree.nodes.size === 0 && tree.broken.size === 0) site.at('stages').report('no-stages');
}

function routedMoves(funnel: FunnelDraft): readonly RoutedMove[] {
  return Object.entries(funnel.raw.moves ?? {}).map(([id, raw]) => {
    const site = funnel.site.at('moves', id);
    const from = sourcesOf(funnel, site, raw);
    return { id, raw, site, from, targets: targetsOf(funnel, site, raw, from) };
  });
}

function routeOf({ id, raw, from, targets }: RoutedMove): Route {
  const mayBeIncomplete = raw.incomplete === 'allowed';
  return { id, from, to: targets.map(({ stage }) => ({ stage })), mayBeIncomplete };
}

/** True where every stage and move could be read; else what they lack is not known. */
function isWhole({ raw, site, tree }: FunnelDraft): boolean {
  const stages = [...tree.nodes.values()];
  return (
    tree.broken.size === 0 &&
    !site.at('moves').lacks(raw.moves ?? {}) &&
    !site.at('handoffs').lacks(raw.handoffs ?? {}) &&
    !Object.entries(raw.handoffs ?? {}).some(([id, one]) => site.at('handoffs', id).lacks(one)) &&
    !Object.entries(raw.moves ?? {}).some(([id, move]) => site.at('moves', id).lacks(move)) &&
    !stages.some((stage) => stage.site.lacks(stage.raw))
  );
}
