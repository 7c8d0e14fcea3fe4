import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { signatureHeaders } from '../../../src/collaboration/senders/webhook/standard-webhooks.ts';
import { refusedTo, sendTo, signingSecret } from './calls.ts';
import { now } from './messages.ts';
import { startReceiver, type Receiver } from './receiver.ts';

const open: Receiver[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
});

async function receiver(answer?: (response: ServerResponse) => void): Promise<Receiver> {
  const started = await startReceiver(answer);
  open.push(started);
  return started;
}

describe('a webhook', () => {
  it('says what happened by ids, and is signed so that the receiver can tell it is ours', async () => {
    const { url, calls } = await receiver();
    await sendTo('webhook', url);
    const [call] = calls;
    if (!call) throw new Error('nobody called');
    const { headers, body } = call;
    expect(JSON.parse(body)).toEqual({
      type: 'offer.offered',
      timestamp: '2026-11-23T03:00:00.000Z',
      data: {
        type: 'offer.offered',
        at: '2026-11-23T03:00:00.000Z',
        case: 'case-1',
        funnel: 'lead',
        stage: 'qualified',
        offer: 'case-1:offer:1',
        url: 'https://baton.example/cases/case-1',
      },
    });
    const id = headers['webhook-id'];
    const timestamp = headers['webhook-timestamp'];
    expect(id).toBe('effect-1:mail:li-na');
    expect(timestamp).toBe(String(now / 1000));
    const signed = createHmac('sha256', 'a signing secret of 32 characters')
      .update(`${id}.${timestamp}.${body}`)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signed}`);
  });

  it('is signed as the example of the standard is', () => {
    const message = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: 1_614_265_330,
      body: '{"test": 2432232314}',
    };
    const headers = signatureHeaders(message, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('has the same id when it is repeated', async () => {
    const { url, calls } = await receiver();
    await sendTo('webhook', url);
    await sendTo('webhook', url);
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('puts the events of a digest into one call, each with the address of its case', async () => {
    const { url, calls } = await receiver();
    const events = ['case-1', 'case-2'].map(
      (id) => ({ topic: 'stage entered', case: id, funnel: 'lead', at: now }) as const,
    );
    await sendTo('webhook', url, { events, digestOf: 2 });
    expect(JSON.parse(calls[0]?.body ?? '')).toMatchObject({
      type: 'digest',
      data: {
        events: [
          { type: 'stage.entered', url: 'https://baton.example/cases/case-1' },
          { type: 'stage.entered', url: 'https://baton.example/cases/case-2' },
        ],
      },
    });
  });
});

describe('a receiver', () => {
  it.each([
    [500, true, true],
    [503, true, true],
    [429, true, false],
    [400, false, false],
    [404, false, true],
    [410, false, true],
  ])(
    'that answers %i: retried is %s, at fault as a whole is %s',
    async (status, retryable, channelFault) => {
      const { url } = await receiver((response) => response.writeHead(status).end('because'));
      const error = await refusedTo('webhook', url);
      expect(error).toMatchObject({ retryable, channelFault });
      expect(error.message).toContain(`answered ${status}: because`);
    },
  );

  it.each([
    ['120', 120_000],
    [new Date(now + 60_000).toUTCString(), 60_000],
    ['soon', undefined],
  ])('that asks to wait for %s is left alone so long', async (wait, milliseconds) => {
    const { url } = await receiver((response) => {
      response.writeHead(429, { 'retry-after': wait }).end();
    });
    expect((await refusedTo('webhook', url)).retryAfter).toBe(milliseconds);
  });

  it('that does not answer is given up in time', async () => {
    const { url } = await receiver(() => undefined);
    const error = await refusedTo('webhook', url);
    expect(error).toMatchObject({ retryable: true, channelFault: true });
    expect(error.message).toContain('no answer in time');
  });

  it('that sends a word at a time is given up in time', async () => {
    const { url } = await receiver((response) => {
      response.writeHead(500);
      const dripping = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(dripping));
    });
    expect(await refusedTo('webhook', url)).toMatchObject({ retryable: true });
  });

  it('that answers without end is read no further than a little', async () => {
    const { url } = await receiver((response) => {
      response.writeHead(400);
      const more = (): void => {
        while (response.write('x'.repeat(10_000)));
      };
      response.on('drain', more);
      more();
    });
    const error = await refusedTo('webhook', url);
    expect(error.retryable).toBe(false);
    expect(error.message.length).toBeLessThan(300);
  });

  it('that took the call has it, however long its answer goes on', async () => {
    const { url, calls } = await receiver((response) => {
      response.writeHead(200).write('x'.repeat(100_000));
    });
    await sendTo('webhook', url);
    expect(calls).toHaveLength(1);
  });

  it('that redirects is not followed', async () => {
    const inside = await receiver();
    const { url } = await receiver((response) => {
      response.writeHead(307, { location: inside.url }).end();
    });
    const error = await refusedTo('webhook', url);
    expect(error).toMatchObject({ retryable: false, channelFault: true });
    expect(inside.calls).toEqual([]);
  });

  it('is never named with the secret parts of its address', async () => {
    const { url } = await receiver((response) => response.writeHead(500).end());
    const error = await refusedTo('webhook', `${url}/secret-path?token=abc`);
    expect(error.message).not.toMatch(/secret-path|token/);
  });

  it('is not at fault where Baton stops in the middle', async () => {
    const { url } = await receiver(() => undefined);
    const error = await refusedTo('webhook', url, {}, { signal: AbortSignal.timeout(20) });
    expect(error).toMatchObject({ retryable: true, channelFault: false });
  });
});

describe('a signing secret', () => {
  it('is base64 of at least 24 bytes', () => {
    expect(signingSecret.startsWith('whsec_')).toBe(true);
  });
});
