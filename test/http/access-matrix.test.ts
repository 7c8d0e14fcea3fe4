import { readFileSync } from 'node:fs';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../src/http/index.ts';
import { samples, sendSample } from './support/samples.ts';
import { openWorld, type Browser, type Caller, type World } from './support/world.ts';

const table = readFileSync(new URL('access-matrix.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => line.trim().split(/\s+/));
const [[, ...callers] = [], ...lines] = table;
const cells = lines.flatMap(([operation = '', ...statuses]) =>
  callers.map((caller, index) => ({ operation, caller, status: Number(statuses[index]) })),
);

let world: World;
let token: string;
beforeAll(async () => {
  world = await openWorld();
  const made = await world
    .as('admin')
    .send('post', '/me/tokens')
    .send({ name: 'Reader', scopes: ['read'], expires: '2026-06-01T00:00:00Z' });
  token = String(made.body.secret);
});
afterAll(() => world.close());

function byToken(): Browser {
  return {
    ...world.as('admin'),
    send: (verb, path) =>
      request(world.url)[verb](`/api/v1${path}`).set('Authorization', `Bearer ${token}`),
  };
}

describe('the access matrix', () => {
  it('has a line for every operation', () => {
    const named = lines.map(([operation]) => operation);
    expect(named.toSorted()).toEqual(routes.map(({ id }) => id).toSorted());
  });

  const asked = cells.filter(({ operation }) => operation !== 'streamChanges');
  it.each(asked)('$caller · $operation → $status', async ({ operation, caller, status }) => {
    const route = routes.find(({ id }) => id === operation)!;
    const who = (caller === 'token' ? 'admin' : caller) as Caller;
    const sample = (await samples[operation]?.(world, who)) ?? {};
    const browser = caller === 'token' ? byToken() : await world.fresh(who);
    const answer = await sendSample(browser, route.method.toLowerCase(), route.path, sample);
    expect({ status: answer.status, body: answer.body as unknown }).toMatchObject({ status });
  });

  const streams = cells.filter(({ operation }) => operation === 'streamChanges');
  it.each(streams)('$caller · $operation → $status', async ({ caller, status }) => {
    const stop = new AbortController();
    const headers: Record<string, string> =
      caller === 'token'
        ? { Authorization: `Bearer ${token}` }
        : { Cookie: world.as(caller as Caller).cookie };
    const answer = await fetch(`${world.url}/api/v1/changes`, { headers, signal: stop.signal });
    stop.abort();
    expect(answer.status).toBe(status);
  });
});
