import type { RawApprover } from '../../../kinds/approval.ts';
import type { Site } from '../../../load/site.ts';
import type { ApproverChoice, Approvers } from '../../../model/index.ts';
import type { Draft } from '../../draft.ts';
import { isFormula, type RawExpression, type Scope } from '../../expressions.ts';
import { checkInOrganization, entriesOf } from '../../names.ts';
import { checkPartyName, personAt, type PartyKind } from '../../recipient.ts';

/** What may say who must agree; `2 of` and the like are among the other keys. */
export interface RawChoice {
  readonly 'one of'?: RawApprover | readonly RawApprover[];
  readonly 'all of'?: RawApprover | readonly RawApprover[];
  readonly 'manager of'?: string;
  readonly levels?: number;
  readonly liaison?: string;
  readonly person?: RawExpression;
}

type SingleApprover = Exclude<RawApprover, string>;

const single = ['manager of', 'liaison', 'person'] as const;
const countOf = /^(\d+) of$/;

/** The keys that say who must agree. */
export function choiceKeys(raw: object): readonly string[] {
  return Object.keys(raw).filter(
    (key) =>
      key === 'one of' ||
      key === 'all of' ||
      countOf.test(key) ||
      (single as readonly string[]).includes(key),
  );
}

/** Who must agree, and how many of them; exactly one way is written. */
export function choiceAt(
  draft: Draft,
  site: Site,
  raw: RawChoice,
  scope: Scope,
): ApproverChoice | undefined {
  const [key] = choiceKeys(raw);
  if (raw.levels !== undefined && key !== 'manager of')
    site.at('levels').reportKey('setting-needs', {
      params: { setting: 'levels', need: 'manager of' },
    });
  if (key === undefined) return undefined;
  if ((single as readonly string[]).includes(key)) {
    const approver = singleAt(draft, site, raw as SingleApprover, scope);
    return approver && { need: 'one', approvers: [approver] };
  }
  const written = (raw as { readonly [key: string]: unknown })[key] as RawApprover;
  const at = site.at(key);
  const approvers = entriesOf<RawApprover>(written, at).flatMap(
    ([one, place]) => approverAt(draft, place, one, scope) ?? [],
  );
  if (Array.isArray(written) && written.length === 0) at.report('approval-nobody-named');
  const need = needOf(key);
  if (typeof need === 'number') checkCount(site.at(key), need, written, approvers);
  return approvers.length === 0 ? undefined : { need, approvers };
}

function needOf(key: string): ApproverChoice['need'] {
  if (key === 'one of') return 'one';
  return key === 'all of' ? 'all' : Number(countOf.exec(key)?.[1]);
}

/** At least one; and not more than there can be, where each approver is one person. */
function checkCount(
  site: Site,
  need: number,
  written: RawApprover | readonly RawApprover[],
  approvers: readonly Approvers[],
): void {
  const most = approvers.every(({ kind }) => !['role', 'team', 'department'].includes(kind))
    ? entriesOf(written, site).length
    : Infinity;
  if (need < 1) site.reportKey('approval-count', { params: { count: need } });
  else if (need > most)
    site.reportKey('approval-count-too-large', { params: { count: need, most } });
}

/** One approver; a text is a role, or a person after `=`. */
export function approverAt(
  draft: Draft,
  site: Site,
  raw: RawApprover,
  scope: Scope,
): Approvers | undefined {
  if (typeof raw !== 'string') return singleAt(draft, site, raw, scope);
  if (isFormula(raw)) {
    const person = personAt(site, raw, scope);
    return person && { kind: 'person', person };
  }
  return checkPartyName(draft, site, 'role', raw) ? { kind: 'role', id: raw } : undefined;
}

function singleAt(
  draft: Draft,
  site: Site,
  raw: SingleApprover,
  scope: Scope,
): Approvers | undefined {
  if ('manager of' in raw) return { kind: 'manager', levels: raw.levels ?? 1 };
  if ('person' in raw) {
    const person = personAt(site.at('person'), raw.person, scope);
    return person && { kind: 'person', person };
  }
  if ('liaison' in raw) return liaisonAt(draft, site.at('liaison'), raw.liaison);
  const [[kind, id] = []] = Object.entries(raw) as [PartyKind, string][];
  if (kind === undefined || id === undefined) return undefined;
  return checkPartyName(draft, site.at(kind), kind, id) ? { kind, id } : undefined;
}

function liaisonAt(draft: Draft, site: Site, department: string): Approvers | undefined {
  const known = checkInOrganization(draft, site, department, 'departments', 'unknown-department');
  return known ? { kind: 'liaison', department } : undefined;
}
