import { describe, it } from 'vitest';
import { describeStore } from '../../contracts/index.ts';
import { makeMongoStore, serverUri, skipped } from './make-store.ts';

if (serverUri === undefined) describe.skip(`mongo (${skipped})`, () => it.todo('port contracts'));
else describeStore('mongo', () => makeMongoStore());
