import type { MongoOptions, MongoStore } from './open.ts';

/** As `openMongoStore` in `open.ts`; mongoose is loaded only by who opens such a store. */
export async function openMongoStore(options: MongoOptions): Promise<MongoStore> {
  const { openMongoStore: open } = await import('./open.ts');
  return open(options);
}
