export { Due } from './due.tsx';
export { PersonField, useReaders } from './person-field.tsx';
export { PersonName } from './person.tsx';
export { ReasonDialog, type Said } from './reason-dialog.tsx';
export { useAct, useProblemText, type Act } from './use-act.ts';
export { isPast, useSince, useWhen, useWorkingTime } from './use-when.ts';
