import { requireRight, rightsAboutPayouts, type Actor } from '../../access/index.ts';
import { BatonError, type Decimal, type LocalizedText } from '../../shared/index.ts';
import { namedOf } from '../ledger/book.ts';
import type { Dispute } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import type { LedgerStore } from '../ports.ts';
import { whoseOf } from '../read/whose.ts';
import { adjust, checkAdjustment } from './adjust.ts';
import { reasonFrom, requireChange } from './authority.ts';
import { findRun } from './change-book.ts';
import { disputeWord, refused } from './refusals.ts';

export interface Objection {
  readonly plan: string;
  readonly period: string;
  /** Whose statement it is about; one's own without it. */
  readonly person?: string;
  /** The posted entry, or the case for which one is missing. */
  readonly entry?: string;
  readonly case?: string;
  readonly says: string;
}

/**
 * Objects to a line of a statement, or to one that is missing: for oneself, or for who reports to one. Raises
 * `dispute-may-not`, `dispute-subject`, `payout-entry-unknown`, `payout-reason-missing`.
 */
export async function openDispute(
  parts: IncentiveParts,
  actor: Actor,
  given: Objection,
): Promise<Dispute> {
  requireChange(actor);
  const { plan, period, book } = await findRun(parts, given);
  const person = given.person ?? actor.id;
  await requireOwn(parts, actor, person);
  const { entry, case: about } = given;
  if ((entry === undefined) === (about === undefined))
    throw new BatonError({ code: 'dispute-subject', path: '/entry' });
  const says = reasonFrom(given.says, '/says');
  if (entry !== undefined) {
    const own = await parts.store.readEntries({ plan: plan.id, period: period.label, person });
    if (!own.some(({ id }) => id === entry))
      throw refused('payout-entry-unknown', plan, book, { entry });
  }
  const dispute: Dispute = {
    id: parts.ids.next(),
    revision: 1,
    plan: plan.id,
    period: period.label,
    person,
    ...(entry !== undefined && { entry }),
    ...(about !== undefined && { case: about }),
    says,
    opened: parts.clock.now(),
    by: namedOf(actor),
    status: 'open',
  };
  return save(parts, dispute);
}

/** Somebody himself, or whom he reports to, however far up. */
async function requireOwn(parts: IncentiveParts, actor: Actor, person: string): Promise<void> {
  const people = await parts.directory.people();
  if (whoseOf({ ...actor, rights: [] }, people).sees(person)) return;
  const name = people.person(person)?.name ?? person;
  throw new BatonError({ code: 'dispute-may-not', params: { person: name } });
}

export interface Answer {
  readonly id: string;
  readonly accepted: boolean;
  readonly says: string;
  /** Posted as an adjustment of the present period, where the objection is accepted. */
  readonly amount?: Decimal;
}

/**
 * Answers an objection. Needs `administer payouts`. Where it is accepted with an amount, this is adjusted in the
 * period of the objection while that is open, in the present one otherwise. Raises `dispute-ended`,
 * `dispute-rejected-amount`, and what `adjust` raises.
 */
export async function answerDispute(
  parts: IncentiveParts,
  actor: Actor,
  { id, accepted, says, amount }: Answer,
): Promise<Dispute> {
  requireRight(actor, 'administer payouts');
  const before = await requireOpen(parts, actor, id);
  const words = reasonFrom(says, '/says');
  if (amount && !accepted)
    throw new BatonError({ code: 'dispute-rejected-amount', path: '/amount' });
  const adjustment = amount && {
    plan: before.plan,
    ...(await whereToAdjust(parts, before)),
    person: before.person,
    amount,
    reason: words,
  };
  if (adjustment) await checkAdjustment(parts, adjustment);
  const by = namedOf(actor);
  const at = parts.clock.now();
  const status = accepted ? 'accepted' : 'rejected';
  const answered = await save(parts, {
    ...before,
    revision: before.revision + 1,
    status,
    answer: { by, at, says: words },
  });
  if (!adjustment) return answered;
  const entry = await adjust(parts, actor, adjustment);
  return save(parts, {
    ...answered,
    revision: answered.revision + 1,
    answer: { by, at, says: words, adjustment: entry.id },
  });
}

async function whereToAdjust(
  { store }: IncentiveParts,
  { plan, period }: Dispute,
): Promise<{ readonly period?: string }> {
  const book = await store.loadBook(plan, period);
  return book?.status === 'open' ? { period } : {};
}

/** Takes an objection back; by who raised it, or by whom it is about. Raises `dispute-may-not`, `dispute-ended`. */
export async function withdrawDispute(
  parts: IncentiveParts,
  actor: Actor,
  { id }: Pick<Dispute, 'id'>,
): Promise<Dispute> {
  requireChange(actor);
  const before = await requireOpen(parts, actor, id);
  if (before.by.id !== actor.id) await requireOwn(parts, actor, before.person);
  return save(parts, { ...before, revision: before.revision + 1, status: 'withdrawn' });
}

async function requireOpen(parts: IncentiveParts, actor: Actor, id: string): Promise<Dispute> {
  const dispute = await readDispute(parts, actor, { id });
  if (dispute.status === 'open') return dispute;
  const params = { status: disputeWord(dispute.status) };
  throw new BatonError({ code: 'dispute-ended', params });
}

async function save(parts: IncentiveParts, dispute: Dispute): Promise<Dispute> {
  if (await parts.store.saveDispute(dispute)) {
    parts.onNews?.();
    return dispute;
  }
  const now = await parts.store.loadDispute(dispute.id);
  const params = { status: disputeWord(now?.status ?? 'open') };
  throw new BatonError({ code: 'dispute-ended', params });
}

const dispute: LocalizedText = { en: 'objection', 'zh-CN': '异议' };

/** One that the actor may see: about himself or those below him, with a right about payouts any. Raises `not-found`. */
export async function readDispute(
  parts: IncentiveParts,
  actor: Actor,
  { id }: Pick<Dispute, 'id'>,
): Promise<Dispute> {
  const found = await parts.store.loadDispute(id);
  const whose = whoseOf(actor, await parts.directory.people());
  if (found && whose.sees(found.person)) return found;
  throw new BatonError({ code: 'not-found', params: { what: dispute, id } });
}

type DisputeQuestion = Parameters<LedgerStore['listDisputes']>[0];

/** A page of those that the actor may see, the newest first. */
export async function listDisputes(
  parts: IncentiveParts,
  actor: Actor,
  question: DisputeQuestion,
): Promise<readonly Dispute[]> {
  if (rightsAboutPayouts(actor)) return parts.store.listDisputes(question);
  const whose = whoseOf(actor, await parts.directory.people());
  const { limit, before, ...asked } = question;
  const found: Dispute[] = [];
  let last = before;
  for (;;) {
    const page = await parts.store.listDisputes({
      ...asked,
      ...(last !== undefined && { before: last }),
      limit,
    });
    found.push(...page.filter(({ person }) => whose.sees(person)));
    last = page.at(-1)?.id;
    if (page.length < limit || found.length >= limit) return found.slice(0, limit);
  }
}

/** Objections to a period that await their answer. */
export async function openDisputes(
  { store }: IncentiveParts,
  plan: string,
  period: string,
): Promise<readonly Dispute[]> {
  return store.listDisputes({ plan, period, status: 'open', limit: 1_000 });
}
