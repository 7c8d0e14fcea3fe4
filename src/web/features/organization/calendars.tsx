import type { Organization } from '../../parts/people/index.ts';
import { Badge, Card, Facts } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { runsOf, spansOf } from './spans.ts';
import { words } from './words.ts';
import styles from './organization.module.css';

type Calendar = Organization['calendars'][number];

/** Hours of work, holidays and days with hours of their own. */
export function Calendars({ organization }: { readonly organization: Organization }) {
  const text = useWords(words);
  const { zone, currency, fiscalYearStart, calendars, calendar } = organization;
  const facts = [
    { title: text.zone, value: zone },
    { title: text.currency, value: currency },
    {
      title: text.fiscalYear,
      value: text.months[`m${fiscalYearStart}` as keyof typeof text.months],
    },
  ];
  return (
    <div className={styles.stack}>
      <Card title={organization.title}>
        <Facts facts={facts} />
      </Card>
      {calendars.map((one) => (
        <CalendarCard key={one.id} calendar={one} isUsual={one.id === calendar} />
      ))}
    </div>
  );
}

const week = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

function CalendarCard(props: { readonly calendar: Calendar; readonly isUsual: boolean }) {
  const text = useWords(words);
  const format = useFormat();
  const { calendar, isUsual } = props;
  const { hours, holidays, extraDays } = calendar;
  const ranges = (day: (typeof week)[number]) =>
    (hours[day] ?? []).map(({ from, to }) => `${from}–${to}`).join(text.comma);
  const extra = Object.entries(extraDays).map(
    ([day, times]) =>
      `${format.date(day)} ${times.map(({ from, to }) => `${from}–${to}`).join(text.comma)}`,
  );
  const span = (first: string, last: string) => (first === last ? first : text.span(first, last));
  return (
    <Card
      title={calendar.title}
      actions={isUsual ? <Badge tone="accent">{text.usual}</Badge> : undefined}
    >
      <Facts
        facts={[
          { title: text.zone, value: calendar.zone },
          ...runsOf(week, (day) => ranges(day) || text.free).map(({ first, last, told }) => ({
            title: span(text.days[first], text.days[last]),
            value: told,
          })),
        ]}
      />
      <h3 className={styles.sub}>{text.holidays(holidays.length)}</h3>
      <ul className={styles.dates}>
        {spansOf(holidays).map(({ first, last }) => (
          <li key={first}>{span(format.date(first), format.date(last))}</li>
        ))}
      </ul>
      {extra.length === 0 ? null : (
        <>
          <h3 className={styles.sub}>{text.extraDays(extra.length)}</h3>
          <ul className={styles.dates}>
            {extra.map((day) => (
              <li key={day}>{day}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
