import { isIP } from 'node:net';
import { BatonError } from '../../../shared/index.ts';

/** Which calls into private networks the configuration allows. */
export interface PrivateCalls {
  /** Whether loopback addresses may be called. */
  readonly loopback: boolean;
  /** Hosts as written in the URL, lower case, IPv6 without brackets; each with its port where only that one is meant. */
  readonly hosts: readonly { readonly host: string; readonly port?: number }[];
}

/**
 * Reads `BATON_ALLOW_PRIVATE_CALLS`: hosts or `loopback`, separated by commas or spaces, such as
 * `loopback, hooks.internal:8443, [fd00::5]:80`. Raises `private-calls-wrong`.
 */
export function parsePrivateCalls(text: string | undefined): PrivateCalls {
  const entries = (text ?? '').split(/[\s,]+/).filter((entry) => entry !== '');
  const hosts = entries.filter((entry) => entry !== 'loopback').map(parseEntry);
  return { loopback: entries.includes('loopback'), hosts };
}

function parseEntry(entry: string): { readonly host: string; readonly port?: number } {
  const [, bracketed, name = bracketed, digits] =
    /^(?:\[([^\]]+)\]|([^:[\]/]+))(?::(\d{1,5}))?$/.exec(entry) ?? (isIP(entry) ? ['', entry] : []);
  const port = digits === undefined ? undefined : Number(digits);
  if (name === undefined || port === 0 || (port ?? 0) > 65_535)
    throw new BatonError({ code: 'private-calls-wrong', params: { entry } });
  return { host: name.toLowerCase(), ...(port !== undefined && { port }) };
}

/** Whether a host and port are allowed by name, whatever address they have. */
export function allowsHost({ hosts }: PrivateCalls, host: string, port: number): boolean {
  return hosts.some((one) => one.host === host && (one.port === undefined || one.port === port));
}
