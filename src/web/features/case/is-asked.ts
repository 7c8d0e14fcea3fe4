import type { CaseData } from './queries.ts';

/** Whether an answer of the reader is awaited: to an offer, an approval, or what came back to him. */
export function isAsked({ standing }: CaseData): boolean {
  return (
    standing.offers.some(({ may }) => may.includes('accept')) ||
    standing.approvals.some(({ may }) => may.includes('approve')) ||
    standing.cameBack.some(({ may }) => may.includes('resubmit'))
  );
}
