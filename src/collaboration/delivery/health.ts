import { MINUTE, type Instant } from '../../shared/index.ts';
import type { ChannelHealth } from '../ports.ts';

/** A channel that fails so often in a row is paused. */
const patience = 5;
const firstPause = MINUTE;
const longestPause = 60 * MINUTE;

export function isPaused({ pausedUntil }: ChannelHealth, now: Instant): boolean {
  return pausedUntil !== undefined && now < pausedUntil;
}

/** Whether it has failed lately, so that it is tried with one message and not with many. */
export function isFailing(health: ChannelHealth | undefined): boolean {
  return (health?.failures ?? 0) >= patience;
}

/** What a failure of the channel leads to: after some it is paused, each time twice as long. */
export function afterFailure(
  channel: string,
  before: ChannelHealth | undefined,
  now: Instant,
  error: string,
): ChannelHealth {
  const failures = (before?.failures ?? 0) + 1;
  const health = { ...before, channel, failures, lastFailure: { at: now, error } };
  if (failures < patience) return health;
  const pause = Math.min(longestPause, firstPause * 2 ** (failures - patience));
  const pausedSince = hasJustPaused(health) ? now : (before?.pausedSince ?? now);
  return { ...health, pausedSince, pausedUntil: now + pause };
}

/** A success lets the channel go on. */
export function afterSuccess(
  channel: string,
  before: ChannelHealth | undefined,
  now: Instant,
): ChannelHealth {
  const lastFailure = before?.lastFailure;
  return { channel, failures: 0, lastSuccess: now, ...(lastFailure && { lastFailure }) };
}

/** Whether the failure was the one by which the channel was paused, and somebody is to be told. */
export function hasJustPaused({ failures }: ChannelHealth): boolean {
  return failures === patience;
}
