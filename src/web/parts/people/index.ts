export { AbsencesCard } from './absences.tsx';
export { absenceEnd } from './absence-time.ts';
export { awayNow } from './away.ts';
export { Loaded } from './loaded.tsx';
export { PersonPicker } from './person-picker.tsx';
export { placesNow, stage, type Place } from './places.ts';
export {
  useOrganization,
  usePeople,
  usePerson,
  type Organization,
  type Person,
} from './queries.ts';
export { SessionsCard } from './sessions.tsx';
export { useZoneOf } from './use-zone-of.ts';
export { TokensCard } from './tokens.tsx';
