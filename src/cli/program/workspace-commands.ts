import { newCommand } from '../commands/new.ts';
import { publishCommand, type PublishOptions } from '../commands/publish.ts';
import { simulateCommand } from '../commands/simulate.ts';
import { validateCommand } from '../commands/validate.ts';
import type { ProgramParts } from './parts.ts';

/** Commands about the folder of definitions: making it, checking it, publishing it. */
export function addWorkspaceCommands({ program, words, run }: ProgramParts): void {
  program
    .command('new <folder>')
    .description(words('make a workspace that already runs', '创建一个可直接运行的工作区'))
    .action(run((shell, folder: string) => newCommand(shell, folder)));
  program
    .command('validate [folder]')
    .description(
      words(
        'check a workspace as a publish would, its examples included',
        '按发布的要求校验工作区，包括其中的示例',
      ),
    )
    .action(run((shell, folder: string | undefined) => validateCommand(shell, folder ?? '.')));
  program
    .command('simulate [folder]')
    .description(
      words(
        'play the examples of a workspace step by step; nothing is stored',
        '逐步演练工作区的示例，不写入任何数据',
      ),
    )
    .option('--example <id>', words('only this one', '只演练这一个'))
    .action(
      run((shell, folder: string | undefined, options: { example?: string }) =>
        simulateCommand(shell, folder ?? '.', options.example),
      ),
    );
  program
    .command('publish [folder]')
    .description(words('publish a workspace as the next release', '把工作区发布为下一个版本'))
    .option(
      '-m, --message <text>',
      words('what it is about', '本次发布的说明'),
      words('published from the command line', '由命令行发布'),
    )
    .option('--dry-run', words('check, and show what would change', '只校验并显示将有的变化'))
    .option(
      '--force <reason>',
      words(
        'let stages vanish in which cases stand; they stay on their own release',
        '允许删除仍有事项停留的阶段（这些事项留在原版本），须说明理由',
      ),
    )
    .option(
      '--take-back',
      words(
        'also files that stand as before a later release changed them',
        '允许撤回较新版本对文件的修改',
      ),
    )
    .action(
      run((shell, folder: string | undefined, options: PublishOptions) =>
        publishCommand(shell, folder ?? '.', options),
      ),
    );
}
