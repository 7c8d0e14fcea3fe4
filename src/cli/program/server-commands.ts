import { InvalidArgumentError, Option, type Command } from 'commander';
import { serveCommand, type ServeOptions } from '../commands/serve.ts';
import { linkCommand } from '../commands/link.ts';
import { startCommand } from '../commands/start.ts';
import type { ProgramParts } from './parts.ts';

/** Commands that run a server. */
export function addServerCommands(parts: ProgramParts): void {
  const { program, words, run } = parts;
  const serve = program
    .command('serve [folder]')
    .description(words('run a workspace', '运行工作区'))
    .option(
      '--watch',
      words('publish what is sound at every save', '每次保存时发布没有错误的内容'),
    );
  listening(serve, parts).action(
    run((shell, folder: string | undefined, options: ServeOptions) =>
      serveCommand(shell, folder ?? '.', options),
    ),
  );
  const start = program
    .command('start')
    .description(words('run the example company', '运行示例公司'));
  listening(start, parts).action(
    run((shell, options: ServeOptions) => startCommand(shell, options)),
  );
  program
    .command('link <email>')
    .description(words('a one-time sign-in link for a person', '为某人生成一次性登录链接'))
    .action(run((shell, email: string) => linkCommand(shell, email)));
}

/** Adds what every server can be told. */
function listening(command: Command, { words }: ProgramParts): Command {
  const port = new Option(
    '--port <number>',
    words('port to listen on; 0 takes any that is free', '监听端口；0 表示任取一个空闲端口'),
  );
  const portNumber = (text: string): number => {
    if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text);
    throw new InvalidArgumentError(
      words('A port is a whole number from 0 to 65535.', '端口应为 0 到 65535 的整数。'),
    );
  };
  return command
    .addOption(port.env('PORT').argParser(portNumber).default(8080))
    .option('--host <address>', words('address to listen on', '监听地址'), '127.0.0.1')
    .addOption(
      new Option(
        '--address <url>',
        words(
          'where people reach it, behind a proxy: https://baton.example.com',
          '经反向代理访问时的地址：https://baton.example.com',
        ),
      )
        .env('BATON_ADDRESS')
        .argParser(publicAddress(words)),
    )
    .option('--log', words('write the log to standard output', '把日志写到标准输出'));
}

function publicAddress(words: ProgramParts['words']): (text: string) => string {
  return (text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin;
    throw new InvalidArgumentError(
      words(
        'An address is a URL without a path, such as https://baton.example.com.',
        '地址应为不带路径的网址，例如 https://baton.example.com。',
      ),
    );
  };
}
