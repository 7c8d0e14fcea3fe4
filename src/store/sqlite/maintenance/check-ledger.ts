import type { Check } from './check.ts';

const ofBook: Check[1] = ([plan = '', period = '']) => ({
  code: 'integrity-ledger',
  params: { plan, period },
});

/** A book holds its entries 1, 2, 3, … up to as many as it says; what is numbered above does not count. */
const entriesCheck: Check = [
  `SELECT plan, period FROM books b
   WHERE revision > 0 AND (
     book ->> 'revision' IS NOT revision OR book ->> 'entries' IS NOT entries
     OR (SELECT count(*) FROM ledger l WHERE l.book = b.seq AND l.number BETWEEN 1 AND b.entries)
       <> entries)`,
  ofBook,
];

/** What an entry is found by is what its JSON says. */
const columnsCheck: Check = [
  `SELECT DISTINCT b.plan, b.period FROM ledger l JOIN books b ON b.seq = l.book
   WHERE l.number <= b.entries AND (
     entry ->> 'number' IS NOT number OR entry ->> 'plan' IS NOT b.plan
     OR entry ->> 'period' IS NOT b.period OR entry ->> 'person' IS NOT l.person
     OR entry ->> '$.case.id' IS NOT l.case_id)`,
  ofBook,
];

const bookCheck: Check = [
  `SELECT DISTINCT entry ->> 'plan', entry ->> 'period' FROM ledger l
   WHERE NOT EXISTS (SELECT 1 FROM books b WHERE b.seq = l.book)`,
  ofBook,
];

export const ledgerChecks: readonly Check[] = [entriesCheck, columnsCheck, bookCheck];
