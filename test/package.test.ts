import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isNodeNewEnough } from '../src/cli/pinned-node.ts';

const root = new URL('../', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'baton-package-'));
const baton = join(folder, 'node_modules/.bin/baton');
const workspace = join(folder, 'company');

function run(command: string, args: string[], cwd: string | URL = folder): string {
  const shell = process.platform === 'win32';
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe', shell });
}

/** A Node on this machine that is too old for Baton; undefined where there is none. */
function findOlderNode(): string | undefined {
  const nodes = (process.env['PATH'] ?? '').split(delimiter).map((path) => join(path, 'node'));
  const isOlder = (node: string): boolean =>
    existsSync(node) && !isNodeNewEnough(run(node, ['-p', 'process.versions.node']).trim());
  return nodes.find(isOlder);
}

/** The address that a starting server prints, and what it printed. */
async function addressOf(server: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of server.stdout!) {
    printed += String(chunk);
    const address = /http:\/\/[\w.[\]:-]+:\d+/.exec(printed)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`the server ended without an address:\n${printed}`);
}

beforeAll(() => {
  run('npm', ['pack', '--silent', '--pack-destination', folder], root);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{}');
  run('npm', ['install', '--silent', '--prefix', folder, join(folder, tarball!)]);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

describe('the package installed in an empty folder', () => {
  it('makes a workspace that is sound', () => {
    run(baton, ['new', 'company']);
    run(baton, ['validate'], workspace);
    expect(readdirSync(workspace)).toContain('definitions');
  });

  const older = findOlderNode();
  it.skipIf(older === undefined)('starts the Node that came with it on an older one', () => {
    const installed = join(folder, 'node_modules/baton/dist/cli/baton.js');
    const { valid } = JSON.parse(run(older!, [installed, '--json', 'validate'], workspace));
    expect(valid).toBe(true);
  });

  it('serves it on this machine only, and stops when told to', async () => {
    const server = spawn(baton, ['serve'], {
      cwd: workspace,
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(server, 'exit');
    try {
      const address = await addressOf(server);
      expect(new URL(address).hostname).toMatch(/^(127\.0\.0\.1|localhost|\[::1\])$/);
      const answer = await fetch(new URL('/api/docs', address));
      expect(answer.status).toBe(200);
      const page = readFileSync(join(folder, 'node_modules/baton/dist/web/index.html'), 'utf8');
      const script = /src="([^"]+\.js)"/.exec(page)?.[1] ?? 'the app was not packed';
      expect((await fetch(new URL(script, address))).status).toBe(200);
    } finally {
      server.kill('SIGTERM');
    }
    expect((await ended)[0]).toBe(0);
  }, 60_000);
});
