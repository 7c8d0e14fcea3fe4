import type { LocalizedText } from '../../shared/index.ts';
import type { Assignment, Candidate } from '../model/index.ts';

/** Words of explanations of assignments. What stands in braces is filled in. */
export const becauseWords: { readonly [why in Assignment['because']]: LocalizedText } = {
  kept: {
    en: '{name} has it, since it is kept with the same person while possible.',
    'zh-CN': '由{name}接收，因为规则要求尽可能由同一人负责。',
  },
  turn: { en: 'It was the turn of {name}.', 'zh-CN': '按轮流顺序轮到{name}。' },
  'least loaded': {
    en: '{name} had the least open work for the working time.',
    'zh-CN': '按工作时间折算，{name}的未结工作最少。',
  },
  'most skilled': {
    en: '{name} has the highest levels of the skills asked for.',
    'zh-CN': '{name}在所需技能上的等级最高。',
  },
  'only one': {
    en: '{name} was the only one who could receive it.',
    'zh-CN': '{name}是唯一可以接收的人。',
  },
  anyone: {
    en: 'All who can receive it are asked; who accepts first has it.',
    'zh-CN': '向所有可接收的人发出，先接收者负责。',
  },
  'stands in': {
    en: '{name} stands in for {absent}, who is away.',
    'zh-CN': '{absent}不在岗，由代理人{name}接收。',
  },
  'last resort': {
    en: 'Nobody of the pool could receive it, so it went to the liaison of the department: {name}.',
    'zh-CN': '候选范围内无人可以接收，因此交给该部门的联络人：{name}。',
  },
  nobody: {
    en: 'Nobody of the pool could receive it, and there is no liaison who could.',
    'zh-CN': '候选范围内无人可以接收，也没有可接收的联络人。',
  },
};

export const whyNotWords: {
  readonly [why in NonNullable<Candidate['whyNot']>]: LocalizedText;
} = {
  inactive: { en: 'was deactivated', 'zh-CN': '已停用' },
  absent: { en: 'is away until {until}', 'zh-CN': '不在岗，至 {until}' },
  'at capacity': {
    en: 'has {open} open cases, of {capacity} at most',
    'zh-CN': '已有 {open} 个未结事项，上限为 {capacity} 个',
  },
  'outside working hours': {
    en: 'is not at work before {starts}',
    'zh-CN': '{starts} 之前不在工作时间',
  },
  'lacks skill': { en: 'lacks the skill “{skill}”', 'zh-CN': '不具备技能“{skill}”' },
  'passed over': {
    en: 'did not answer the offer before',
    'zh-CN': '未答复此前的交接',
  },
  'may not see': { en: 'may not see the case', 'zh-CN': '无权查看该事项' },
};

export const strategyWords: { readonly [strategy: string]: LocalizedText } = {
  'round robin': { en: 'in turn, by working time', 'zh-CN': '按工作时间占比轮流' },
  'least loaded': { en: 'the least loaded', 'zh-CN': '负荷最低者' },
  'most skilled': { en: 'the most skilled', 'zh-CN': '技能最强者' },
  anyone: { en: 'whoever accepts first', 'zh-CN': '先接收者' },
};

export const candidateWords = {
  could: { en: 'could receive it', 'zh-CN': '可以接收' },
  loaded: {
    en: 'could receive it; open work: {load}, scaled to full time',
    'zh-CN': '可以接收；未结工作 {load} 项（按全职折算）',
  },
  standIn: { en: '; {name} stands in', 'zh-CN': '，代理人为{name}' },
  neverAtWork: { en: 'has no working hours', 'zh-CN': '没有工作时间' },
  more: { en: 'and {count} more', 'zh-CN': '另有 {count} 人' },
} satisfies { readonly [name: string]: LocalizedText };
