import { useState } from 'react';
import { parseDate, today, type CalendarDate } from '@internationalized/date';
import { Button, DatePicker, Dialog, Select } from '../../ui/index.ts';
import { useFormat, useWords, useZone } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './figures.module.css';

const usual = [
  'this month',
  'last month',
  'this quarter',
  'last quarter',
  'this year',
  'last year',
  'last 12 months',
] as const;

/** A period by its name, or from one day to another. */
export function PeriodField(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (period: string) => void;
  /** What is meant while none is chosen. */
  readonly placeholder?: string;
}) {
  const { label, value, onChange, placeholder } = props;
  const text = useWords(words);
  const format = useFormat();
  const [asks, setAsks] = useState(false);
  const isUsual = value === undefined || (usual as readonly string[]).includes(value);
  const [from, to] = (value ?? '').split(' to ');
  const own = to === undefined ? value : text.fromTo(format.date(from ?? ''), format.date(to));
  const options = [
    ...usual.map((id) => ({ id, title: text.periods[id] })),
    ...(isUsual ? [] : [{ id: value, title: own ?? value }]),
    { id: 'own', title: text.ownPeriod },
  ];
  return (
    <>
      <Select
        label={label}
        options={options}
        value={value}
        placeholder={placeholder}
        onChange={(id) => (id === 'own' ? setAsks(true) : onChange(id))}
      />
      <OwnPeriod
        isOpen={asks}
        onClose={() => setAsks(false)}
        onChoose={(period) => {
          setAsks(false);
          onChange(period);
        }}
      />
    </>
  );
}

function OwnPeriod(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChoose: (period: string) => void;
}) {
  const text = useWords(words);
  const zone = useZone();
  const [from, setFrom] = useState<CalendarDate | null>(() => today(zone).set({ day: 1 }));
  const [until, setUntil] = useState<CalendarDate | null>(() => today(zone));
  const reversed = from !== null && until !== null && until.compare(from) < 0;
  const isComplete = from !== null && until !== null && !reversed;
  return (
    <Dialog
      title={text.ownPeriod}
      isOpen={props.isOpen}
      onClose={props.onClose}
      actions={
        <>
          <Button variant="quiet" onPress={props.onClose}>
            {text.cancel}
          </Button>
          <Button
            variant="primary"
            isDisabled={!isComplete}
            onPress={() => props.onChoose(`${String(from)} to ${String(until)}`)}
          >
            {text.show}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <DatePicker label={text.firstDay} value={from} onChange={setFrom} />
        <DatePicker
          label={text.lastDay}
          value={until}
          onChange={setUntil}
          error={reversed ? text.reversed : undefined}
        />
      </div>
    </Dialog>
  );
}

/** A day of the calendar, as the API writes days. */
export function dayOf(text: string | undefined): CalendarDate | null {
  return text === undefined || text === '' ? null : parseDate(text);
}
