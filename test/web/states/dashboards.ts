import type { PageState } from '../support/state.ts';

/** Dashboards: of a sales manager, and of the health of handoffs. */
export const dashboardStates: readonly PageState[] = [
  { id: 'dashboards', as: 'wang.fang', path: '/dashboards' },
  {
    id: 'dashboard-sales',
    as: 'wang.fang',
    path: '/dashboards/sales-manager?period=last+12+months',
  },
  {
    id: 'dashboard-handoffs',
    as: 'wang.fang',
    path: '/dashboards/handoff-health?period=last+12+months',
  },
];
