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
  'workspace-missing': {
    status: 400,
    message: {
      en: 'There are no definitions in {folder}.',
      'zh-CN': '{folder} 中没有定义文件。',
    },
    hint: {
      en: 'A workspace has a folder `definitions` with YAML or JSON files; `baton new` makes one.',
      'zh-CN': '工作区应包含 `definitions` 文件夹，内有 YAML 或 JSON 文件；可用 `baton new` 创建。',
    },
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
      en: 'A server is using {folder}. Stop it before restoring.',
      'zh-CN': '有服务器正在使用 {folder}。恢复之前请先停止它。',
    },
  },
} satisfies ErrorEntries;
