import { CalendarIcon, ChevronLeftIcon, ChevronRightIcon } from '@primer/octicons-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker as AriaDatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  type DatePickerProps as AriaDatePickerProps,
  type DateValue,
} from 'react-aria-components';
import { useWords } from '../words/index.ts';
import { FieldLabel, FieldNotes, type FieldParts } from './field.tsx';
import { Popover } from './popover.tsx';
import { words } from './words.ts';
import styles from './field.module.css';

export type { DateValue } from 'react-aria-components';

export interface DatePickerProps<T extends DateValue>
  extends
    Omit<AriaDatePickerProps<T>, 'className' | 'style' | 'children' | 'isRequired'>,
    FieldParts {
  readonly hideLabel?: boolean;
}

/** A day, or a day and a time where the value has one; typed or taken from a calendar. */
export function DatePicker<T extends DateValue>(props: DatePickerProps<T>) {
  const { label, help, error, hideLabel, ...rest } = props;
  const text = useWords(words);
  const named = hideLabel && typeof label === 'string' ? { 'aria-label': label } : {};
  return (
    <AriaDatePicker<T>
      {...(rest as AriaDatePickerProps<T>)}
      {...named}
      shouldForceLeadingZeros
      isInvalid={error !== undefined}
      className={styles.field}
    >
      {hideLabel ? null : <FieldLabel label={label} isRequired={rest.isRequired} />}
      <Group className={styles.group}>
        <DateInput className={styles.dates}>
          {(segment) => <DateSegment segment={segment} className={styles.segment} />}
        </DateInput>
        <Button className={styles.insideButton} aria-label={text.calendar}>
          <CalendarIcon />
        </Button>
      </Group>
      <FieldNotes help={help} error={error} />
      <Popover>
        <Dialog className={styles.calendar}>
          <MonthCalendar />
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}

function MonthCalendar() {
  const text = useWords(words);
  return (
    <Calendar>
      <header className={styles.calendarHead}>
        <Button slot="previous" className={styles.insideButton} aria-label={text.previousMonth}>
          <ChevronLeftIcon />
        </Button>
        <Heading level={3} />
        <Button slot="next" className={styles.insideButton} aria-label={text.nextMonth}>
          <ChevronRightIcon />
        </Button>
      </header>
      <CalendarGrid className={styles.grid}>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={styles.weekday}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => <CalendarCell date={date} className={styles.cell} />}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
