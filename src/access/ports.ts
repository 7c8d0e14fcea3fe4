import type { Instant } from '../shared/index.ts';

/** Somebody who can sign in or be named on a case. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly zone: string;
  readonly active: boolean;
  readonly revision: number;
  /** Where the person stands, with dates: a membership counts from `from` until `to`. */
  readonly memberships: readonly Membership[];
  readonly manager?: string;
  /** Encoded hash (`scrypt$…`); absent for who has none yet. */
  readonly passwordHash?: string;
  /** How the person works, for routing; full time without a limit where nothing is said. */
  readonly work?: WorkProfile;
  /** When the person is away, and who stands in. */
  readonly absences?: readonly Absence[];
  /** What the person was certified for, with dates; also what is over or was revoked. */
  readonly certificates?: readonly Certificate[];
  /** How the person wants to be told. */
  readonly messages?: MessagePreferences;
  /** Sessions and links made before this moment are no longer good. */
  readonly signedOutAt?: Instant;
}

export interface WorkProfile {
  /** Working time as a part of full time, above 0 and up to 1. */
  readonly share?: number;
  /** How many open cases at most are routed to the person. */
  readonly capacity?: number;
  /** Id of a working calendar of the organization, where it is not the department's. */
  readonly calendar?: string;
  /** Skills with their levels, 1 to 5. */
  readonly skills?: { readonly [skill: string]: number };
}

export interface Absence {
  readonly id: string;
  readonly from: Instant;
  readonly to: Instant;
  /** A person's id. */
  readonly standIn?: string;
  readonly note?: string;
}

/**
 * That somebody completed a training. It counts from `from` until, but not including, `until`, and no longer from
 * the moment at which it is revoked.
 */
export interface Certificate {
  readonly id: string;
  /** Id of the training. */
  readonly training: string;
  readonly from: Instant;
  readonly until?: Instant;
  /** Who granted it when: a person's id, or `system` where the training did. */
  readonly granted: { readonly at: Instant; readonly by: string; readonly why?: string };
  readonly revoked?: { readonly at: Instant; readonly by: string; readonly why: string };
}

export interface MessagePreferences {
  /** By channel: `off`, `digest`, or as the definitions say. What must be answered is never off in the inbox. */
  readonly channels?: { readonly [channel: string]: 'on' | 'digest' | 'off' };
  /** Local times between which nothing is sent, such as 22:00 to 07:00. */
  readonly quiet?: { readonly from: string; readonly to: string };
  /** Funnels of which the person wants to hear only what must be answered. */
  readonly muted?: readonly string[];
}

export interface Membership {
  readonly kind: 'role' | 'department' | 'team';
  readonly id: string;
  readonly from?: Instant;
  readonly to?: Instant;
}

export interface Session {
  /** SHA-256 of the secret in the cookie; the secret itself is never stored. */
  readonly idHash: string;
  readonly person: string;
  readonly created: Instant;
  readonly expires: Instant;
  readonly csrfHash: string;
  /** An admin who sees the product as `person`. */
  readonly seenBy?: string;
  /** The network address that signed in. */
  readonly address?: string;
  /** What the browser that signed in calls itself. */
  readonly agent?: string;
}

export interface SignInLink {
  readonly idHash: string;
  readonly person: string;
  readonly expires: Instant;
  readonly created: Instant;
}

export interface ApiToken {
  readonly id: string;
  readonly secretHash: string;
  readonly person: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly created: Instant;
  readonly expires: Instant;
  readonly lastUsed?: Instant;
}

/** What is written whenever somebody signs in, fails to, or changes who may do what. */
export interface AuditEntry {
  readonly id: string;
  readonly at: Instant;
  readonly actor: string;
  readonly action: string;
  readonly subject?: string;
  readonly detail?: string;
  readonly address?: string;
}

/** Which entries of the audit trail are asked for. */
export interface AuditQuestion {
  readonly limit: number;
  /** Reads on from the entry of this id. */
  readonly before?: string;
  /** Who did it, or to whom it was done. */
  readonly about?: string;
  readonly action?: string;
  readonly from?: Instant;
  /** The last moment that counts is before it. */
  readonly until?: Instant;
}

/**
 * A way to find out who somebody is: a password, a one-time link, later an OpenID Connect provider. It
 * only identifies; throttling, sessions and the audit trail are the same for all of them.
 */
export interface IdentityProvider<Proof> {
  /** Written into the audit trail: `password`, `link`. */
  readonly id: string;
  /** What attempts are counted by besides the address, such as the account's name; none where guessing is hopeless. */
  account(proof: Proof): string | undefined;
  /** The person whom the proof shows, active or not; undefined where it shows nobody. */
  identify(proof: Proof, now: Instant): Promise<Person | undefined>;
}

export interface AccessStore {
  loadPerson(id: string): Promise<Person | undefined>;
  findPersonByEmail(email: string): Promise<Person | undefined>;
  listPeople(page: {
    readonly limit: number;
    readonly after?: string;
    readonly search?: string;
  }): Promise<readonly Person[]>;
  /** Guarded by `person.revision - 1`; new when it is 1. False where another change came first or the e-mail is taken. */
  savePerson(person: Person): Promise<boolean>;

  saveSession(session: Session): Promise<void>;
  findSession(idHash: string): Promise<Session | undefined>;
  /** Every session of a person that is stored, those that have ended too, in no order. */
  listSessions(person: string): Promise<readonly Session[]>;
  /** Puts off the end of a session that still exists; one that was deleted meanwhile stays deleted. */
  extendSession(idHash: string, expires: Instant): Promise<void>;
  deleteSession(idHash: string): Promise<void>;
  deleteSessionsOf(person: string): Promise<void>;

  saveSignInLink(link: SignInLink): Promise<void>;
  /** Takes the link for its only use; undefined where there is none, or it has expired or was used. */
  takeSignInLink(idHash: string, now: Instant): Promise<SignInLink | undefined>;

  saveToken(token: ApiToken): Promise<void>;
  findToken(secretHash: string): Promise<ApiToken | undefined>;
  listTokens(person: string): Promise<readonly ApiToken[]>;
  deleteToken(id: string): Promise<void>;
  touchToken(id: string, at: Instant): Promise<void>;

  /** Counts an attempt under a key in a window; returns how many there are in it. */
  countAttempt(key: string, now: Instant, windowMs: number): Promise<number>;
  clearAttempts(key: string): Promise<void>;

  appendAudit(entry: AuditEntry): Promise<void>;
  /** The latest first. */
  readAudit(question: AuditQuestion): Promise<readonly AuditEntry[]>;
  /** Deletes sessions, links and attempts that ended before `now`. */
  sweepExpired(now: Instant): Promise<number>;
}
