import type { JsonObject } from '../../shared/index.ts';
import type { RawExampleStep } from '../kinds/example.ts';
import type { Site } from '../load/site.ts';
import type { ExampleStep } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { valuesAt } from './example-values.ts';
import { approvalMoveOf } from './funnel/approval/stage-approval.ts';
import { durationAt } from './funnel/clock.ts';
import { checkStanding } from './funnel/document-needs.ts';
import type { FunnelDraft } from './funnel/funnel-draft.ts';
import { checkTask } from './funnel/tasks.ts';
import { checkInOrganization, checkName, keysAt } from './names.ts';

/** Checks the names in one step of an example. */
export function exampleStepAt(
  draft: Draft,
  funnel: FunnelDraft,
  site: Site,
  raw: RawExampleStep,
): ExampleStep {
  if ('wait' in raw) {
    durationAt(site.at('wait'), raw.wait);
    return { wait: raw.wait };
  }
  if ('release' in raw || 'sign' in raw) return documentStep(draft, funnel, site, raw);
  checkInOrganization(draft, site.at('as'), raw.as, 'roles', 'unknown-role');
  if (raw.after !== undefined) durationAt(site.at('after'), raw.after);
  if ('move' in raw) return moveStep(funnel, site, raw);
  if ('task' in raw) {
    checkTask(funnel, site.at('task'), raw.task);
    return raw;
  }
  if ('approve' in raw)
    return { ...raw, approve: votedOn(funnel, site.at('approve'), raw.approve) };
  if ('refuse' in raw) return { ...raw, refuse: votedOn(funnel, site.at('refuse'), raw.refuse) };
  checkHandoff(funnel, site, raw);
  return raw;
}

function documentStep(
  draft: Draft,
  funnel: FunnelDraft,
  site: Site,
  raw: Extract<RawExampleStep, { release: string } | { sign: string }>,
): ExampleStep {
  const { after } = raw;
  if (after !== undefined) durationAt(site.at('after'), after);
  if ('release' in raw) {
    checkStanding(draft, funnel, site.at('release'), { document: raw.release, as: 'released' });
    return { release: raw.release, ...(after === undefined ? {} : { after }) };
  }
  checkStanding(draft, funnel, site.at('sign'), { document: raw.sign, as: 'signed' });
  return { sign: raw.sign, ...(after === undefined ? {} : { after }) };
}

function moveStep(
  funnel: FunnelDraft,
  site: Site,
  raw: Extract<RawExampleStep, { readonly move: string }>,
): ExampleStep {
  checkName(site.at('move'), raw.move, keysAt(funnel.site.at('moves')), 'unknown-move');
  const { with: given, ...step } = raw;
  if (given === undefined) return step;
  const { reason, note, ...own } = given;
  const fields = valuesAt(site.at('with'), own, funnel.entity);
  const words = {
    ...(reason === undefined ? {} : { reason }),
    ...(note === undefined ? {} : { note }),
  };
  return { ...step, with: { ...fields, ...(words as JsonObject) } };
}

const answers = ['accept', 'reject', 'return', 'withdraw', 'resubmit'] as const;

function checkHandoff(funnel: FunnelDraft, site: Site, raw: object): void {
  const known = keysAt(funnel.site.at('handoffs'));
  for (const answer of answers) {
    const name = (raw as { readonly [key: string]: string })[answer];
    if (name !== undefined) checkName(site.at(answer), name, known, 'unknown-handoff');
  }
}

/** The move that is voted on; a stage stands for the move that its approval makes. */
function votedOn({ raw, tree }: FunnelDraft, site: Site, name: string): string {
  const moves = Object.entries(raw.moves ?? {}).flatMap(([id, move]) =>
    move.approval ? [id] : [],
  );
  const stages = [...tree.nodes.values()].flatMap((node) => (node.raw.approval ? [node.id] : []));
  checkName(site, name, [...moves, ...stages], 'unknown-approval');
  return stages.includes(name) && !moves.includes(name) ? approvalMoveOf(name) : name;
}
