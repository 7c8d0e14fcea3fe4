import type { ErrorEntries } from './entry.ts';

/** Why an edit of a definition cannot be made as text. */
export const editErrors = {
  'no-such-definition': {
    status: 404,
    message: { en: 'There is no {kind} “{id}”.', 'zh-CN': '没有{kind}“{id}”。' },
  },
  'bad-edit': {
    status: 422,
    message: {
      en: 'This cannot be written at “{path}”.',
      'zh-CN': '无法在“{path}”处写入。',
    },
    hint: {
      en: 'Change the text of the definition itself.',
      'zh-CN': '请直接修改定义的文本。',
    },
  },
  'edit-name-taken': {
    status: 422,
    message: { en: 'There is “{name}” already.', 'zh-CN': '已有“{name}”。' },
    hint: { en: 'Choose another id.', 'zh-CN': '请换一个 id。' },
  },
} satisfies ErrorEntries;
