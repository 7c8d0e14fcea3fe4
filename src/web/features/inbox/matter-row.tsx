import {
  ArrowSwitchIcon,
  BellIcon,
  CheckCircleIcon,
  CommentDiscussionIcon,
  CreditCardIcon,
  FileIcon,
  ProjectIcon,
  ReplyIcon,
  ShieldCheckIcon,
  StopwatchIcon,
  type IconProps,
} from '@primer/octicons-react';
import type { ComponentType } from 'react';
import { classes } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { isLate, isSoon, type Matter } from './model.ts';
import { useMatterText } from './use-matter-text.ts';
import { words } from './words.ts';
import styles from './inbox.module.css';

const icons: { readonly [kind in Matter['kind']]: ComponentType<IconProps> } = {
  offer: ArrowSwitchIcon,
  returned: ReplyIcon,
  approval: ShieldCheckIcon,
  task: CheckCircleIcon,
  case: ProjectIcon,
  document: FileIcon,
  run: CreditCardIcon,
  dispute: CommentDiscussionIcon,
  news: BellIcon,
};

/** An item in two lines: what it is, and of which case; at the right until when, or since when. */
export function MatterRow({ matter }: { readonly matter: Matter }) {
  const text = useWords(words);
  const said = useMatterText()(matter);
  const Icon = icons[matter.kind];
  const isQuiet = matter.kind === 'case' && !isSoon(matter);
  const isUnread = matter.kind === 'news' && matter.of.read === undefined;
  return (
    <>
      <span className={styles.icon} data-kind={isQuiet ? undefined : matter.kind}>
        <Icon aria-label={text.kinds[matter.kind]} />
      </span>
      <span className={styles.lines}>
        <span className={styles.first}>
          <span className={classes(styles.title, isUnread && styles.unread)}>{said.title}</span>
          {isUnread ? <span className={styles.dot} role="img" aria-label={text.unread} /> : null}
          <When matter={matter} />
        </span>
        <span className={styles.second}>{said.more.join(' · ')}</span>
      </span>
    </>
  );
}

/** Until when, in red once that is over; of what is due at no time, since when. */
function When({ matter }: { readonly matter: Matter }) {
  const text = useWords(words);
  const format = useFormat();
  const { due, at } = matter;
  if (due === undefined)
    return at === '' ? null : (
      <time dateTime={at} className={styles.when} title={format.dateTime(at)}>
        {format.relative(at)}
      </time>
    );
  const late = isLate(matter);
  const full = late ? text.late(format.dateTime(due)) : text.due(format.moment(due));
  return (
    <time dateTime={due} className={classes(styles.when, late && styles.late)} title={full}>
      <StopwatchIcon size={12} aria-label={full} />
      {format.moment(due)}
    </time>
  );
}
