import { openMongoStore } from '../../../src/store/mongo/index.ts';
import { commitOf, start } from '../../contracts/commits.ts';
import { post } from '../../contracts/ledger-store.ts';
import { makeDocuments } from '../../contracts/making.ts';
import { holding, offerRow, openOffer } from '../../contracts/offers.ts';

/**
 * Commits without end, three cases at a time, posts to a ledger and makes documents, and prints what was
 * acknowledged.
 */
const [uri = '', round = ''] = process.argv.slice(2);
const store = await openMongoStore({ uri });
await Promise.all([
  ...[0, 1, 2].map((lane) => commitFor(`r${round}-${lane}`)),
  postFor(1 + Number(round) * 300),
  makeDocuments(store, `r${round}`, Infinity, (id) => process.stdout.write(`made ${id}\n`)),
]);

/** Posts so many entries at a time. */
async function postFor(count: number): Promise<void> {
  for (;;) {
    const posted = await post(store, count, `r${round}`);
    if (posted) process.stdout.write(`posted ${count}\n`);
  }
}

async function commitFor(id: string): Promise<void> {
  for (let revision = 1; ; revision++) {
    const effects = [{ key: `${id}:${revision}:0`, kind: 'notify', payload: {} }];
    const result = await store.commitDecision(
      commitOf({ id, revision, fields: { n: revision }, effects, ...handedOn(id, revision) }),
    );
    if (result.kind !== 'committed') throw new Error(`${id}/${revision} was ${result.kind}`);
    process.stdout.write(`${id} ${revision}\n`);
  }
}

/** Each commit ends an offer and a holding, and begins one of each. */
function handedOn(id: string, revision: number) {
  const turns = revision === 1 ? [1] : [revision - 1, revision];
  const open = openOffer(`offer:${revision}`, `p${revision}`);
  return {
    state: { offers: { [open.id]: open } },
    offers: turns.map((round) =>
      offerRow({
        id: `offer:${round}`,
        case: id,
        round,
        offered: start + round,
        ...(round < revision && { status: 'accepted' }),
      }),
    ),
    holdings: turns.map((turn) =>
      holding({
        case: id,
        turn,
        began: start + turn,
        ...(turn < revision && { workingTime: turn }),
      }),
    ),
  } as const;
}
