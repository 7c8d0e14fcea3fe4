export { advance, advanceAsking, type Transition } from './advance.ts';
export { compileMachine, type FunnelMachine } from './machine.ts';
export { names } from './names.ts';
export { branchAround, childrenOf, isWithin, lineageOf } from './tree.ts';
export { stagesBefore } from './stages-before.ts';
