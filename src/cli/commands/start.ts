import { fileURLToPath } from 'node:url';
import { fillSamples } from '../../app.ts';
import type { Shell } from '../shell.ts';
import { say } from '../terminal/terminal.ts';
import { serveCommand } from './serve.ts';

/** The example company that ships with Baton. */
const company = fileURLToPath(new URL('../../..', import.meta.url));

/** Cases of the example company, and the seed of their story. */
const samples = { seed: 2026, cases: 500 };

/** `baton start`: the example company, with a year of sample cases when its store is new. */
export async function startCommand(
  shell: Shell,
  options: { readonly port: number; readonly host: string; readonly log: boolean },
): Promise<void> {
  const { terminal } = shell;
  await serveCommand(shell, company, {
    ...options,
    watch: false,
    fill: async (baton) => {
      terminal.err(
        say(
          terminal,
          'Playing a year of the example company …\n',
          '正在生成示例公司一年的业务数据……\n',
        ),
      );
      await fillSamples(baton, samples);
    },
  });
}
