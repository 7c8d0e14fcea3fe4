import { Type } from 'typebox';
import type {
  Absence,
  Certificate,
  Colleague,
  Membership,
  PersonView,
  TokenView,
} from '../../access/index.ts';
import { toIso } from '../../shared/index.ts';
import { closed, Instant, list, Revision } from './parts.ts';

export const MembershipSchema = closed({
  kind: Type.Union([Type.Literal('role'), Type.Literal('department'), Type.Literal('team')]),
  id: Type.String({ minLength: 1, maxLength: 100 }),
  from: Type.Optional(Instant),
  to: Type.Optional(Instant),
});

const LocalTime = Type.String({
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
  description: 'Such as 22:00.',
});

/** How a person works, for routing. */
export const WorkSchema = closed({
  share: Type.Optional(
    Type.Number({ exclusiveMinimum: 0, maximum: 1, description: 'Part of full time.' }),
  ),
  capacity: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 100_000, description: 'Open cases at most.' }),
  ),
  calendar: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  skills: Type.Optional(
    Type.Record(Type.String({ maxLength: 100 }), Type.Integer({ minimum: 1, maximum: 5 })),
  ),
});

const absence = {
  from: Instant,
  to: Instant,
  standIn: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'A person.' })),
  note: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
};
export const AbsenceBody = closed({ revision: Type.Optional(Revision), ...absence });
const AbsenceSchema = closed({ id: Type.String(), ...absence });

const moment = { at: Instant, by: Type.String({ description: 'A person, or `system`.' }) };
export const CertificateSchema = closed({
  id: Type.String(),
  training: Type.String(),
  from: Instant,
  until: Type.Optional(Instant),
  granted: closed({ ...moment, why: Type.Optional(Type.String()) }),
  revoked: Type.Optional(closed({ ...moment, why: Type.String() })),
});

/** How a person wants to be told. */
export const MessagesSchema = closed({
  channels: Type.Optional(
    Type.Record(
      Type.String({ maxLength: 100 }),
      Type.Union([Type.Literal('on'), Type.Literal('digest'), Type.Literal('off')]),
    ),
  ),
  quiet: Type.Optional(closed({ from: LocalTime, to: LocalTime })),
  muted: Type.Optional(
    Type.Array(Type.String({ maxLength: 100 }), { maxItems: 200, description: 'Funnels.' }),
  ),
});

export const PersonSchema = closed({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  active: Type.Boolean(),
  memberships: Type.Array(MembershipSchema),
  manager: Type.Optional(Type.String()),
  locale: Type.Optional(Type.String()),
  zone: Type.Optional(Type.String()),
  revision: Type.Optional(Revision),
  hasPassword: Type.Optional(Type.Boolean()),
  signedOutAt: Type.Optional(Instant),
  work: Type.Optional(WorkSchema),
  absences: Type.Optional(Type.Array(AbsenceSchema)),
  certificates: Type.Optional(Type.Array(CertificateSchema)),
  messages: Type.Optional(MessagesSchema),
});

/** A person as JSON: moments as text. */
export function personJson(person: PersonView | Colleague): object {
  const { memberships, ...rest } = person;
  const signedOutAt = 'signedOutAt' in person ? person.signedOutAt : undefined;
  const absences = 'absences' in person ? person.absences : undefined;
  const certificates = 'certificates' in person ? person.certificates : undefined;
  return {
    ...rest,
    memberships: memberships.map((place) => membershipJson(place)),
    ...(signedOutAt === undefined ? {} : { signedOutAt: toIso(signedOutAt) }),
    ...(absences === undefined ? {} : { absences: absences.map((one) => absenceJson(one)) }),
    ...(certificates && { certificates: certificates.map((one) => certificateJson(one)) }),
  };
}

function absenceJson({ from, to, ...absence }: Absence): object {
  return { ...absence, from: toIso(from), to: toIso(to) };
}

/** A certificate as JSON: moments as text. */
export function certificateJson({
  from,
  until,
  granted,
  revoked,
  ...certificate
}: Certificate): object {
  return {
    ...certificate,
    from: toIso(from),
    ...(until === undefined ? {} : { until: toIso(until) }),
    granted: { ...granted, at: toIso(granted.at) },
    ...(revoked && { revoked: { ...revoked, at: toIso(revoked.at) } }),
  };
}

function membershipJson({ from, to, ...place }: Membership): object {
  return {
    ...place,
    ...(from === undefined ? {} : { from: toIso(from) }),
    ...(to === undefined ? {} : { to: toIso(to) }),
  };
}

const ScopeName = Type.String({ description: 'read, write, import, publish or admin.' });

export const TokenSchema = closed({
  id: Type.String(),
  person: Type.String(),
  name: Type.String(),
  scopes: Type.Array(ScopeName),
  created: Instant,
  expires: Instant,
  lastUsed: Type.Optional(Instant),
});
export const TokenList = list(TokenSchema);

export function tokenJson({ created, expires, lastUsed, ...token }: TokenView): object {
  return {
    ...token,
    created: toIso(created),
    expires: toIso(expires),
    ...(lastUsed === undefined ? {} : { lastUsed: toIso(lastUsed) }),
  };
}

/** Who is signed in, and what he may do at all. */
export const MeSchema = closed({
  id: Type.String(),
  name: Type.String(),
  email: Type.Optional(Type.String()),
  locale: Type.String(),
  zone: Type.String(),
  roles: Type.Array(Type.String()),
  departments: Type.Array(Type.String()),
  teams: Type.Array(Type.String()),
  certificates: Type.Array(Type.String(), {
    description: 'Trainings of which one holds a valid certificate.',
  }),
  rights: Type.Array(Type.String()),
  scopes: Type.Optional(Type.Array(Type.String())),
  seenBy: Type.Optional(
    Type.String({ description: 'The admin who sees the product as this person.' }),
  ),
  csrfToken: Type.Optional(Type.String({ description: 'Sent as X-CSRF-Token with every change.' })),
});
