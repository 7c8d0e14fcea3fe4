import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Block } from '../../../src/collaboration/message.ts';
import {
  teamsLimit,
  teamsMessage,
} from '../../../src/collaboration/senders/teams/adaptive-card.ts';
import { anyBlocks } from './any-blocks.ts';
import { sendTo } from './calls.ts';
import { messageBy } from './messages.ts';
import { startReceiver, type Receiver } from './receiver.ts';

// The package's main file is for bundlers; this one runs as it is.
const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof AdaptiveCards;

const settings = { kind: 'teams', urlSecret: 'URL' } as const;
const open: Receiver[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
});

/** What Microsoft's own library says against a card, read as version 1.5. */
function faultsOf(card: unknown): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const inParsing = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n));
  const inWhole = parsed.validateProperties().validationEvents;
  return [...inParsing, ...inWhole].map(({ message }) => message);
}

function messageOf(blocks: readonly Block[]) {
  return teamsMessage(messageBy(settings, { blocks }));
}

describe('a message to Teams', () => {
  it('is one card in an envelope, with the facts and the buttons with their links', async () => {
    const receiver = await startReceiver();
    open.push(receiver);
    await sendTo('teams', receiver.url);
    const sent = JSON.parse(receiver.calls[0]?.body ?? '');
    expect(sent.type).toBe('message');
    const [{ contentType, content }] = sent.attachments;
    expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(faultsOf(content)).toEqual([]);
    expect(content).toMatchObject({ version: '1.5', fallbackText: 'Offered to you: Northwind' });
    expect(content.body.map(({ type }: { type: string }) => type)).toEqual([
      'TextBlock',
      'TextBlock',
      'FactSet',
      'ActionSet',
    ]);
    expect(content.body[3].actions[0]).toEqual({
      type: 'Action.OpenUrl',
      title: 'Accept',
      url: 'https://baton.example/act/1',
      style: 'positive',
    });
  });

  it('is held against the schema: a wrong word would be found', () => {
    const body = [{ type: 'TextBlock', text: 'x', weight: 'bold' }];
    const faults = faultsOf({ type: 'AdaptiveCard', version: '1.5', body });
    expect(faults).toEqual(['Invalid value "bold" for property "weight".']);
  });

  it('is small enough for Teams whatever it is made of', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const sent = messageOf(blocks);
        expect(Buffer.byteLength(JSON.stringify(sent))).toBeLessThanOrEqual(teamsLimit);
        const [{ content }] = sent.attachments;
        expect(faultsOf(content)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('shortens what is too long, and keeps the buttons', () => {
    const action = { label: 'Accept', url: 'https://x.example/', style: 'primary' } as const;
    const texts = Array.from({ length: 400 }, (): Block => ({
      kind: 'text',
      text: '客'.repeat(5000),
    }));
    const [{ content }] = messageOf([...texts, { kind: 'actions', actions: [action] }]).attachments;
    expect(content.body.at(-1)?.type).toBe('ActionSet');
    expect(content.body.at(-2)).toMatchObject({ text: '…' });
    expect(content.body[1]).toMatchObject({ text: expect.stringMatching(/^客+…$/) });
  });

  it('shows what people wrote as they wrote it', () => {
    const text = '[click](https://evil.example) *now*\n- a\n1. b';
    const [{ content }] = messageOf([{ kind: 'text', text }]).attachments;
    expect(content.body[1]).toMatchObject({
      text: String.raw`\[click\]\(https://evil.example\) \*now\*` + '\n\n\\- a\n\n1\\. b',
    });
  });
});
