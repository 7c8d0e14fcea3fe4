import type { DocumentSubject } from '../../documents/index.ts';

/** What a statement is about, as documents name it. */
export function payoutSubject({
  plan,
  period,
  person,
}: {
  readonly plan: string;
  readonly period: string;
  readonly person: string;
}): Pick<DocumentSubject, 'collection' | 'id'> {
  return { collection: `payout:${plan}`, id: `${period}/${person}` };
}
