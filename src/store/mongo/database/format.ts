import { BatonError } from '../../../shared/index.ts';
import { holdersOf } from '../../columns/holders.ts';
import type { CaseCommit } from '../../../engine/ports.ts';
import type { CaseDocument } from '../models/case-document.ts';
import type { Models } from '../models/models.ts';

/** What brings documents from one format to the next; each may break off and be done again. */
const steps: readonly ((models: Models) => Promise<void>)[] = [addHandoffs];

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

/** Cases get their lists of offers and holdings, and whom they are with. */
async function addHandoffs({ cases }: Models): Promise<void> {
  const lacking = { holders: { $exists: false } };
  for (;;) {
    const found = await cases.find(lacking, {
      limit: stepSize,
      fields: { revision: 1, state: 1, row: 1 },
    });
    if (found.length === 0) return;
    await cases.bulk(
      found.map((document) => ({
        filter: { _id: document._id, revision: document.revision, ...lacking },
        update: { $set: { offers: [], holdings: [], holders: holdersIn(document) } },
      })),
    );
  }
}

function holdersIn({ state, row }: Pick<CaseDocument, 'state' | 'row'>) {
  return holdersOf({
    state: JSON.parse(state) as CaseCommit['state'],
    row: JSON.parse(row) as CaseCommit['row'],
  });
}
