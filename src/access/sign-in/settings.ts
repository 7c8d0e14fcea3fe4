/** How long things last and how often may be tried; times in milliseconds. */
export interface SignInSettings {
  /** A session ends when it is not used for so long. */
  readonly sessionIdle: number;
  /** And at the latest so long after signing in. */
  readonly sessionLongest: number;
  readonly seeAsLongest: number;
  readonly linkLasts: number;
  readonly tokenLongest: number;
  /** Attempts to sign in are counted over windows of this length. */
  readonly attemptWindow: number;
  readonly attemptsPerAccount: number;
  readonly attemptsPerAddress: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export const defaultSignInSettings: SignInSettings = {
  sessionIdle: 12 * hour,
  sessionLongest: 14 * day,
  seeAsLongest: hour,
  linkLasts: day,
  tokenLongest: 366 * day,
  attemptWindow: 15 * minute,
  attemptsPerAccount: 10,
  attemptsPerAddress: 200,
};
