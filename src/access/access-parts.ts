import type { Organization } from '../definitions/index.ts';
import type { Clock, IdSource } from '../shared/index.ts';
import type { PeopleDirectory } from './people/directory.ts';
import type { AccessStore } from './ports.ts';
import type { ActorCache } from './sign-in/actor-cache.ts';
import type { PasswordHasher } from './sign-in/password-hasher.ts';
import type { RandomSource } from './sign-in/secrets.ts';
import type { SignInSettings } from './sign-in/settings.ts';

/** What signing in and the administration of people work with; put together once, in `app.ts`. */
export interface AccessParts {
  readonly store: AccessStore;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly random: RandomSource;
  readonly passwords: PasswordHasher;
  readonly actors: ActorCache;
  /** Where people are remembered for routing; told of every change. */
  readonly directory?: PeopleDirectory;
  /** The organization of the current release. */
  readonly organization: () => Organization;
  readonly settings: SignInSettings;
  /** What a person still holds, so that nobody leaves with it. */
  readonly heldWork?: (person: string) => Promise<HeldWork>;
}

/** Open cases of one person. */
export interface HeldWork {
  /** That he owns, or that are offered to him. */
  readonly owned: number;
  /** In which he is asked to approve, has tasks, or awaits the answer to his offer. */
  readonly asked: number;
}
