import { compileExpression, type Expression } from '../../../../expressions/index.ts';
import type { LocalizedText } from '../../../../shared/index.ts';
import type { RawApproval, RawApprovalStep } from '../../../kinds/approval.ts';
import type { RawOrganization } from '../../../kinds/organization.ts';
import type { Site } from '../../../load/site.ts';
import type { Approval, ApprovalStep, Approvers } from '../../../model/index.ts';
import type { Draft } from '../../draft.ts';
import { conditionAt, type Scope } from '../../expressions.ts';
import { entriesOf, titleOf } from '../../names.ts';
import { checkStage } from '../check-stage.ts';
import { clockAt, hasClock } from '../clock.ts';
import type { FunnelDraft } from '../funnel-draft.ts';
import { approverAt, choiceAt, choiceKeys } from './approvers.ts';
import { bandsAt, type Bands } from './bands.ts';

/** Who must agree: in one step, or in several, one after the other. */
export function approvalAt(
  draft: Draft,
  funnel: FunnelDraft,
  site: Site,
  raw: RawApproval,
  scope: Scope,
): Approval {
  const steps = stepsOf(draft, site, raw, scope);
  const clock = hasClock(raw) ? clockAt(draft, site, raw, scope) : undefined;
  const { rejected } = raw;
  const back = rejected !== undefined && checkStage(funnel, site.at('rejected'), rejected);
  return {
    steps,
    ...(clock ? { clock } : {}),
    ...(back ? { rejectedTo: rejected } : {}),
  };
}

function stepsOf(
  draft: Draft,
  site: Site,
  raw: RawApproval,
  scope: Scope,
): readonly ApprovalStep[] {
  const order = raw['in order'];
  const ways = waysOf(raw) + (order ? 1 : 0);
  if (ways !== 1 && !site.lacks(raw)) site.report('approval-unclear');
  if (ways !== 1) return [];
  const taken = new Set<string>();
  if (!order) return [stepAt(draft, site, raw, scope, taken)].filter((one) => one !== undefined);
  return entriesOf(order, site.at('in order')).flatMap(([step, at]) => {
    if (typeof step !== 'string' && waysOf(step) !== 1 && !at.lacks(step))
      at.report('approval-unclear');
    return stepAt(draft, at, step, scope, taken) ?? [];
  });
}

const waysOf = (raw: RawApprovalStep) =>
  choiceKeys(raw).length + (raw['by amount'] === undefined ? 0 : 1);

/** One step; the name of a role alone means one of those who have it. */
function stepAt(
  draft: Draft,
  site: Site,
  written: string | RawApprovalStep,
  scope: Scope,
  taken: Set<string>,
): ApprovalStep | undefined {
  const raw = typeof written === 'string' ? {} : written;
  const when = conditionAt(site.at('when'), raw.when, scope);
  const found: Bands =
    typeof written === 'string'
      ? { from: roleChoice(draft, site, written, scope) }
      : choicesAt(draft, site, written, scope);
  const [first] = found.from;
  if (!first) return undefined;
  const byAmount = raw['by amount'] !== undefined;
  const id = stepId(site, raw, byAmount ? 'amount' : nameOf(first.approvers), taken);
  const title = raw.title ?? (byAmount ? amountTitle : titleFor(draft, first.approvers));
  const both = found.when === undefined ? when : joined(when, found.when, scope);
  return { id, title, ...(both ? { when: both } : {}), from: found.from };
}

function roleChoice(draft: Draft, site: Site, role: string, scope: Scope) {
  const approver = approverAt(draft, site, role, scope);
  return approver ? [{ need: 'one', approvers: [approver] } as const] : [];
}

function choicesAt(draft: Draft, site: Site, raw: RawApprovalStep, scope: Scope): Bands {
  if (raw['by amount'] !== undefined) {
    if (!raw.bands && !site.lacks(raw)) {
      const params = { setting: 'by amount', need: 'bands' };
      site.at('by amount').reportKey('setting-needs', { params });
    }
    return bandsAt(draft, site, raw, scope);
  }
  if (raw.bands) {
    const params = { setting: 'bands', need: 'by amount' };
    site.at('bands').reportKey('setting-needs', { params });
  }
  const choice = choiceAt(draft, site, raw, scope);
  return { from: choice ? [choice] : [] };
}

/** Both conditions hold. */
function joined(when: Expression | undefined, more: string, scope: Scope): Expression | undefined {
  const source = when ? `(${when.source}) && ${more}` : more;
  const compiled = compileExpression(source, {
    environment: scope.environment,
    expects: { kind: 'bool' },
    ...(when?.place ? { place: when.place } : {}),
  });
  return compiled.ok ? compiled.value : undefined;
}

/** The id that is written, or one by who agrees, told apart from those before by a number. */
function stepId(site: Site, raw: RawApprovalStep, name: string, taken: Set<string>): string {
  if (raw.id !== undefined && taken.has(raw.id))
    site.at('id').report('duplicate-step', { params: { name: raw.id } });
  let id = raw.id ?? name;
  for (let count = 2; raw.id === undefined && taken.has(id); count++) id = `${name}-${count}`;
  taken.add(id);
  return id;
}

function nameOf([first]: readonly Approvers[]): string {
  if (!first) return 'approval';
  return 'id' in first ? first.id : first.kind;
}

const amountTitle = { en: 'By amount', 'zh-CN': '按金额审批' };

const kindTitles = {
  manager: { en: 'Manager', 'zh-CN': '上级' },
  liaison: { en: 'Liaison', 'zh-CN': '联络人' },
  person: { en: 'Approver', 'zh-CN': '审批人' },
} as const;

const parts = { role: 'roles', team: 'teams', department: 'departments' } as const;

/** What the step is called where nothing is said: by the role or team that agrees. */
function titleFor(draft: Draft, [first]: readonly Approvers[]): LocalizedText {
  if (!first) return titleOf(undefined, 'approval');
  if (!('id' in first)) return kindTitles[first.kind];
  const [organization] = draft.documents.get('Organization')?.values() ?? [];
  const known = (organization?.value as RawOrganization | undefined)?.[parts[first.kind]];
  return titleOf(known?.[first.id]?.title, first.id);
}
