import { toCalendarDate, type CalendarDate, type ZonedDateTime } from '@internationalized/date';
import { DatePicker } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { beginning, type AbsenceTime } from './absence-time.ts';
import { words } from './words.ts';
import styles from './people.module.css';

/** From when until when somebody is away: two days, or two moments. */
export function AbsenceSpan(props: {
  readonly time: AbsenceTime;
  readonly faults: { readonly from: string | undefined; readonly to: string | undefined };
  readonly onChange: (time: AbsenceTime) => void;
}) {
  const text = useWords(words);
  const { time, faults, onChange } = props;
  const { from, to } = time;
  const begin = (next: ZonedDateTime) => onChange(beginning(time, next));
  const end = (next: ZonedDateTime) => onChange({ ...time, to: next });
  if (time.allDay)
    return (
      <div className={styles.pair}>
        <DatePicker<CalendarDate>
          label={text.firstDay}
          value={toCalendarDate(from)}
          error={faults.from}
          onChange={(day) => day && begin(onDay(from, day))}
        />
        <DatePicker<CalendarDate>
          label={text.lastDay}
          value={toCalendarDate(to)}
          error={faults.to}
          onChange={(day) => day && end(onDay(to, day))}
        />
      </div>
    );
  const moment = { granularity: 'minute', hideTimeZone: true } as const;
  return (
    <div className={styles.pair}>
      <DatePicker<ZonedDateTime>
        {...moment}
        label={text.from}
        value={from}
        error={faults.from}
        onChange={(next) => next && begin(next)}
      />
      <DatePicker<ZonedDateTime>
        {...moment}
        label={text.to}
        value={to}
        error={faults.to}
        onChange={(next) => next && end(next)}
      />
    </div>
  );
}

/** The same time on another day. */
function onDay(moment: ZonedDateTime, { year, month, day }: CalendarDate): ZonedDateTime {
  return moment.set({ year, month, day });
}
