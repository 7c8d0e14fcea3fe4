import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { findPinnedNode, isNodeNewEnough } from '../../src/cli/pinned-node.ts';

const here = import.meta.url;

describe('the Node that comes with Baton', () => {
  it('is found for this platform and is new enough', () => {
    const node = findPinnedNode(`${process.platform}-${process.arch}`, here);
    const version = execFileSync(node!, ['-p', 'process.versions.node'], { encoding: 'utf8' });
    expect(isNodeNewEnough(version)).toBe(true);
  });

  it('is not found where none is published or none was installed', () => {
    expect(findPinnedNode('aix-ppc64', here)).toBeUndefined();
    expect(findPinnedNode('linux-x64', 'file:///nowhere/baton.js')).toBeUndefined();
  });

  it.each([
    ['20.20.2', false],
    ['23.11.0', false],
    ['24.0.0', true],
    ['100.1.0', true],
  ])('%s is new enough: %s', (version, enough) => {
    expect(isNodeNewEnough(version)).toBe(enough);
  });
});
