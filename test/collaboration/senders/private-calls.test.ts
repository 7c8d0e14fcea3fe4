import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { guardedLookup } from '../../../src/collaboration/senders/http/guarded-lookup.ts';
import { isPublicAddress } from '../../../src/collaboration/senders/http/public-address.ts';
import { parsePrivateCalls } from '../../../src/collaboration/senders/index.ts';
import { refusedTo, sendTo } from './calls.ts';
import { startReceiver, type Receiver } from './receiver.ts';

const open: Receiver[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
});

async function receiver(): Promise<Receiver> {
  const started = await startReceiver();
  open.push(started);
  return started;
}

describe('an address', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '168.63.129.16',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.0.192',
    '198.18.0.1',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fe80::1',
    'fe80::1%eth0',
    'fd00:ec2::254',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    'nonsense',
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '1.1.1.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it('is private in its IPv4-mapped form wherever it is by itself', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isPublicAddress(`::ffff:${address}`)).toBe(isPublicAddress(address));
      }),
    );
  });
});

describe('a call', () => {
  it.each([
    'http://127.0.0.1:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.1:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://localhost:PORT/',
  ])('to %s goes nowhere unless the configuration allows it', async (pattern) => {
    const { port, calls } = await receiver();
    const url = pattern.replace('PORT', String(port));
    const error = await refusedTo('slack', url, {}, { allow: '' });
    expect(error).toMatchObject({ retryable: false, channelFault: true });
    expect(error.message).toContain('BATON_ALLOW_PRIVATE_CALLS');
    expect(calls).toEqual([]);
  });

  it('goes to loopback, or to one host and port, where the configuration says so', async () => {
    const { port, url, calls } = await receiver();
    for (const allow of ['loopback', `127.0.0.1:${port}`, 'other, 127.0.0.1'])
      await sendTo('slack', url, {}, { allow });
    expect(calls).toHaveLength(3);
    const error = await refusedTo('slack', url, {}, { allow: `127.0.0.1:${port + 1}` });
    expect(error.retryable).toBe(false);
  });

  it.each(['file:///etc/passwd', 'ftp://example.com/', 'example.com', ''])(
    'to %j is none of http or https',
    async (url) => {
      const error = await refusedTo('slack', url === '' ? 'none' : url);
      expect(error).toMatchObject({ retryable: false, channelFault: true });
    },
  );

  it('goes to the address that was judged, since the socket has no other', async () => {
    const asked = await new Promise((resolve) => {
      guardedLookup(parsePrivateCalls('loopback'))('localhost', { all: true }, (error, found) =>
        resolve(error ?? found),
      );
    });
    expect(asked).toContainEqual({ address: '127.0.0.1', family: 4 });
    const refused = await new Promise((resolve) => {
      guardedLookup(parsePrivateCalls(''))('localhost', {}, (error) => resolve(error));
    });
    expect(refused).toMatchObject({ name: 'AddressRefused' });
  });
});

describe('the list of private calls', () => {
  it('names hosts, with a port where only that one is meant', () => {
    expect(parsePrivateCalls('loopback, Hooks.internal:8443 [fd00::5]:80,fd00::6')).toEqual({
      loopback: true,
      hosts: [
        { host: 'hooks.internal', port: 8443 },
        { host: 'fd00::5', port: 80 },
        { host: 'fd00::6' },
      ],
    });
  });

  it.each(['http://x/', 'host:99999', 'host:', '[fd00::1', 'a/b'])('%j is refused', (entry) => {
    expect(() => parsePrivateCalls(entry)).toThrow(`“${entry}” in BATON_ALLOW_PRIVATE_CALLS`);
  });
});
