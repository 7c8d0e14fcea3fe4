import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../app.ts';
import { BatonError, errorEntry } from '../shared/index.ts';
import { exportCommand, type ExportOptions } from './commands/export.ts';
import { importCommand, type ImportOptions } from './commands/import.ts';
import { backupCommand, doctorCommand, restoreCommand } from './commands/keep.ts';
import { newCommand } from './commands/new.ts';
import { publishCommand } from './commands/publish.ts';
import { reportCommand, type ReportOptions } from './commands/report.ts';
import { serveCommand, type ServeOptions } from './commands/serve.ts';
import { simulateCommand } from './commands/simulate.ts';
import { startCommand } from './commands/start.ts';
import { validateCommand } from './commands/validate.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { openShell, type Shell } from './shell.ts';
import { printProblems, problemsOf } from './terminal/problems.ts';
import { processTerminal } from './terminal/terminal.ts';

interface Common {
  readonly data: string;
  readonly json: boolean;
}

const program = new Command('baton')
  .description('Passes a customer from one department to the next, as your definitions say.')
  .version(version)
  .exitOverride()
  .option('--data <folder>', 'data folder', './data')
  .option('--json', 'results as JSON, for programs', false);

const shellOf = (): Shell => {
  const { data, json } = program.opts<Common>();
  return openShell(processTerminal(json, process.env), { data, environment: process.env });
};

/** Runs a command and keeps its exit code for the end. */
function run<A extends unknown[]>(
  work: (shell: Shell, ...rest: A) => Promise<ExitCode | void>,
): (...rest: A) => Promise<void> {
  return async (...rest) => {
    process.exitCode = (await work(shellOf(), ...rest)) ?? exitCodes.done;
  };
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

const port = () =>
  new Option('--port <number>', 'port to listen on; 0 takes any')
    .env('PORT')
    .argParser(portNumber)
    .default(8080);
const host = () => new Option('--host <address>', 'address to listen on').default('127.0.0.1');
const log = () =>
  new Option('--log', 'write the log of requests to standard output').default(false);
const collect = (text: string, all: readonly string[]) => [...all, text];

program
  .command('new <folder>')
  .description('make a workspace that already runs')
  .action(run((shell, folder: string) => newCommand(shell, folder)));
program
  .command('validate [folder]')
  .description('check a workspace as a publish would, its examples included')
  .action(run((shell, folder: string | undefined) => validateCommand(shell, folder ?? '.')));
program
  .command('simulate [folder]')
  .description('play the examples of a workspace step by step; nothing is stored')
  .option('--example <id>', 'only this one')
  .action(
    run((shell, folder: string | undefined, options: { example?: string }) =>
      simulateCommand(shell, folder ?? '.', options.example),
    ),
  );
program
  .command('publish [folder]')
  .description('publish a workspace as the next release')
  .option('-m, --message <text>', 'what it is about', 'published from the command line')
  .option('--dry-run', 'check, and show what would change', false)
  .action(
    run((shell, folder: string | undefined, options: { message: string; dryRun: boolean }) =>
      publishCommand(shell, folder ?? '.', options),
    ),
  );
program
  .command('serve [folder]')
  .description('run a workspace')
  .addOption(port())
  .addOption(host())
  .addOption(log())
  .option('--watch', 'publish what is sound at every save', false)
  .action(
    run((shell, folder: string | undefined, options: ServeOptions) =>
      serveCommand(shell, folder ?? '.', options),
    ),
  );
program
  .command('start')
  .description('run the example company')
  .addOption(port())
  .addOption(host())
  .addOption(log())
  .action(run((shell, options: ServeOptions) => startCommand(shell, options)));
program
  .command('import <definition> <file>')
  .description('bring a file of rows in')
  .option('--join <name=file>', 'a further file that the definition joins', collect, [])
  .option('--dry-run', 'check everything and write nothing', false)
  .option('--refused <file>', 'where to write the rows that did not get in')
  .action(
    run((shell, definition: string, file: string, options: ImportOptions) =>
      importCommand(shell, definition, file, options),
    ),
  );
for (const kind of ['cases', 'records'] as const)
  program
    .command(`export-${kind} <${kind === 'cases' ? 'funnel' : 'type'}>`)
    .description(
      kind === 'cases'
        ? 'write the cases of a funnel to a file'
        : 'write the records of a type to a file',
    )
    .addOption(new Option('--format <format>').choices(['csv', 'xlsx', 'json']).default('csv'))
    .option('--where <expression>', 'only the rows for which it holds')
    .requiredOption('-o, --output <file>', 'the file to write')
    .action(
      run((shell, of: string, options: ExportOptions) => exportCommand(shell, kind, of, options)),
    );
program
  .command('report <report>')
  .description('run a report')
  .option('--ask <name=value>', 'a parameter of the report', collect, [])
  .option('--csv <file>', 'into a CSV file')
  .option('--xlsx <file>', 'into an Excel file')
  .action(
    run((shell, report: string, options: ReportOptions) => reportCommand(shell, report, options)),
  );
program
  .command('backup <file>')
  .description('copy the data as it stands, while the server goes on')
  .action(run((shell, file: string) => backupCommand(shell, file)));
program
  .command('restore <file>')
  .description('make the data folder anew from a backup')
  .action(run((shell, file: string) => restoreCommand(shell, file)));
program
  .command('doctor')
  .description('check that what is stored is whole and agrees with its journal')
  .action(run((shell) => doctorCommand(shell)));

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = fail(error);
}

/** Tells what went wrong; returns the exit code for it. */
function fail(error: unknown): ExitCode {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  const { terminal } = shellOf();
  const problems = problemsOf(error, terminal);
  if (problems === undefined) {
    terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return exitCodes.internal;
  }
  if (terminal.json) terminal.out(JSON.stringify({ problems }));
  else printProblems(problems, terminal);
  if (!(error instanceof BatonError)) return exitCodes.refused;
  return errorEntry(error.code).status === 503 ? exitCodes.unavailable : exitCodes.refused;
}
