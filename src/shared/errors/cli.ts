import type { ErrorEntries } from './entry.ts';

/** Errors of the `baton` command. */
export const cliErrors = {
  'server-unreachable': {
    status: 503,
    message: {
      en: 'No Baton server answers at {url}.',
      'zh-CN': '{url} 上没有可用的 Baton 服务器。',
    },
    hint: {
      en: 'Start it with `baton serve`, or check the address in BATON_URL.',
      'zh-CN': '请用 `baton serve` 启动，或检查 BATON_URL 中的地址。',
    },
  },
  'folder-not-empty': {
    status: 409,
    message: { en: 'The folder {folder} is not empty.', 'zh-CN': '文件夹 {folder} 不为空。' },
    hint: { en: 'Name a folder that does not exist yet.', 'zh-CN': '请指定一个尚不存在的文件夹。' },
  },
  'file-missing': {
    status: 400,
    message: { en: 'There is no file {file}.', 'zh-CN': '文件 {file} 不存在。' },
  },
  'argument-invalid': {
    status: 400,
    message: { en: '“{text}” is not {expected}.', 'zh-CN': '“{text}”不是{expected}。' },
  },
  'server-running': {
    status: 409,
    message: {
      en: 'A server is using {folder}: {url}.',
      'zh-CN': '有服务器正在使用 {folder}：{url}。',
    },
    hint: {
      en: 'Stop it first, or name another folder with --data.',
      'zh-CN': '请先停止该服务器，或用 --data 指定其他文件夹。',
    },
  },
  'port-in-use': {
    status: 503,
    message: {
      en: 'Another program already listens on {host}, port {port}.',
      'zh-CN': '{host} 的端口 {port} 已被其他程序占用。',
    },
    hint: {
      en: 'Choose another with --port or PORT; 0 takes any that is free.',
      'zh-CN': '请用 --port 或 PORT 指定其他端口；0 表示任取一个空闲端口。',
    },
  },
  'address-refused': {
    status: 503,
    message: {
      en: 'This machine cannot listen on {host}, port {port} ({reason}).',
      'zh-CN': '本机无法在 {host} 的端口 {port} 上监听（{reason}）。',
    },
    hint: {
      en: 'Name an address of this machine with --host, and a port above 1023.',
      'zh-CN': '请用 --host 指定本机地址，并使用大于 1023 的端口。',
    },
  },
  'file-unusable': {
    status: 400,
    message: {
      en: 'The file {file} cannot be used ({reason}).',
      'zh-CN': '无法使用文件 {file}（{reason}）。',
    },
    hint: {
      en: 'Check that its folder exists and that you may read and write there.',
      'zh-CN': '请检查所在文件夹是否存在，以及您是否有读写权限。',
    },
  },
  'file-columns': {
    status: 422,
    message: {
      en: 'The columns should be {columns}.',
      'zh-CN': '列应为 {columns}。',
    },
    hint: {
      en: 'Those in square brackets may be missing; there are no others.',
      'zh-CN': '方括号中的列可以省略，此外不得有其他列。',
    },
  },
  'file-exists': {
    status: 409,
    message: { en: 'The file {file} exists already.', 'zh-CN': '文件 {file} 已存在。' },
    hint: { en: 'Name a new file.', 'zh-CN': '请指定一个新文件。' },
  },
  'backup-elsewhere': {
    status: 409,
    message: {
      en: 'The backup {name} lies on the machine of {url}, in the folder `backups` of its data.',
      'zh-CN': '备份 {name} 保存在 {url} 所在机器的数据文件夹的 `backups` 中。',
    },
    hint: { en: 'Fetch it from there.', 'zh-CN': '请从该处取用。' },
  },
  'command-unknown': {
    status: 400,
    message: { en: 'There is no command `{name}`.', 'zh-CN': '没有命令 `{name}`。' },
    hint: { en: '`baton --help` lists them.', 'zh-CN': '`baton --help` 可列出所有命令。' },
  },
  'option-unknown': {
    status: 400,
    message: { en: 'There is no option `{name}`.', 'zh-CN': '没有选项 `{name}`。' },
    hint: {
      en: '`baton {command} --help` lists them.',
      'zh-CN': '`baton {command} --help` 可列出所有选项。',
    },
  },
  'option-incomplete': {
    status: 400,
    message: { en: 'The option `{name}` lacks its value.', 'zh-CN': '选项 `{name}` 缺少取值。' },
  },
  'option-missing': {
    status: 400,
    message: { en: 'The option `{name}` is needed.', 'zh-CN': '必须给出选项 `{name}`。' },
    hint: {
      en: '`baton {command} --help` shows how it is used.',
      'zh-CN': '`baton {command} --help` 可查看用法。',
    },
  },
  'option-conflict': {
    status: 400,
    message: {
      en: 'The options `{name}` and `{other}` cannot be given together.',
      'zh-CN': '选项 `{name}` 与 `{other}` 不能同时使用。',
    },
  },
  'option-invalid': {
    status: 400,
    message: {
      en: 'The option `{name}` cannot be “{text}”. {expected}',
      'zh-CN': '选项 `{name}` 不能为“{text}”。{expected}',
    },
  },
  'argument-missing': {
    status: 400,
    message: { en: 'The argument <{name}> is missing.', 'zh-CN': '缺少参数 <{name}>。' },
    hint: {
      en: '`baton {command} --help` shows how it is used.',
      'zh-CN': '`baton {command} --help` 可查看用法。',
    },
  },
  'argument-excess': {
    status: 400,
    message: {
      en: '`baton {command}` takes no more arguments: {rest}.',
      'zh-CN': '`baton {command}` 不接受更多参数：{rest}。',
    },
    hint: {
      en: '`baton {command} --help` shows how it is used.',
      'zh-CN': '`baton {command} --help` 可查看用法。',
    },
  },
} satisfies ErrorEntries;
