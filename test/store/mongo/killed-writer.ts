import { openMongoStore } from '../../../src/store/mongo/index.ts';
import { commitOf } from '../../contracts/commits.ts';

/** Commits without end, three cases at a time, and prints what was acknowledged. */
const [uri = '', round = ''] = process.argv.slice(2);
const store = await openMongoStore({ uri });
await Promise.all([0, 1, 2].map((lane) => commitFor(`r${round}-${lane}`)));

async function commitFor(id: string): Promise<void> {
  for (let revision = 1; ; revision++) {
    const effects = [{ key: `${id}:${revision}:0`, kind: 'notify', payload: {} }];
    const result = await store.commitDecision(
      commitOf({ id, revision, fields: { n: revision }, effects }),
    );
    if (result.kind !== 'committed') throw new Error(`${id}/${revision} was ${result.kind}`);
    process.stdout.write(`${id} ${revision}\n`);
  }
}
