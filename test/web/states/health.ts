import type { PageState } from '../support/state.ts';

const year = 'period=last+12+months';

/** The health of collaboration: each view, a pair that is opened, and a log to be analysed. */
export const healthStates: readonly PageState[] = [
  { id: 'health', as: 'wang.fang', path: `/collaboration?${year}` },
  {
    id: 'health: a pair',
    as: 'wang.fang',
    path: `/collaboration?${year}`,
    prepare: async (page) => {
      await page.getByRole('table').getByRole('button').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    id: 'health: shared goals',
    as: 'wang.fang',
    path: `/collaboration?${year}`,
    prepare: async (page) => {
      await page.getByRole('heading', { name: /Shared goals|共同目标/ }).scrollIntoViewIfNeeded();
    },
  },
  { id: 'health: time', as: 'wang.fang', path: `/collaboration?${year}&view=time` },
  {
    id: 'health: ways',
    as: 'wang.fang',
    path: `/collaboration?${year}&view=ways&funnel=lead-to-contract`,
  },
  {
    id: 'health: changes',
    as: 'wang.fang',
    path: '/collaboration?period=last+quarter&view=changes',
  },
  {
    id: 'health: simpler',
    as: 'admin',
    path: `/collaboration?${year}&view=simpler&funnel=lead-to-contract`,
  },
  { id: 'health: nothing', as: 'wang.fang', path: '/collaboration?period=2001' },
  { id: 'health: log', as: 'admin', path: '/collaboration/log' },
];
