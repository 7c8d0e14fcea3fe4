import type { PageState } from '../support/state.ts';

/** Reports: their list, each kind of chart, what a figure is, the cases behind one. */
export const reportStates: readonly PageState[] = [
  { id: 'reports', as: 'wang.fang', path: '/reports' },
  {
    id: 'report-bar',
    as: 'wang.fang',
    path: '/reports/conversion-by-source?compare=',
  },
  { id: 'report-line', as: 'wang.fang', path: '/reports/revenue-by-month' },
  { id: 'report-funnel', as: 'wang.fang', path: '/reports/funnel-conversion' },
  { id: 'report-cohort', as: 'wang.fang', path: '/reports/cohorts' },
  { id: 'report-sankey', as: 'wang.fang', path: '/reports/handoff-flows?period=last+12+months' },
];
