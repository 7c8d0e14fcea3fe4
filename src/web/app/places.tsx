import { useEffect, useRef, type ComponentType } from 'react';
import { Link, useLocation } from 'wouter';
import { DatabaseIcon, ProjectIcon, type IconProps } from '@primer/octicons-react';
import { useFunnels, useMe, useRecordTypes, useWorkCounts } from '../api/index.ts';
import { setWindowCount } from '../ui/index.ts';
import { useFormat, useWords } from '../words/index.ts';
import {
  adminPlaces,
  buildPlaces,
  companyPlaces,
  dailyPlaces,
  figurePlaces,
  type NavPlace,
} from './nav.ts';
import { words } from './words.ts';
import styles from './shell.module.css';

/** A place in the menu, with its words. */
export interface Place {
  readonly href: string;
  readonly title: string;
  readonly icon: ComponentType<IconProps>;
}

export interface PlaceSection {
  readonly title?: string;
  readonly places: readonly Place[];
}

/** What the person can go to: pages, the funnels and the record types that he may see. */
export function usePlaces(): readonly PlaceSection[] {
  const text = useWords(words);
  const { rights } = useMe();
  const funnels = useFunnels();
  const types = useRecordTypes().filter(({ kept }) => kept === undefined);
  const open = (places: readonly NavPlace[]): Place[] =>
    places
      .filter(
        (place) => place.rights === undefined || place.rights.some((one) => rights.includes(one)),
      )
      .map(({ href, word, icon }) => ({ href, title: text.nav[word], icon }));
  const { sections } = text;
  const all: PlaceSection[] = [
    { places: open(dailyPlaces) },
    {
      title: sections.funnels,
      places: funnels.map(({ id, title }) => ({
        href: `/funnels/${id}`,
        title,
        icon: ProjectIcon,
      })),
    },
    {
      title: sections.records,
      places: types.map(({ id, plural }) => ({
        href: `/records/${id}`,
        title: plural,
        icon: DatabaseIcon,
      })),
    },
    { title: sections.figures, places: open(figurePlaces) },
    { title: sections.company, places: open(companyPlaces) },
    { title: sections.build, places: open(buildPlaces) },
    { title: sections.admin, places: open(adminPlaces) },
  ];
  return all.filter(({ places }) => places.length > 0);
}

/** The places under each other, in their sections. */
export function PlaceList({ onGo }: { readonly onGo?: () => void }) {
  const [location] = useLocation();
  return usePlaces().map(({ title, places }) => (
    <div key={title ?? ''}>
      {title === undefined ? null : <p className={styles.section}>{title}</p>}
      <ul>
        {places.map((place) => (
          <li key={place.href}>
            <PlaceLink place={place} isCurrent={isAt(location, place.href)} onGo={onGo} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

function PlaceLink(props: {
  readonly place: Place;
  readonly isCurrent: boolean;
  readonly onGo: (() => void) | undefined;
}) {
  const { place, isCurrent, onGo } = props;
  const Icon = place.icon;
  const link = useRef<HTMLAnchorElement>(null);
  // In a low window the menu is longer than it: where one is stands in sight.
  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <Link
      ref={link}
      href={place.href}
      className={styles.place}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => onGo?.()}
    >
      <Icon />
      <span className={styles.placeText}>{place.title}</span>
      {place.href === '/inbox' ? <InboxCount /> : null}
    </Link>
  );
}

/** How much waits, beside the inbox; what is new stands in the title of the window. */
function InboxCount() {
  const format = useFormat();
  const counts = useWorkCounts();
  const unread = counts?.unread ?? 0;
  useEffect(() => setWindowCount(unread), [unread]);
  if (counts === undefined || counts.todo === 0) return null;
  return <span className={styles.count}>{format.number(counts.todo)}</span>;
}

/** Whether an address is that place or lies below it. */
export function isAt(location: string, href: string): boolean {
  return location === href || location.startsWith(`${href}/`);
}
