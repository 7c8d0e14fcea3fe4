import { lookup as resolve, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { PrivateCalls } from './private-calls.ts';
import { isLoopback, isPublicAddress } from './public-address.ts';

/** That a call would have gone to an address that is not public. */
export class AddressRefused extends Error {
  constructor(host: string) {
    super(`${host} has an address that is not public`);
    this.name = 'AddressRefused';
  }
}

/** Raises `AddressRefused` unless the address may be called. */
export function requireAddress(host: string, address: string, allowed: PrivateCalls): void {
  if (isPublicAddress(address) || (allowed.loopback && isLoopback(address))) return;
  throw new AddressRefused(host);
}

/**
 * A lookup for a socket that refuses a name as soon as one of its addresses is not public. The socket connects to
 * what was judged here and asks no second time, so that a name cannot change its address in between (DNS rebinding).
 */
export function guardedLookup(allowed: PrivateCalls): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, []);
      try {
        for (const { address } of addresses) requireAddress(host, address, allowed);
      } catch (refused) {
        return done(refused as Error, []);
      }
      answer(addresses, options.all === true, done);
    });
  };
}

function answer(
  addresses: readonly LookupAddress[],
  all: boolean,
  done: Parameters<LookupFunction>[2],
): void {
  const [first] = addresses;
  if (all || !first) done(null, [...addresses]);
  else done(null, first.address, first.family);
}
