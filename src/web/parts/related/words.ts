import { defineWords } from '../../words/index.ts';

export const words = defineWords({
  en: {
    as: (field: string) => `as “${field}”`,
    none: 'None yet',
    add: 'Add',
    addOne: (what: string) => `Add: ${what}`,
    newOne: (what: string) => `New: ${what}`,
    more: 'There are more; find them in the list.',
    added: (name: string) => `${name} was added.`,
  },
  'zh-CN': {
    as: (field) => `作为“${field}”`,
    none: '暂无',
    add: '新建',
    addOne: (what) => `新建${what}`,
    newOne: (what) => `新建${what}`,
    more: '还有更多，请在列表中查看。',
    added: (name) => `已新建 ${name}。`,
  },
});
