import { fileURLToPath } from 'node:url';
import type { Shell } from '../shell.ts';
import { say } from '../terminal/terminal.ts';
import { wholeApp } from '../whole-app.ts';
import { runServer, type ServeOptions } from './serve.ts';

/** The example company that ships with Baton. */
const company = fileURLToPath(new URL('../../..', import.meta.url));

/** Cases of the example company, and the seed of their story. */
const samples = { seed: 2026, cases: 500 };

/** `baton start`: the example company, with a year of sample cases when its store is new. */
export async function startCommand(shell: Shell, options: ServeOptions): Promise<void> {
  const { terminal, target } = shell;
  const { fillSamples, prepareExample, publishFirst } = await wholeApp();
  const tell = () =>
    terminal.err(
      say(
        terminal,
        'Playing a year of the example company …\n',
        '正在生成示例公司一年的业务数据……\n',
      ),
    );
  if (target.mongo === undefined) await prepareExample(target.data, company, samples, tell);
  await runServer(shell, options, {
    prepare: async (baton) => {
      if (!(await publishFirst(baton, company, 'first release'))) return;
      tell();
      await fillSamples(baton, samples);
    },
  });
}
