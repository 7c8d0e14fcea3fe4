import { defineWords } from '../../../words/index.ts';

export const words = defineWords({
  en: {
    records: 'Records',
    cases: (name: string) => `Other cases of ${name}`,
    openedBy: 'It came from',
    opened: 'It opened',
    empty: 'Nothing is related yet',
    emptyText: 'Records that the case names, and other cases of the same customer, stand here.',
    more: 'and more',
  },
  'zh-CN': {
    records: '关联记录',
    cases: (name: string) => `${name}的其他事项`,
    openedBy: '来源事项',
    opened: '由本事项创建',
    empty: '暂无关联',
    emptyText: '事项引用的记录，以及同一客户的其他事项显示在这里。',
    more: '还有更多',
  },
});
