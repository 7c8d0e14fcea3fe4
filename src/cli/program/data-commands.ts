import { InvalidArgumentError, Option, type Command } from 'commander';
import { readCalendarCommand } from '../commands/calendar.ts';
import {
  exportCommand,
  exportEventsCommand,
  type ExportedEvents,
  type ExportOptions,
  type WhereOptions,
} from '../commands/export.ts';
import { importCommand, type ImportOptions } from '../commands/import.ts';
import { backupCommand, doctorCommand, restoreCommand } from '../commands/keep.ts';
import { logCommand, type LogOptions } from '../commands/log.ts';
import { reportCommand, type ReportOptions } from '../commands/report.ts';
import type { ProgramParts } from './parts.ts';

const collect = (text: string, all: readonly string[]) => [...all, text];

/** Commands about what is stored: bringing it in and out, and keeping it. */
export function addDataCommands(parts: ProgramParts): void {
  addImport(parts);
  addExport(parts);
  addReport(parts);
  addCalendar(parts);
  addLog(parts);
  addKeeping(parts);
}

function addLog({ program, words, run }: ProgramParts): void {
  program
    .command('log <file>')
    .description(
      words(
        'show how work was passed on in an event log (XES, also .gz)',
        '分析事件日志（XES，可为 .gz）中的工作交接',
      ),
    )
    .option(
      '--party <attribute>',
      words('the attribute of the events that names who works', '事件中表示执行方的属性'),
      'org:role',
    )
    .action(run((shell, file: string, options: LogOptions) => logCommand(shell, file, options)));
}

function addImport({ program, words, run }: ProgramParts): void {
  program
    .command('import <definition> <file>')
    .description(words('bring a file of rows in', '导入一个数据文件'))
    .option(
      '--join <name=file>',
      words('a further file that the definition joins', '定义中要关联的其他文件'),
      collect,
      [],
    )
    .option('--dry-run', words('check everything and write nothing', '全部检查，但不写入'))
    .option(
      '--refused <file>',
      words('where to write the rows that did not get in', '被拒绝的行写入此文件'),
    )
    .action(
      run((shell, definition: string, file: string, options: ImportOptions) =>
        importCommand(shell, definition, file, options),
      ),
    );
}

function addExport({ program, words, run }: ProgramParts): void {
  const exported = program
    .command('export')
    .usage('cases|records|events [options] <name>')
    .description(words('write what is stored to a file', '把数据导出为文件'));
  const kinds = [
    ['cases <funnel>', 'the cases of a funnel', '某个漏斗的事项'],
    ['records <type>', 'the records of a type', '某种类型的记录'],
  ] as const;
  for (const [usage, english, chinese] of kinds) {
    const kind = usage.startsWith('cases') ? 'cases' : 'records';
    exporting(exported.command(usage).description(words(english, chinese)), words).action(
      run((shell, of: string, options: ExportOptions) => exportCommand(shell, kind, of, options)),
    );
  }
  const events = exported
    .command('events <funnel>')
    .description(
      words(
        'what happened to the cases, as an event log (XES)',
        '事项的经过，导出为事件日志（XES）',
      ),
    )
    .addOption(
      new Option('--only <kind>', words('only events of this kind', '只导出此类事件')).choices([
        'stages',
        'moves',
        'handoffs',
        'approvals',
      ]),
    );
  writing(events, words).action(
    run((shell, of: string, options: WhereOptions & { readonly only?: ExportedEvents }) =>
      exportEventsCommand(shell, of, options),
    ),
  );
}

function exporting(command: Command, words: ProgramParts['words']): Command {
  const format = (text: string): string => {
    if (['csv', 'xlsx', 'json'].includes(text)) return text;
    throw new InvalidArgumentError(
      words('The formats are csv, xlsx and json.', '可用格式为 csv、xlsx 和 json。'),
    );
  };
  const formatted = command.option(
    '--format <format>',
    words('csv, xlsx or json (one row a line)', 'csv、xlsx 或 json（每行一条）'),
    format,
    'csv',
  );
  return writing(formatted, words);
}

function writing(command: Command, words: ProgramParts['words']): Command {
  return command
    .option(
      '--where <expression>',
      words('only the rows for which it holds', '只导出满足此表达式的行'),
    )
    .option(
      '-o, --output <file>',
      words('the file to write; standard output otherwise', '要写入的文件；省略则写到标准输出'),
    );
}

function addReport({ program, words, run }: ProgramParts): void {
  program
    .command('report <report>')
    .description(words('run a report', '运行报表'))
    .option('--ask <name=value>', words('a parameter of the report', '报表的参数'), collect, [])
    .option('--csv <file>', words('into a CSV file', '写入 CSV 文件'))
    .option('--xlsx <file>', words('into an Excel file', '写入 Excel 文件'))
    .action(
      run((shell, report: string, options: ReportOptions) => reportCommand(shell, report, options)),
    );
}

function addCalendar({ program, words, run }: ProgramParts): void {
  program
    .command('calendar')
    .description(words('what calendar programs send', '日历程序发来的内容'))
    .command('read <file>')
    .description(
      words(
        'hand in an answer to an invitation: an iCalendar file, a mail, or - for standard input',
        '提交对会议邀请的答复：iCalendar 文件、邮件，或以 - 读取标准输入',
      ),
    )
    .action(run((shell, file: string) => readCalendarCommand(shell, file)));
}

function addKeeping({ program, words, run }: ProgramParts): void {
  program
    .command('backup <file>')
    .description(
      words(
        'copy the data as it stands, while the server goes on',
        '备份当前数据，服务器可继续运行',
      ),
    )
    .action(run((shell, file: string) => backupCommand(shell, file)));
  program
    .command('restore <file>')
    .description(words('make a new data folder from a backup', '由备份建立新的数据文件夹'))
    .action(run((shell, file: string) => restoreCommand(shell, file)));
  program
    .command('doctor')
    .description(
      words(
        'check that what is stored is whole and agrees with its journal',
        '检查数据是否完整，并与流水一致',
      ),
    )
    .action(run((shell) => doctorCommand(shell)));
}
