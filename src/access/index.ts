export type { AccessParts, HeldWork } from './access-parts.ts';
export type { Actor } from './actor.ts';
export { rights, type Right } from '../definitions/index.ts';
export { explainVisibility, type VisibilityQuestion } from './decide/explain.ts';
export type {
  RuleExplanation,
  RuleInput,
  RuleResult,
  VisibilityCause,
  VisibilityExplanation,
} from './decide/explanation.ts';
export { mayWrite, plainColumns, type FieldAccess, type FieldLevel } from './decide/levels.ts';
export { mergeRows, withoutMark } from './decide/rows-in-part.ts';
export { createAccess, mayCreate, mayMove } from './decide/may.ts';
export { queryEnvironment } from './decide/query-environment.ts';
export { redactRow } from './decide/redact.ts';
export {
  holdsRight,
  lacksRight,
  lacksScope,
  mayChangeNothing,
  requireRight,
  rightsAboutPayouts,
  scopes,
  seesEverything,
  type Scope,
} from './decide/rights.ts';
export {
  expandRoles,
  isPerson,
  isSystem,
  operatorId,
  rightsOfRoles,
  systemActor,
} from './decide/roles.ts';
export { rowCondition } from './decide/row-condition.ts';
export { actorObject, ruleBindings } from './decide/rules.ts';
export { collectionView, type CollectionView } from './decide/view.ts';
export { addAbsence, changeAbsence, removeAbsence, type NewAbsence } from './people/absences.ts';
export { deactivatePerson, reactivatePerson } from './people/activate.ts';
export { certifiedFor, lastCertificate, lastsAt } from './people/certified.ts';
export {
  grantCertificate,
  listCertificates,
  revokeCertificate,
  type NewCertificate,
} from './people/certificates.ts';
export { createPerson, type NewPerson } from './people/create-person.ts';
export {
  PeopleDirectory,
  peopleOf,
  type People,
  type PeopleDirectoryOptions,
  type PoolName,
} from './people/directory.ts';
export { isEmail, normalizeEmail } from './people/email.ts';
export { setMessagePreferences } from './people/message-preferences.ts';
export { listPeople, readPerson, type Colleague } from './people/read-people.ts';
export type { PersonView } from './people/save.ts';
export { seedPeople } from './people/seed-people.ts';
export { setPlaces } from './people/set-places.ts';
export { setWorkProfile } from './people/work-profile.ts';
export { updatePerson, type PersonChange } from './people/update-person.ts';
export type * from './ports.ts';
export { ActorCache, type ActorCacheOptions, type Recognized } from './sign-in/actor-cache.ts';
export { actorOf } from './sign-in/actor-of.ts';
export { accessActions, audit, type AccessAction } from './audit.ts';
export { issueSignInLink } from './sign-in/links.ts';
export { PasswordHasher, type PasswordHasherOptions } from './sign-in/password-hasher.ts';
export type { ScryptParameters } from './sign-in/scrypt.ts';
export { csrfTokenOf, secureRandom, type RandomSource } from './sign-in/secrets.ts';
export {
  derivedSignedSecret,
  newSignedSecret,
  readSignedSecret,
  type SignedSecret,
} from './sign-in/signed-secret.ts';
export { endSession, listSessions, sessionId, type SessionView } from './sign-in/session-list.ts';
export { startSeeingAs, stopSeeingAs } from './sign-in/see-as.ts';
export {
  authenticateSession,
  requireCsrfToken,
  signOut,
  type SignInOrigin,
  type StartedSession,
} from './sign-in/sessions.ts';
export { changePassword, setPasswordWithLink } from './sign-in/set-password.ts';
export { defaultSignInSettings, type SignInSettings } from './sign-in/settings.ts';
export {
  signIn,
  signInWithLink,
  signInWithPassword,
  type SignInAttempt,
} from './sign-in/sign-in.ts';
export { signOutEverywhere } from './sign-in/sign-out-everywhere.ts';
export {
  authenticateToken,
  createToken,
  listTokens,
  revokeToken,
  type TokenRequest,
  type TokenView,
} from './sign-in/tokens.ts';
