import type { ComponentType } from 'react';
import {
  ArrowSwitchIcon,
  BookIcon,
  BroadcastIcon,
  BugIcon,
  CalendarIcon,
  CreditCardIcon,
  DownloadIcon,
  GraphIcon,
  InboxIcon,
  KeyIcon,
  LawIcon,
  OrganizationIcon,
  PeopleIcon,
  PlayIcon,
  PulseIcon,
  SearchIcon,
  TagIcon,
  type IconProps,
} from '@primer/octicons-react';
import type { words } from './words.ts';

type NavWord = keyof (typeof words)['en']['nav'];

/** A place in the side bar. */
export interface NavPlace {
  readonly href: string;
  readonly word: NavWord;
  readonly icon: ComponentType<IconProps>;
  /** Only for those who have one of these rights of the product. */
  readonly rights?: readonly string[];
}

/** For everybody's day. */
export const dailyPlaces: readonly NavPlace[] = [
  { href: '/inbox', word: 'inbox', icon: InboxIcon },
  { href: '/search', word: 'search', icon: SearchIcon },
];

export const figurePlaces: readonly NavPlace[] = [
  { href: '/dashboards', word: 'dashboards', icon: PulseIcon },
  { href: '/reports', word: 'reports', icon: GraphIcon },
  { href: '/collaboration', word: 'collaboration', icon: ArrowSwitchIcon },
  { href: '/earnings', word: 'earnings', icon: CreditCardIcon },
  {
    href: '/payouts',
    word: 'payouts',
    icon: LawIcon,
    rights: ['see payouts', 'administer payouts', 'approve payouts', 'reopen payouts'],
  },
];

export const buildPlaces: readonly NavPlace[] = [
  { href: '/build', word: 'build', icon: BookIcon, rights: ['publish'] },
  { href: '/simulator', word: 'simulator', icon: PlayIcon, rights: ['publish'] },
  { href: '/releases', word: 'releases', icon: TagIcon, rights: ['publish'] },
];

/** Who works here: everybody may look it up. */
export const companyPlaces: readonly NavPlace[] = [
  { href: '/people', word: 'people', icon: PeopleIcon },
  { href: '/organization', word: 'organization', icon: OrganizationIcon },
  { href: '/meetings', word: 'meetings', icon: CalendarIcon },
];

export const adminPlaces: readonly NavPlace[] = [
  { href: '/imports', word: 'imports', icon: DownloadIcon, rights: ['import'] },
  { href: '/access', word: 'access', icon: KeyIcon, rights: ['administer people', 'see as'] },
  {
    href: '/channels',
    word: 'channels',
    icon: BroadcastIcon,
    rights: ['administer data'],
  },
  {
    href: '/operations',
    word: 'operations',
    icon: BugIcon,
    rights: ['administer data', 'administer people'],
  },
];
