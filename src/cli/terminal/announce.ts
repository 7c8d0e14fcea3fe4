import type { Baton } from '../../app.ts';
import { HOUR } from '../../shared/index.ts';
import { wholeApp } from '../whole-app.ts';
import { formatTable } from './table.ts';
import { say, type Terminal } from './terminal.ts';

/** Says where a server that runs is reached, and how to get in. */
export async function announce(terminal: Terminal, baton: Baton, url: string): Promise<void> {
  const { signInLinks } = await wholeApp();
  const links = await signInLinks(baton, url, terminal.locale);
  if (terminal.json) return terminal.out(JSON.stringify({ url, links }));
  terminal.out(say(terminal, `Baton is running at ${url}`, `Baton 已启动：${url}`));
  terminal.out(
    say(terminal, `Its API is described at ${url}/api/docs`, `接口文档：${url}/api/docs`),
  );
  const [first] = links;
  if (first) {
    const hours = Math.round((first.expires - Date.now()) / HOUR);
    terminal.out(
      say(
        terminal,
        `\nSign in with one of these links; each works once, within ${hours} hours:\n`,
        `\n使用以下链接登录；每个链接只能使用一次，${hours} 小时内有效：\n`,
      ),
    );
    const headings = [
      say(terminal, 'as', '身份'),
      say(terminal, 'person', '人员'),
      say(terminal, 'link', '链接'),
    ];
    terminal.out(
      formatTable(
        headings,
        links.map(({ place, name, url: link }) => [place, name, link]),
      ),
    );
  }
  terminal.out(say(terminal, '\nCtrl-C stops it.', '\n按 Ctrl-C 停止。'));
}
