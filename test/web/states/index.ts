import type { PageState } from '../support/state.ts';
import { buildStates } from './build.ts';
import { caseStates } from './case.ts';
import { dashboardStates } from './dashboards.ts';
import { formStates } from './form.ts';
import { earningsStates } from './earnings.ts';
import { handoffStates } from './handoff.ts';
import { healthStates } from './health.ts';
import { importStates } from './imports.ts';
import { inboxStates } from './inbox.ts';
import { meetingStates } from './meetings.ts';
import { payoutStates } from './payouts.ts';
import { publishStates } from './publish.ts';
import { reportStates } from './reports.ts';
import { publicStates } from './public.ts';
import { recordStates } from './records.ts';
import { funnelStates } from './funnel.ts';
import { operationStates } from './operations.ts';
import { peopleStates } from './people.ts';
import { searchStates } from './search.ts';
import { settingsStates } from './settings.ts';
import { simulatorStates } from './simulator.ts';
import { shellStates } from './shell.ts';

/** Every state of every page that is looked at and checked. */
export const states: readonly PageState[] = [
  ...funnelStates,
  ...shellStates,
  ...inboxStates,
  ...searchStates,
  ...caseStates,
  ...handoffStates,
  ...reportStates,
  ...dashboardStates,
  ...healthStates,
  ...meetingStates,
  ...earningsStates,
  ...payoutStates,
  ...formStates,
  ...recordStates,
  ...publicStates,
  ...buildStates,
  ...publishStates,
  ...simulatorStates,
  ...peopleStates,
  ...operationStates,
  ...settingsStates,
  ...importStates,
];
