import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../../src/store/index.ts';
import { commitOf } from '../../contracts/commits.ts';
import { post } from '../../contracts/ledger-store.ts';
import { makeDocuments } from '../../contracts/making.ts';

/**
 * Commits numbered commands to ten cases at once, as fast as it can, until it is killed, and carries
 * out their effects: each becomes a delivery, and deliveries go out. Beside it posts to a ledger and makes
 * documents. Each line it prints is on its way before the next step begins: `sent c n`, `done c n`, `effect key`,
 * `delivered key`, `posted n`, `made id`. Arguments: the folder, and the number last sent to each case.
 */
const [folder = '', sentBefore = '{}'] = process.argv.slice(2);
const lastSent = JSON.parse(sentBefore) as Record<string, number>;
const store = await openSqliteStore({ folder, readWorkers: 1 });

/** With the kernel when it returns, so that a kill cannot take it back; waits while the pipe is full. */
function print(line: string): void {
  const bytes = Buffer.from(`${line}\n`);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

async function send(id: string, n: number): Promise<void> {
  const state = await store.loadCase(id);
  const revision = (state?.revision ?? 0) + 1;
  const count = Number(state?.fields['count'] ?? 0) + 1;
  const result = await store.commitDecision(
    commitOf({
      id,
      revision,
      key: `${id}/${n}`,
      fields: { count, note: '跟进'.repeat(n % 50) },
      effects: [{ key: `${id}:${revision}:0`, kind: 'notify', payload: { n } }],
      timers: [{ change: 'set', id: `${id}-sla`, kind: 'sla', due: n, payload: {} }],
      visits: [{ case: id, stage: `stage-${revision}`, turn: revision, entered: revision }],
    }),
  );
  if (result.kind !== 'committed' && result.kind !== 'repeated')
    throw new Error(`${id}/${n}: ${JSON.stringify(result)}`);
  print(`done ${id} ${n}`);
}

/** Begins with the command that was in doubt when the process before was killed. */
async function client(id: string): Promise<never> {
  for (let n = Math.max(1, lastSent[id] ?? 1); ; n++) {
    print(`sent ${id} ${n}`);
    await send(id, n);
  }
}

async function relay(): Promise<never> {
  for (let now = Date.now(); ; now = Date.now()) {
    const effects = await store.claimEffects({ owner: 'relay', now, until: now + 1, limit: 20 });
    await store.addDeliveries(
      effects.map(({ key, case: caseId }) => ({
        key: `${key}:mail:ann`,
        channel: 'mail',
        person: 'ann',
        case: caseId,
        created: now,
        due: now,
        attempts: 0,
        payload: { key },
      })),
    );
    for (const effect of effects) print(`effect ${effect.key}`);
    await store.completeEffects(
      'relay',
      effects.map(({ key }) => key),
    );
    if (effects.length === 0) await new Promise(setImmediate);
  }
}

/** Sends what is due; the receiver has a message before its delivery is over. */
async function deliver(): Promise<never> {
  for (let now = Date.now(); ; now = Date.now()) {
    const claim = { owner: 'mailer', now, until: now + 1, limit: 20, except: [] };
    const keys = (await store.claimDeliveries(claim)).map(({ key }) => key);
    for (const key of keys) print(`delivered ${key}`);
    await store.completeDeliveries('mailer', keys, now);
    if (keys.length === 0) await new Promise(setImmediate);
  }
}

/** Several steps of entries at a time. */
async function postEntries(): Promise<never> {
  for (;;) if (await post(store, 600, 'ann')) print('posted 600');
}

await Promise.all([
  relay(),
  deliver(),
  postEntries(),
  makeDocuments(store, `d${process.pid}`, Infinity, (id) => print(`made ${id}`)),
  ...[...Array(10).keys()].map((n) => client(`case-${n}`)),
]);
