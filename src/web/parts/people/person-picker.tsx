import { ComboBox } from '../../ui/index.ts';
import { placesNow } from './places.ts';
import { useOrganization, usePeople, type Person } from './queries.ts';

/** One of the people who are active. */
export function PersonPicker(props: {
  readonly label: string;
  readonly help?: string;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  readonly error?: string | undefined;
  /** Who is not offered. */
  readonly except?: string;
  readonly isRequired?: boolean;
}) {
  const { data, isFetching } = usePeople();
  const placesOf = usePlaces();
  const options = (data ?? [])
    .filter(({ id, active }) => id === props.value || (active && id !== props.except))
    .map((person) => ({ id: person.id, title: person.name, help: placesOf(person) }));
  return (
    <ComboBox
      // A combo box takes the text of its choice when it is made: it is made when the people are there.
      key={data === undefined ? 'reading' : 'read'}
      label={props.label}
      help={props.help}
      error={props.error}
      options={options}
      value={props.value}
      onChange={props.onChange}
      isLoading={isFetching}
      // What is typed before would be gone with it.
      isDisabled={data === undefined}
      isRequired={props.isRequired ?? false}
    />
  );
}

/** Roles and departments of a person, by which colleagues know him; his address where he has none. */
function usePlaces(): (person: Person) => string {
  const { data } = useOrganization();
  const titles = {
    role: new Map(data?.roles.map(({ id, title }) => [id, title])),
    department: new Map(data?.departments.map(({ id, title }) => [id, title])),
  };
  return (person) => {
    const named = (['role', 'department'] as const).flatMap((kind) =>
      placesNow(person, kind).flatMap((id) => titles[kind].get(id) ?? []),
    );
    return named.join(' · ') || person.email;
  };
}
