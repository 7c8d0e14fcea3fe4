import { Command } from 'commander';
import { version } from '../../app/version.ts';
import { exitCodes } from '../exit-codes.ts';
import { openShell } from '../shell.ts';
import { processTerminal, say } from '../terminal/terminal.ts';
import { addDataCommands } from './data-commands.ts';
import { addDocumentCommands } from './document-commands.ts';
import type { ProgramParts } from './parts.ts';
import { addPayoutCommands } from './payout-commands.ts';
import { addServerCommands } from './server-commands.ts';
import { addWorkspaceCommands } from './workspace-commands.ts';

/** The whole command line of `baton`, in the language of the environment. Raises what its parsing raises. */
export function createProgram(environment: NodeJS.ProcessEnv): Command {
  const terminal = processTerminal(false, environment);
  const words = (english: string, chinese: string) => say(terminal, english, chinese);
  const program = new Command('baton')
    .description(
      words(
        'Passes a customer from one department to the next, as your definitions say.',
        '按照您的定义，把客户从一个部门交接到下一个部门。',
      ),
    )
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({ styleTitle: (title) => helpTitle(title, words) })
    .helpOption('-h, --help', words('show help', '显示帮助'))
    .helpCommand('help [command]', words('show help for a command', '显示某个命令的帮助'))
    .version(version, '-V, --version', words('print the version', '显示版本号'))
    .option('--data <folder>', words('data folder', '数据文件夹'), './data')
    .option('--json', words('results as JSON, for programs', '以 JSON 输出结果，供程序使用'));
  const parts: ProgramParts = {
    program,
    words,
    run:
      (work) =>
      async (...rest) => {
        const { data, json = false } = program.opts<{ data: string; json?: boolean }>();
        const shell = openShell(processTerminal(json, environment), { data, environment });
        process.exitCode = (await work(shell, ...rest)) ?? exitCodes.done;
      },
  };
  addWorkspaceCommands(parts);
  addServerCommands(parts);
  addDataCommands(parts);
  addDocumentCommands(parts);
  addPayoutCommands(parts);
  return program;
}

const chineseTitles: { readonly [english: string]: string } = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

function helpTitle(title: string, words: ProgramParts['words']): string {
  return words(title, chineseTitles[title] ?? title);
}
