import { useState } from 'react';
import {
  parseAbsolute,
  parseDate,
  type DateValue,
  type ZonedDateTime,
} from '@internationalized/date';
import { DatePicker } from '../../../ui/index.ts';
import { useZone } from '../../../words/index.ts';
import type { Json } from '../model/answer.ts';
import { partsOf, type ControlProps } from './control.ts';

/** A day. */
export function DateControl(props: ControlProps) {
  const { field, value, onChange, onLeave, cell } = props;
  return (
    <DatePicker<DateValue>
      {...partsOf(props)}
      hideLabel={cell !== undefined}
      value={day(value)}
      minValue={day(field.min)}
      maxValue={day(field.max)}
      onChange={(next) => onChange(next === null ? null : next.toString().slice(0, 10))}
      onBlur={onLeave}
    />
  );
}

/** A moment, typed in the reader’s time zone. */
export function MomentControl(props: ControlProps) {
  const { field, value, onChange, onLeave, cell } = props;
  const zone = useZone();
  const [today] = useState(() => moment(new Date().toISOString(), zone));
  return (
    <DatePicker<ZonedDateTime>
      {...partsOf(props)}
      hideLabel={cell !== undefined}
      granularity="minute"
      hideTimeZone
      value={moment(value, zone)}
      placeholderValue={today}
      minValue={moment(field.min, zone)}
      maxValue={moment(field.max, zone)}
      onChange={(next) => onChange(next === null ? null : next.toAbsoluteString())}
      onBlur={onLeave}
    />
  );
}

function day(value: Json | undefined): DateValue | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : null;
}

function moment(value: Json | undefined, zone: string): ZonedDateTime | null {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : parseAbsolute(new Date(time).toISOString(), zone);
}
