import type { CaseState, StoppedTimer, TimerState } from '../../engine/index.ts';
import { filled, momentOf, moveOf, stageOf, type Reading } from './reading.ts';

type Timer = (TimerState | StoppedTimer) & { readonly id: string };

/** Clocks of a case by what they are about: when each warns, is due and escalates next, or what is left of it. */
export function clocksJson(state: CaseState, reading: Reading): readonly object[] {
  const timers: Timer[] = [
    ...Object.entries(state.timers).map(([id, timer]) => ({ ...timer, id })),
    ...Object.entries(state.stopped ?? {}).map(([id, timer]) => ({ ...timer, id })),
  ];
  const groups = Map.groupBy(
    timers.filter(({ kind }) => kind !== 'resume' && kind !== 'move'),
    ({ stage, offer, task, approval }) => [stage, offer, task, approval].join('\u0000'),
  );
  const moves = timers.filter(({ kind }) => kind === 'move');
  return [
    ...[...groups.values()].map((group) => clockJson(group, reading)),
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

function clockJson(group: readonly Timer[], reading: Reading): object {
  const [first] = group;
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
    due: dueOf(end),
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
