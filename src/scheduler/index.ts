export {
  createScheduler,
  type ScheduledJob,
  type Scheduler,
  type SchedulerParts,
} from './scheduler.ts';
