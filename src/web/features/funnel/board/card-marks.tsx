import type { ReactNode } from 'react';
import {
  ArrowSwitchIcon,
  HourglassIcon,
  PauseIcon,
  ReplyIcon,
  ShieldCheckIcon,
  StopwatchIcon,
  TasklistIcon,
} from '@primer/octicons-react';
import { useWhen } from '../../../parts/casework/index.ts';
import { classes } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import { words } from '../words.ts';
import type { CardData } from './use-board.ts';
import styles from './card.module.css';

/** What waits about a case, and until when: small signs, each with its words. */
export function CardMarks({ card }: { readonly card: CardData }) {
  const { card: text } = useWords(words);
  const { paused, offer, approvals, tasks, cameBack } = card;
  return (
    <>
      {cameBack ? <Mark icon={<ReplyIcon size={12} />} words={text.cameBack} tone="warn" /> : null}
      {offer ? (
        <Mark icon={<ArrowSwitchIcon size={12} />} words={text.offeredTo(receiverOf(offer.to))} />
      ) : null}
      {paused === undefined ? null : (
        <Mark icon={<PauseIcon size={12} />} words={text.waitingFor(paused)} />
      )}
      {approvals === 0 ? null : (
        <Mark icon={<ShieldCheckIcon size={12} />} words={text.approvals(approvals)}>
          {approvals > 1 ? approvals : null}
        </Mark>
      )}
      {tasks === 0 ? null : (
        <Mark icon={<TasklistIcon size={12} />} words={text.tasks(tasks)}>
          {tasks > 1 ? tasks : null}
        </Mark>
      )}
      <ClockMark card={card} />
    </>
  );
}

function receiverOf(to: NonNullable<CardData['offer']>['to']): string {
  const { person, role, team, department } = to;
  return person?.name ?? role?.title ?? team?.title ?? department?.title ?? '';
}

const day = 86_400_000;

function isSoon(due: string): boolean {
  return Date.parse(due) - Date.now() < day;
}

/** Until when: in red where that is over, in amber within a day. */
function ClockMark({ card }: { readonly card: CardData }) {
  const { card: text } = useWords(words);
  const format = useFormat();
  const whenOf = useWhen();
  const { clock } = card;
  if (!clock) return null;
  if (clock.stopped) return <Mark icon={<HourglassIcon size={12} />} words={text.stopped} />;
  if (clock.due === undefined) return null;
  const when = format.dateTime(clock.due);
  return (
    <Mark
      icon={<StopwatchIcon size={12} />}
      words={clock.overdue ? text.overdue(when) : text.due(when)}
      tone={clock.overdue ? 'bad' : isSoon(clock.due) ? 'warn' : undefined}
    >
      {whenOf(clock.due)}
    </Mark>
  );
}

function Mark(props: {
  readonly icon: ReactNode;
  readonly words: string;
  readonly tone?: 'warn' | 'bad' | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <span className={classes(styles.mark, props.tone && styles[props.tone])} title={props.words}>
      {props.icon}
      <span className="visually-hidden">{props.words}</span>
      {props.children === undefined || props.children === null ? null : (
        <span aria-hidden="true">{props.children}</span>
      )}
    </span>
  );
}
