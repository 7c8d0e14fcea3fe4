export {
  createScheduler,
  type PlannedJob,
  type ScheduledJob,
  type Scheduler,
  type SchedulerParts,
} from './scheduler.ts';
