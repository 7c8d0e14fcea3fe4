import { useState } from 'react';
import { parseAbsolute, toCalendarDate, type CalendarDate } from '@internationalized/date';
import { PlusIcon, TrashIcon } from '@primer/octicons-react';
import { api, keys, must, useDeed } from '../../api/index.ts';
import {
  useOrganization,
  type Organization,
  type Person,
  type Place,
} from '../../parts/people/index.ts';
import { Button, DatePicker, FormDialog, IconButton, Select } from '../../ui/index.ts';
import { useWords, useZone } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './people.module.css';

const kinds = ['role', 'department', 'team'] as const;

interface Row {
  readonly key: number;
  readonly kind: Place['kind'];
  readonly id: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Says anew where a person stands. */
export function PlacesDialog(props: { readonly person: Person; readonly onClose: () => void }) {
  const text = useWords(words);
  const { person } = props;
  const { data: organization } = useOrganization();
  const deed = useDeed(keys.people);
  const [rows, setRows] = useState<readonly Row[]>(() =>
    person.memberships.map((place, key) => ({ ...place, key })),
  );
  const change = (key: number, part: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = (kind: Place['kind']) => {
    const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
    setRows([...rows, { key, kind, id: undefined }]);
  };
  const send = () => {
    const { revision } = person;
    const body = { memberships: placesOf(rows), ...(revision !== undefined && { revision }) };
    const params = { path: { person: person.id } };
    deed.mutate(() => must(api.PUT('/people/{person}/places', { params, body })), {
      onSuccess: props.onClose,
    });
  };
  return (
    <FormDialog
      title={text.editPlaces}
      wide
      action={text.save}
      isPending={deed.isPending}
      error={deed.error}
      isDismissable={false}
      onSend={send}
      onClose={props.onClose}
    >
      {kinds.map((kind) => (
        <section key={kind} className={styles.kind} aria-label={text.kindsMany[kind]}>
          <div className={styles.kindHead}>
            <h3>{text.kindsMany[kind]}</h3>
            <Button small variant="quiet" onPress={() => add(kind)}>
              <PlusIcon />
              {text.addPlace[kind]}
            </Button>
          </div>
          {rows
            .filter((row) => row.kind === kind)
            .map((row, place) => (
              <PlaceRow
                key={row.key}
                row={row}
                isFirst={place === 0}
                options={optionsOf(organization, kind)}
                onChange={(part) => change(row.key, part)}
                onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
              />
            ))}
        </section>
      ))}
    </FormDialog>
  );
}

/** The rows of which it is said where. */
function placesOf(rows: readonly Row[]): Place[] {
  return rows.flatMap(({ kind, id, from, to }) =>
    id === undefined
      ? []
      : [{ kind, id, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }],
  );
}

function optionsOf(organization: Organization | undefined, kind: Place['kind']) {
  if (organization === undefined) return [];
  const { roles, departments, teams } = organization;
  return { role: roles, department: departments, team: teams }[kind];
}

function PlaceRow(props: {
  readonly row: Row;
  /** The labels of the dates stand above the first row only. */
  readonly isFirst: boolean;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly onChange: (part: Partial<Row>) => void;
  readonly onRemove: () => void;
}) {
  const text = useWords(words);
  const zone = useZone();
  const { row, isFirst, options, onChange } = props;
  const title = options.find(({ id }) => id === row.id)?.title ?? '';
  const day = (moment: string | undefined) =>
    moment === undefined ? null : toCalendarDate(parseAbsolute(moment, zone));
  const moment = (date: CalendarDate | null) => date?.toDate(zone).toISOString();
  return (
    <div className={styles.placeRow}>
      <div className={styles.placeName}>
        <Select
          label={text.kinds[row.kind]}
          hideLabel
          options={options}
          value={row.id}
          onChange={(id) => onChange({ id })}
        />
      </div>
      <DatePicker<CalendarDate>
        label={isFirst ? text.from : undefined}
        aria-label={text.fromDay(title)}
        value={day(row.from)}
        onChange={(date) => onChange({ from: moment(date) })}
      />
      <DatePicker<CalendarDate>
        label={isFirst ? text.until : undefined}
        aria-label={text.untilDay(title)}
        value={day(row.to)}
        onChange={(date) => onChange({ to: moment(date) })}
      />
      <IconButton small label={text.removePlace(title)} onPress={props.onRemove}>
        <TrashIcon />
      </IconButton>
    </div>
  );
}
