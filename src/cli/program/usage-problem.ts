import { CommanderError, type Command } from 'commander';
import type { Problem } from '../../shared/index.ts';

export function isUsageError(error: unknown): error is CommanderError {
  return error instanceof CommanderError;
}

/** What is wrong with a command line, as a problem of the catalogue; undefined where help was printed instead. */
export function usageProblem(error: CommanderError, program: Command): Problem | undefined {
  const [name = '', text = ''] = quoted(error.message);
  const command = commandIn(process.argv.slice(2), program);
  const suggestion = /\(Did you mean (.+?)\?\)/.exec(error.message)?.[1];
  const hint = suggestion === undefined ? {} : { hint: didYouMean(suggestion) };
  switch (error.code) {
    case 'commander.unknownCommand':
      return { code: 'command-unknown', params: { name }, ...hint };
    case 'commander.unknownOption':
      return { code: 'option-unknown', params: { name, command }, ...hint };
    case 'commander.missingArgument':
      return { code: 'argument-missing', params: { name, command } };
    case 'commander.optionMissingArgument':
      return { code: 'option-incomplete', params: { name } };
    case 'commander.missingMandatoryOptionValue':
      return { code: 'option-missing', params: { name, command } };
    case 'commander.conflictingOption': {
      const [, other = ''] = quoted(error.message);
      return { code: 'option-conflict', params: { name, other } };
    }
    case 'commander.invalidArgument': {
      const expected = error.message.split(' is invalid. ')[1] ?? '';
      return { code: 'option-invalid', params: { name, text, expected } };
    }
    case 'commander.excessArguments': {
      const rest = /got \d+: (.*)\.$/.exec(error.message)?.[1] ?? '';
      return { code: 'argument-excess', params: { command: name, rest } };
    }
    default:
      return undefined;
  }
}

/** Commander puts the names that an error is about into single quotes. */
function quoted(message: string): readonly string[] {
  return [...message.matchAll(/'([^']*)'/g)].map(([, name = '']) => name);
}

function commandIn(words: readonly string[], program: Command): string {
  return words.find((word) => program.commands.some((one) => one.name() === word)) ?? '';
}

function didYouMean(name: string) {
  return { en: `Did you mean \`${name}\`?`, 'zh-CN': `是否想写 \`${name}\`？` };
}
