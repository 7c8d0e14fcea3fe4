import ipaddr from 'ipaddr.js';

/** Public addresses that only machines of one cloud answer, with the keys of the machine. */
const metadataAddresses = new Set(['168.63.129.16']);

/** IPv6 addresses of the whole internet are given out of this block only (RFC 4291, IANA registry). */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an address is one of the public internet: not private, loopback, link-local (where clouds keep the
 * keys of a machine), multicast, reserved, nor an IPv6 address that wraps an IPv4 one by a translator.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = parse(address);
  if (!parsed || parsed.range() !== 'unicast' || metadataAddresses.has(parsed.toString()))
    return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}

export function isLoopback(address: string): boolean {
  return parse(address)?.range() === 'loopback';
}

/** The address, out of its IPv4-mapped form where it is in one; undefined where it is none. */
function parse(address: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  const plain = address.split('%')[0] ?? '';
  return ipaddr.isValid(plain) ? ipaddr.process(plain) : undefined;
}
