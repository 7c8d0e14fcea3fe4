import { type Person, type Place, stage, useOrganization } from '../../parts/people/index.ts';
import { Badge, SimpleTable } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { PlacesDialog } from './places-dialog.tsx';
import { EditableCard } from './editable-card.tsx';
import { words } from './words.ts';
import styles from './people.module.css';

const order = { role: 0, department: 1, team: 2 } as const;

/** Roles, departments and teams of a person, with the times for which they hold. */
export function PlacesCard(props: { readonly person: Person; readonly mayEdit: boolean }) {
  const text = useWords(words);
  const titleOf = usePlaceTitle();
  const { person } = props;
  const places = person.memberships.toSorted((a, b) => order[a.kind] - order[b.kind]);
  return (
    <EditableCard title={text.places} mayEdit={props.mayEdit} person={person} Dialog={PlacesDialog}>
      {places.length === 0 ? (
        <p className={styles.soft}>{text.noPlaces}</p>
      ) : (
        <SimpleTable
          label={text.places}
          rows={places}
          keyOf={({ kind, id, from }) => `${kind} ${id} ${from ?? ''}`}
          columns={[
            { id: 'kind', title: text.kind, cell: ({ kind }) => text.kinds[kind] },
            { id: 'title', title: text.place, cell: titleOf },
            { id: 'time', title: text.time, cell: timeCell },
          ]}
        />
      )}
    </EditableCard>
  );
}

/** The titles of roles, departments and teams. */
export function usePlaceTitle(): (place: Pick<Place, 'kind' | 'id'>) => string {
  const { data } = useOrganization();
  return ({ kind, id }) => {
    const all = { role: data?.roles, department: data?.departments, team: data?.teams }[kind];
    return all?.find((one) => one.id === id)?.title ?? id;
  };
}

const timeCell = (place: Place) => <PlaceTime place={place} />;

function PlaceTime({ place }: { readonly place: Place }) {
  const text = useWords(words);
  const format = useFormat();
  const { from, to } = place;
  const when = stage(place);
  const span =
    from === undefined && to === undefined
      ? text.always
      : text.span(from && format.date(from), to && format.date(to));
  return (
    <span className={styles.when}>
      {span}
      {when === 'now' ? null : <Badge>{text.stages[when]}</Badge>}
    </span>
  );
}
