export { runTimers, type TimerParts } from './run-timers.ts';
