import { describeStore } from '../../contracts/index.ts';
import { makeSqliteStore } from './make-store.ts';

describeStore('sqlite', makeSqliteStore);
