export { bringUpTasks } from './bring-up.ts';
export { cancelTasks, handOverTasks } from './settle.ts';
export { addTask, changeTask, endTask, reopenTask } from './by-hand.ts';
export { openTasks, unfinishedTasks } from './open-tasks.ts';
