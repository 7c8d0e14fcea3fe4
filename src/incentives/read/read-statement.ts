import { actorOf, type Actor } from '../../access/index.ts';
import {
  BatonError,
  type JsonObject,
  type Locale,
  type LocalizedText,
} from '../../shared/index.ts';
import type { Book } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import { statementData } from '../words/statement-data.ts';
import { earnings, type Earnings } from './earnings.ts';
import { whoseOf } from './whose.ts';

/** Somebody's payout of a period under a plan. */
export interface PayoutName {
  readonly plan: string;
  /** Label. */
  readonly period: string;
  /** Id. */
  readonly person: string;
}

const payout: LocalizedText = { en: 'payout', 'zh-CN': '奖金结算' };

/**
 * A statement as the data of its document, and what it is called. It tells what the person himself may see of
 * cases, whoever asks for it. Raises what `earnings` raises, and `not-found`.
 */
export async function readStatement(
  parts: IncentiveParts,
  { plan: id, period, person: personId }: PayoutName,
  language: Locale,
): Promise<{ readonly data: JsonObject; readonly name: string }> {
  const person = (await parts.directory.people()).person(personId);
  if (!person) throw new BatonError({ code: 'not-found', params: { what: payout, id: personId } });
  const { organization } = parts.workspaces.current().workspace;
  const self = actorOf(person, organization, parts.clock.now());
  const found = await earnings(parts, self, { plan: id, period, person: personId });
  const [statement] = found.statements;
  if (!statement)
    throw new BatonError({ code: 'not-found', params: { what: payout, id: personId } });
  const [department] = self.departments;
  const title = department && organization.departments.get(department)?.title;
  const { plan, status, position } = found;
  const matter = {
    plan,
    person: { name: person.name, email: person.email, ...(title && { department: title }) },
    period: found.period,
    status,
    total: statement.total,
    owed: statement.owed,
    held: statement.held,
    awards: found.awards.filter(({ to }) =>
      to.kind === 'person' ? to.id === personId : self.teams.includes(to.id),
    ),
    lines: statement.lines,
    position,
    ...settledOf(found),
  };
  return { data: statementData(matter, language), name: `${person.name} · ${period}` };
}

function settledOf({ book }: Earnings) {
  const approved = book && approvalOf(book);
  return {
    ...(approved && { approval: { by: approved.by.name, at: approved.at } }),
    ...(book?.hash !== undefined && { hash: book.hash }),
  };
}

function approvalOf({ status, trail }: Book) {
  if (status !== 'approved' && status !== 'closed') return undefined;
  return trail.findLast(({ what }) => what === 'approved');
}

/** Whether somebody may see the payouts of a person. */
export async function maySeePayout(
  parts: Pick<IncentiveParts, 'directory'>,
  actor: Actor,
  { person }: Pick<PayoutName, 'person'>,
): Promise<boolean> {
  return whoseOf(actor, await parts.directory.people()).sees(person);
}
