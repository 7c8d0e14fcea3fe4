import { defineWords } from '../../words/index.ts';

export const words = defineWords({
  en: {
    why: 'Why?',
    whyOf: (what: string) => `Why? ${what}`,
    holds: 'holds',
    holdsNot: 'does not hold',
    withheld: 'It reads a field that you may not see.',
    rule: 'Rule',
    inputs: 'What it read',
    release: (number: number) => `Release ${number}`,
    details: 'How the rule reads',
  },
  'zh-CN': {
    why: '为什么？',
    whyOf: (what: string) => `为什么？${what}`,
    holds: '成立',
    holdsNot: '不成立',
    withheld: '该规则涉及您无权查看的字段。',
    rule: '规则',
    inputs: '读取的值',
    release: (number: number) => `版本 ${number}`,
    details: '规则原文',
  },
});
