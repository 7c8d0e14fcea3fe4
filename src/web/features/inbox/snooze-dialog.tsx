import { now, type ZonedDateTime } from '@internationalized/date';
import { Button, Dialog } from '../../ui/index.ts';
import { useFormat, useWords, useZone } from '../../words/index.ts';
import type { Matter } from './model.ts';
import type { Deeds } from './use-deeds.ts';
import { words } from './words.ts';
import styles from './inbox.module.css';

/** Until when an item is put off; each choice says the moment it stands for, in the reader's time zone. */
export function SnoozeDialog(props: {
  readonly matter: Matter;
  readonly deeds: Deeds;
  readonly onClose: () => void;
}) {
  const { matter, deeds, onClose } = props;
  const text = useWords(words);
  const format = useFormat();
  const here = now(useZone());
  const choices = [
    [text.inThreeHours, here.add({ hours: 3 })],
    [text.tomorrow, morning(here, 1)],
    [text.nextWeek, morning(here, daysToMonday(here))],
  ] as const;
  return (
    <Dialog title={text.snoozeUntil} isOpen onClose={onClose}>
      <div className={styles.section}>
        {choices.map(([title, until], index) => (
          <Button
            key={title}
            autoFocus={index === 0}
            onPress={() => {
              deeds.snooze(matter, until.toDate());
              onClose();
            }}
          >
            <span className={styles.choice}>
              {title}
              <span className={styles.moment}>{format.dateTime(until.toDate())}</span>
            </span>
          </Button>
        ))}
      </div>
    </Dialog>
  );
}

/** Nine o'clock in so many days. */
function morning(from: ZonedDateTime, days: number): ZonedDateTime {
  return from.add({ days }).set({ hour: 9, minute: 0, second: 0, millisecond: 0 });
}

function daysToMonday(from: ZonedDateTime): number {
  const weekday = new Date(Date.UTC(from.year, from.month - 1, from.day)).getUTCDay();
  return (8 - weekday) % 7 || 7;
}
