import { describe } from 'vitest';
import { describeStore } from '../../contracts/index.ts';
import { makeMongoStore, needsServer, serverUri } from './make-store.ts';

describe.skipIf(serverUri === undefined)(needsServer, () => {
  describeStore('mongo', () => makeMongoStore());
});
