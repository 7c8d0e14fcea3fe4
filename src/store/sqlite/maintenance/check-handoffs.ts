import type { Check } from './check.ts';

const ofState: Check[1] = ([collection = '', id = '']) => ({
  code: 'integrity-state',
  params: { collection, id },
});

/** An open case is held by its owner at least, a closed one by nobody. */
const heldCheck: Check = [
  `SELECT collection, id FROM cases c
   WHERE iif(state ->> 'closed' IS NOT NULL, held IS NOT NULL,
     state ->> 'owner' IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM json_each(c.held) h WHERE h.value ->> 0 = c.state ->> 'owner'))`,
  ofState,
];

const holdersCheck: Check = [
  `SELECT c.collection, c.id FROM cases c, json_each(c.held) h
   WHERE NOT EXISTS (SELECT 1 FROM holders x WHERE x.person = h.value ->> 0 AND x.case_id = c.id)
   UNION SELECT c.collection, c.id FROM holders x JOIN cases c ON c.id = x.case_id
   WHERE NOT EXISTS (SELECT 1 FROM json_each(c.held) h WHERE h.value ->> 0 = x.person)`,
  ofState,
];

/** Of the offers of a case, those are open that await their answer in its state. */
const offersCheck: Check = [
  `SELECT c.collection, c.id FROM offers o JOIN cases c ON c.seq = o.case_seq
   WHERE o.status = 'open'
     AND NOT EXISTS (SELECT 1 FROM json_each(c.state, '$.offers') s WHERE s.key = o.id)
   UNION SELECT c.collection, c.id FROM cases c, json_each(c.state, '$.offers') s
   WHERE NOT EXISTS (
     SELECT 1 FROM offers o WHERE o.case_seq = c.seq AND o.id = s.key AND o.status = 'open')`,
  ofState,
];

/** Holdings that have not ended are the batons of the state. */
const holdingsCheck: Check = [
  `SELECT c.collection, c.id FROM holdings h JOIN cases c ON c.seq = h.case_seq
   WHERE h.ended IS NULL AND NOT EXISTS (
     SELECT 1 FROM json_each(c.state, '$.batons') b WHERE b.value ->> 'turn' = h.turn)
   UNION SELECT c.collection, c.id FROM cases c, json_each(c.state, '$.batons') b
   WHERE NOT EXISTS (
     SELECT 1 FROM holdings h
     WHERE h.case_seq = c.seq AND h.turn = b.value ->> 'turn' AND h.ended IS NULL)`,
  ofState,
];

const workCheck: Check = [
  `SELECT person, collection, stage FROM (
     SELECT person, collection, stage, cases FROM open_work WHERE cases <> 0
     UNION ALL
     SELECT h.value ->> 0, c.collection, s.value, -1
     FROM cases c, json_each(c.held) h, json_each(h.value) s WHERE s.key > 0)
   GROUP BY person, collection, stage HAVING sum(cases) <> 0`,
  ([person = '', collection = '', stage = '']) => ({
    code: 'integrity-work',
    params: { person, collection, stage },
  }),
];

const deskCheck: Check = [
  `SELECT c.collection, c.id FROM cases c, json_each(c.waits) w
   WHERE NOT EXISTS (
     SELECT 1 FROM desk d WHERE d.party = w.value ->> 'party' AND d.case_seq = c.seq
       AND d.kind = w.value ->> 'kind' AND d.item = w.value ->> 'item'
       AND d.due IS w.value ->> 'due')
   UNION SELECT c.collection, c.id FROM desk d JOIN cases c ON c.seq = d.case_seq
   WHERE NOT EXISTS (
     SELECT 1 FROM json_each(c.waits) w WHERE d.party = w.value ->> 'party'
       AND d.kind = w.value ->> 'kind' AND d.item = w.value ->> 'item')`,
  ofState,
];

/** Who holds cases, what is counted as open work, and which offers await an answer. */
export const handoffChecks: readonly Check[] = [
  heldCheck,
  holdersCheck,
  offersCheck,
  holdingsCheck,
  workCheck,
  deskCheck,
];
