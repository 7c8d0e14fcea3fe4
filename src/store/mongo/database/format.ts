import { BatonError } from '../../../shared/index.ts';
import { holdersOf } from '../../columns/holders.ts';
import { waitsOf } from '../../columns/waits.ts';
import type { AuditEntry } from '../../../access/ports.ts';
import type { CaseCommit } from '../../../engine/ports.ts';
import { auditMembers } from '../access/audit.ts';
import type { CaseDocument } from '../models/case-document.ts';
import type { Models } from '../models/models.ts';

/** What brings documents from one format to the next; each may break off and be done again. */
const steps: readonly ((models: Models) => Promise<void>)[] = [
  addHandoffs,
  addWaits,
  addAuditMembers,
];

/** The format that this Baton writes; data without a word about it is of the first. */
const known = steps.length + 1;

const id = 'store';
const stepSize = 500;

/**
 * Brings the documents to the format that this Baton knows, before it serves anybody.
 * @throws BatonError `store-too-new` for data of a later format.
 */
export async function bringToFormat(models: Models): Promise<void> {
  const found = (await models.formats.findOne({ _id: id }))?.number ?? 1;
  if (found > known) throw new BatonError({ code: 'store-too-new', params: { found, known } });
  if (found === known) return;
  for (const step of steps.slice(found - 1)) await step(models);
  await models.formats.update({ _id: id }, { $set: { number: known } }, { upsert: true });
}

type Stored = Pick<CaseDocument, 'state' | 'row'>;

/** Cases get their lists of offers and holdings, and whom they are with. */
function addHandoffs(models: Models): Promise<void> {
  return addTo(models, 'holders', (document) => ({
    offers: [],
    holdings: [],
    holders: holdersOf(commitIn(document)),
  }));
}

/** Cases get what of them waits for whom. */
function addWaits(models: Models): Promise<void> {
  return addTo(models, 'waits', (document) => ({ waits: waitsOf(commitIn(document)) }));
}

/** Gives members to the cases that lack the one named. */
async function addTo(
  { cases }: Models,
  member: keyof CaseDocument,
  membersOf: (document: Stored) => Partial<CaseDocument>,
): Promise<void> {
  const lacking = { [member]: { $exists: false } };
  for (;;) {
    const found = await cases.find(lacking, {
      limit: stepSize,
      fields: { revision: 1, state: 1, row: 1 },
    });
    if (found.length === 0) return;
    await cases.bulk(
      found.map((document) => ({
        filter: { _id: document._id, revision: document.revision, ...lacking },
        update: { $set: membersOf(document) },
      })),
    );
  }
}

function commitIn({ state, row }: Stored): Pick<CaseCommit, 'state' | 'row'> {
  return {
    state: JSON.parse(state) as CaseCommit['state'],
    row: JSON.parse(row) as CaseCommit['row'],
  };
}

/** Entries of the audit trail get what they are found by. */
async function addAuditMembers({ audit }: Models): Promise<void> {
  const lacking = { about: { $exists: false } };
  for (;;) {
    const found = await audit.find(lacking, { limit: stepSize });
    if (found.length === 0) return;
    await audit.bulk(
      found.map(({ _id, json }) => ({
        filter: { _id },
        update: { $set: auditMembers(JSON.parse(json) as AuditEntry) },
      })),
    );
  }
}
