export { isClockTimer, type About } from './clock.ts';
export { escalateAtOnce, escalateClock, tellOfClock } from './fire.ts';
export { endPause } from './end-pause.ts';
export { followDeadlines } from './follow.ts';
export { tellDues } from './put-off.ts';
export { reckonAnew } from './reckon.ts';
export { clearClock, setClock, setDue, setOfferClock } from './set-clock.ts';
export { standOrRun } from './standing.ts';
