#!/usr/bin/env node
/**
 * The installed `baton`. Runs on an old Node too: there it starts the Node that was installed with
 * Baton. So it imports nothing but Node's own modules until the version is known to be enough.
 */
import { spawn } from 'node:child_process';
import { findPinnedNode, isNodeNewEnough, REQUIRED_MAJOR } from './pinned-node.ts';

if (isNodeNewEnough(process.versions.node)) {
  await import('./main.ts');
} else {
  const platform = `${process.platform}-${process.arch}`;
  const node = findPinnedNode(platform, import.meta.url);
  if (node === undefined) refuse(platform);
  else runWith(node);
}

function refuse(platform: string): void {
  console.error(
    `Baton needs Node ${REQUIRED_MAJOR} or newer. This is Node ${process.versions.node}, and the one for ${platform} was not installed with it: https://nodejs.org\n` +
      `Baton 需要 Node ${REQUIRED_MAJOR} 或更新版本。当前为 Node ${process.versions.node}，且未随安装包装入适用于 ${platform} 的 Node：https://nodejs.org`,
  );
  process.exitCode = 1;
}

/** Starts the command again under that Node; signals go to it and its end becomes this one's. */
function runWith(node: string): void {
  const args = ['--disable-warning=ExperimentalWarning', ...process.argv.slice(1)];
  const child = spawn(node, args, { stdio: 'inherit' });
  const signals = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;
  for (const signal of signals) {
    process.on(signal, () => {
      // The terminal itself sends ^C to the child as well.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    console.error(`${node}: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    for (const name of signals) process.removeAllListeners(name);
    if (signal) process.kill(process.pid, signal);
    process.exitCode = code ?? 1;
  });
}
