import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog, startBaton, type StartedBaton } from '../../src/app.ts';
import { openWorld } from './support/world.ts';

let folder: string;
let started: StartedBaton;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-server-'));
  started = await startBaton({ data: folder, port: 0, quiet: true });
});
afterAll(async () => {
  await started.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a server', () => {
  it('binds to loopback and leaves in its folder how its owner reaches it', async () => {
    expect(started.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const file = join(folder, 'control.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { token } = JSON.parse(await readFile(file, 'utf8')) as { token: string };
    const me = await request(started.url).get('/api/v1/me').set('Authorization', `Bearer ${token}`);
    expect(me.body).toMatchObject({ id: 'operator' });
  });

  it('says that nothing was published yet, and is not ready', async () => {
    const ready = await request(started.url).get('/readyz');
    expect(ready.body.code).toBe('no-release');
    expect(ready.status).toBeGreaterThanOrEqual(400);
  });
});

describe('a graceful stop', () => {
  it('finishes what is in hand, ends streams, and takes no more', async () => {
    const world = await openWorld();
    const stream = await fetch(`${world.url}/api/v1/changes`, {
      headers: { Cookie: world.as('manager').cookie },
    });
    const ended = stream.text();
    const last = world.newDeal().then(
      () => 'done',
      () => 'refused',
    );
    await last;
    await world.close();
    await ended;
    expect(await last).toBe('done');
    await expect(fetch(`${world.url}/healthz`)).rejects.toThrow('fetch failed');
  });
});

describe('the log', () => {
  it('leaves out secrets should they be given to it all the same', () => {
    const to = new PassThrough();
    const log = createLog({ level: 'info', to });
    log.info({ body: { password: 'hunter2', email: 'a@b.example' }, token: 'abc' }, 'oops');
    const line = String(to.read());
    expect(line).toContain('a@b.example');
    expect(line).not.toMatch(/hunter2|"abc"/);
  });
});
