import type { ErrorEntries } from './entry.ts';

/** Why something in a simulation is refused. */
export const simulationErrors = {
  'simulations-full': {
    status: 503,
    message: {
      en: 'There are {most} simulations being played already.',
      'zh-CN': '已有 {most} 个模拟正在进行。',
    },
    hint: {
      en: 'Those that are left alone end after half an hour.',
      'zh-CN': '闲置的模拟会在半小时后自动结束。',
    },
  },
  'simulation-busy': {
    status: 503,
    message: {
      en: 'The simulation is still at work.',
      'zh-CN': '模拟仍在处理之前的操作。',
    },
    hint: { en: 'Try again in a moment.', 'zh-CN': '请稍后重试。' },
  },
  'simulation-long': {
    status: 409,
    message: {
      en: 'A simulation takes {steps} steps at most.',
      'zh-CN': '一次模拟最多 {steps} 步。',
    },
    hint: { en: 'Take steps back, or begin another one.', 'zh-CN': '请回退几步，或开始新的模拟。' },
  },
  'simulation-time': {
    status: 422,
    message: {
      en: 'The clock goes forward only, and {days} days at a time at most.',
      'zh-CN': '时钟只能向前拨，每次最多 {days} 天。',
    },
  },
  'simulation-at-start': {
    status: 409,
    message: { en: 'Nothing was done yet.', 'zh-CN': '尚未执行任何步骤。' },
  },
  'simulation-restless': {
    status: 422,
    message: {
      en: 'What follows from this step does not come to an end.',
      'zh-CN': '此步骤引发的后续动作没有终止。',
    },
    hint: {
      en: 'Look for cases that open each other.',
      'zh-CN': '请检查是否有互相发起的流程。',
    },
  },
  'simulation-no-stage': {
    status: 422,
    message: {
      en: 'The case stands in {stage}, which {funnel} does not have here.',
      'zh-CN': '该事项处于 {stage}，而此处的{funnel}没有该阶段。',
    },
  },
  'simulation-nothing-due': {
    status: 409,
    message: { en: 'Nothing falls due.', 'zh-CN': '没有待到期的事项。' },
  },
} as const satisfies ErrorEntries;
