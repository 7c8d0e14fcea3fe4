import type { CaseState, StoppedTimer, TimerState } from '../../engine/index.ts';
import { clockKey, type Overdue } from './overdue.ts';
import { filled, momentOf, moveOf, stageOf, type Reading } from './reading.ts';

type Timer = (TimerState | StoppedTimer) & { readonly id: string };

/**
 * Clocks of a case by what they are about: when each warns, is due and escalates next, or what is left of it; those
 * that ran out as well, as long as what they are about is open.
 */
export function clocksJson(
  state: CaseState,
  overdue: ReadonlyMap<string, Overdue>,
  reading: Reading,
): readonly object[] {
  const timers: Timer[] = [
    ...Object.entries(state.timers).map(([id, timer]) => ({ ...timer, id })),
    ...Object.entries(state.stopped ?? {}).map(([id, timer]) => ({ ...timer, id })),
  ];
  const groups = Map.groupBy(
    timers.filter(({ kind }) => kind !== 'resume' && kind !== 'move'),
    clockKey,
  );
  const over = [...overdue].filter(([key]) => !groups.has(key));
  const moves = timers.filter(({ kind }) => kind === 'move');
  return [
    ...[...groups].map(([key, group]) => clockJson(group, overdue.get(key), reading)),
    ...over.map(([, one]) => clockJson([], one, reading)),
    ...moves.map((timer) =>
      filled({
        about: 'move',
        stage: stageOf(timer.stage, reading),
        move: moveOf(timer.move, reading),
        due: dueOf(timer),
        left: leftOf(timer),
      }),
    ),
  ];
}

const matters = ['offer', 'task', 'approval'] as const;

function clockJson(group: readonly Timer[], over: Overdue | undefined, reading: Reading): object {
  const first = group[0] ?? over;
  const of = (kind: TimerState['kind']) => group.find((timer) => timer.kind === kind);
  const end = of('breach') ?? group.find(({ kind, step }) => kind === 'silence' && step === 0);
  const next = of('escalate') ?? of('silence');
  const { offer, task, approval } = first ?? {};
  return filled({
    about: matters.find((matter) => first?.[matter] !== undefined) ?? 'stage',
    stage: stageOf(first?.stage, reading),
    offer,
    task,
    approval,
    warns: dueOf(of('warn')),
    due: dueOf(end) ?? momentOf(over?.due),
    left: leftOf(end),
    breached: end === undefined,
    next: end === undefined ? dueOf(next) : undefined,
    stopped: group.some((timer) => 'left' in timer),
  });
}

function dueOf(timer: Timer | undefined): string | undefined {
  return timer && 'due' in timer ? momentOf(timer.due) : undefined;
}

/** Working milliseconds that were left when it was stopped. */
function leftOf(timer: Timer | undefined): number | undefined {
  return timer && 'left' in timer ? timer.left : undefined;
}
