export { createScheduler, type Scheduler, type SchedulerParts } from './scheduler.ts';
