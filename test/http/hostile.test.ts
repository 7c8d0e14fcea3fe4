import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request as httpRequest } from 'node:http';
import { digest } from './support/digest.ts';
import type { HostileInput } from './support/hostile-input.ts';
import { hostileInputs } from './support/hostile-inputs.ts';
import { openWorld, type World } from './support/world.ts';

let world: World;
let deal: string;
let account: string;
beforeAll(async () => {
  world = await openWorld();
  deal = await world.newDeal({ amount: '500.00', margin: 0.4 });
  account = await world.newAccount();
});
afterAll(() => world.close());

interface Answer {
  readonly status: number;
  readonly body: {
    readonly code?: string;
    readonly detail?: string;
    readonly errors?: readonly object[];
  };
}

/** Sends it as it is, byte by byte; a client library would put much of it right. */
function send(input: HostileInput): Promise<Answer> {
  const { cookie, csrf } = world.as('seller');
  const path = input.path.replace('{deal}', deal).replace('{account}', account);
  const { bytes, type } = bodyOf(input);
  const headers = {
    Cookie: cookie,
    'X-CSRF-Token': csrf,
    ...(bytes === undefined
      ? {}
      : { 'Content-Type': type, 'Content-Length': String(bytes.length) }),
    ...input.headers,
  };
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      `${world.url}/api/v1${path}`,
      { method: input.method ?? 'GET', headers },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Answer['body'] }),
        );
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(bytes);
  });
}

function bodyOf({ body, file }: HostileInput): { bytes?: Buffer; type: string } {
  if (file) {
    const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: ${file.type}\r\n\r\n`;
    const bytes = Buffer.from(`${head}${file.content}\r\n--x--\r\n`, 'latin1');
    return { bytes, type: 'multipart/form-data; boundary=x' };
  }
  const type = 'application/json';
  if (body === undefined) return { type };
  return { bytes: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), type };
}

describe('a hostile input is refused clearly and changes nothing', () => {
  it('is there more than a hundred times', () => {
    expect(hostileInputs.length).toBeGreaterThanOrEqual(100);
    expect(new Set(hostileInputs.map(({ what }) => what)).size).toBe(hostileInputs.length);
  });

  it.each(hostileInputs)('$what', async (input) => {
    const before = await digest(world);
    const answer = await send(input);
    expect(answer.body).toMatchObject({ code: input.code });
    expect(answer.status).toBe(input.status);
    expect(answer.body.detail).toBeTruthy();
    expect(JSON.stringify(answer.body)).not.toMatch(/0\.4|node_modules|at .*\.ts:/);
    expect(await digest(world)).toBe(before);
  });

  it('and the server goes on as if nothing had been', async () => {
    const answer = await world.as('seller').send('get', `/cases/${deal}`);
    expect(answer.body).toMatchObject({ stage: 'draft', amount: '500.00' });
    expect(world.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
