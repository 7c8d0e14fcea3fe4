import type { RawHandoff } from '../../../kinds/handoff.ts';
import type { Site } from '../../../load/site.ts';
import type { Handoff } from '../../../model/index.ts';
import type { Draft } from '../../draft.ts';
import { scopeWith } from '../../environment.ts';
import { checkName, checkRoles, keysAt, titleOf } from '../../names.ts';
import type { FunnelDraft, Route } from '../funnel-draft.ts';
import { intersection, type StageGraph } from '../graph.ts';
import type { RoutedMove } from '../routes.ts';
import { acceptOf } from './accept.ts';
import { checklistFields, checklistOf } from './checklist.ts';
import { checkReceivers } from './receivers.ts';
import { returnAt } from './return.ts';
import { routeAt } from './route.ts';

/** A move with the fields that are known to be filled when it is made. */
export interface KnownMove {
  readonly move: RoutedMove;
  readonly known: ReadonlySet<string>;
}

/** The handoffs of a funnel, each with the moves that offer by it. */
export function handoffsOf(
  draft: Draft,
  funnel: FunnelDraft,
  moves: readonly KnownMove[],
  next: StageGraph['next'],
): ReadonlyMap<string, Handoff> {
  const written = Object.entries(funnel.raw.handoffs ?? {});
  const misnamed = moves.some(({ move: { raw } }) => isMisnamed(funnel, raw.handoff));
  return new Map(
    written.map(([id, raw]) => {
      const own = moves.filter(({ move }) => move.raw.handoff === id);
      if (own.length === 0 && !misnamed)
        funnel.site.at('handoffs', id).reportKey('handoff-unused', { params: { name: id } });
      return [id, handoffAt(draft, funnel, id, raw, { moves: own, next })];
    }),
  );
}

/** A move names a handoff that is not there: it may have been meant for one that no move uses. */
function isMisnamed({ site }: FunnelDraft, handoff: string | undefined): boolean {
  return handoff !== undefined && !site.at('handoffs').keys().includes(handoff);
}

interface Offering {
  readonly moves: readonly KnownMove[];
  readonly next: StageGraph['next'];
}

/** What is required on offering counts as filled when the receiver is looked for. */
function handoffAt(
  draft: Draft,
  funnel: FunnelDraft,
  id: string,
  raw: RawHandoff,
  { moves, next }: Offering,
): Handoff {
  const site = funnel.site.at('handoffs', id);
  const routed = moves.map(({ move }) => move);
  const offered = {
    from: routed.flatMap(({ from }) => from),
    to: routed.flatMap(({ targets }) => targets.map(({ stage }) => stage)),
    next,
  };
  const known = intersection(moves.map((one) => one.known));
  const fields = checklistFields(raw.checklist);
  const scope = scopeWith(draft, funnel.entity, new Set([...known, ...fields]));
  checkReceivers(draft, funnel, site, raw, routed);
  checkJumps(site, raw, routed);
  const { reject, return: back } = raw;
  return {
    id,
    title: titleOf(raw.title, id),
    ...(raw.from === undefined ? {} : { from: raw.from }),
    ...(raw.to === undefined ? {} : { to: raw.to }),
    checklist: checklistOf(
      draft,
      funnel,
      site.at('checklist'),
      raw.checklist,
      scopeWith(draft, funnel.entity, known),
      { moves: routed.map((move) => move.id), handoffs: [id] },
    ),
    by: checkRoles(draft, site.at('by'), raw.by),
    route: routeAt(draft, funnel, site.at('route'), raw.route, scope),
    accept: acceptOf(draft, site.at('accept'), raw),
    ...(reject ? { reject: returnAt(funnel, site.at('reject'), reject, offered) } : {}),
    ...(back ? { return: returnAt(funnel, site.at('return'), back, offered) } : {}),
  };
}

/** Coming back by a jump makes no move, so that nobody would be asked again to approve it. */
function checkJumps(site: Site, raw: RawHandoff, moves: readonly RoutedMove[]): void {
  const approved = moves.find((move) => move.raw.approval !== undefined);
  if (!approved) return;
  for (const way of ['reject', 'return'] as const)
    if (raw[way]?.then === 'jump back')
      site.at(way, 'then').report('jump-past-approval', { params: { move: approved.id } });
}

/** The ways back that handoffs open: a rejection, a return, or silence that counts as one. */
export function returnRoutes(funnel: FunnelDraft, moves: readonly RoutedMove[]): readonly Route[] {
  const { nodes } = funnel.tree;
  return Object.entries(funnel.raw.handoffs ?? {}).flatMap(([id, raw]) => {
    const own = moves.filter((move) => move.raw.handoff === id);
    const from = own.flatMap(({ targets }) => targets.map(({ stage }) => stage));
    return (['reject', 'return'] as const).flatMap((way) => {
      const stage = raw[way]?.['back to'];
      if (stage === undefined || !nodes.has(stage)) return [];
      return [{ id: `${way} ${id}`, from, to: [{ stage }], mayBeIncomplete: true, back: true }];
    });
  });
}

/** Reports a move that names no handoff of the funnel, or hands a case over where nobody works. */
export function checkOffering(funnel: FunnelDraft, { raw, site, targets }: RoutedMove): boolean {
  const { handoff } = raw;
  if (handoff === undefined) return false;
  const known = keysAt(funnel.site.at('handoffs'));
  if (!checkName(site.at('handoff'), handoff, known, 'unknown-handoff')) return false;
  const end = targets.find(
    ({ stage }) => stage === 'done' || funnel.tree.nodes.get(stage)?.raw.outcome !== undefined,
  );
  if (end) site.at('handoff').report('handoff-to-end', { params: { stage: end.stage } });
  return true;
}
