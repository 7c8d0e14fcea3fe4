import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Block } from '../../../src/collaboration/message.ts';
import {
  slackMessage,
  type SlackMessage,
} from '../../../src/collaboration/senders/slack/slack-message.ts';
import { sendTo } from './calls.ts';
import { anyBlocks } from './any-blocks.ts';
import { messageBy } from './messages.ts';
import { startReceiver, type Receiver } from './receiver.ts';

const schemaFile = new URL('fixtures/slack-message.schema.json', import.meta.url);
const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

const settings = { kind: 'slack', urlSecret: 'URL' } as const;
const open: Receiver[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
});

function messageOf(blocks: readonly Block[]): SlackMessage {
  return slackMessage(messageBy(settings, { blocks }));
}

/** The limits that Slack's reference names and its types do not hold. */
function withinLimits({ blocks }: SlackMessage): boolean {
  return (
    blocks.length <= 50 &&
    blocks.every((block) => {
      if (block.type === 'header') return block.text.text.length <= 150;
      if (block.type === 'actions')
        return (
          block.elements.length <= 25 &&
          block.elements.every(({ text }) => text.text.length <= 75) &&
          new Set(block.elements.map((one) => one.action_id)).size === block.elements.length
        );
      if ('fields' in block)
        return block.fields.length <= 10 && block.fields.every(({ text }) => text.length <= 2000);
      return block.text.text.length <= 3000 && block.text.text !== '';
    })
  );
}

describe('a message to Slack', () => {
  it('is Block Kit: a header, the text, the facts, and the buttons with their links', async () => {
    const receiver = await startReceiver();
    open.push(receiver);
    await sendTo('slack', receiver.url);
    const sent = JSON.parse(receiver.calls[0]?.body ?? '');
    expect({ fits: validate(sent), errors: validate.errors }).toEqual({ fits: true, errors: null });
    expect(sent.text).toBe('Offered to you: Northwind');
    expect(sent.blocks.map(({ type }: { type: string }) => type)).toEqual([
      'header',
      'section',
      'section',
      'actions',
    ]);
    expect(sent.blocks[3].elements[0]).toMatchObject({
      style: 'primary',
      url: 'https://baton.example/act/1',
    });
    expect(sent.blocks[3].elements[2]).not.toHaveProperty('style');
  });

  it('fits the types and the limits of Slack whatever it is made of', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const sent = messageOf(blocks);
        expect(validate(JSON.parse(JSON.stringify(sent)))).toBe(true);
        expect(withinLimits(sent)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps the buttons where it is too long', () => {
    const texts = Array.from({ length: 60 }, (_, n): Block => ({ kind: 'text', text: `${n}` }));
    const action = { label: 'Accept', url: 'https://x.example/', style: 'primary' } as const;
    const { blocks } = messageOf([...texts, { kind: 'actions', actions: [action] }]);
    expect(blocks).toHaveLength(50);
    expect(blocks.at(-1)?.type).toBe('actions');
    expect(blocks.at(-2)).toMatchObject({ text: { text: '…' } });
  });

  it('calls nobody and links nowhere by what people wrote', () => {
    const facts = [{ label: 'Note', value: '<!channel> <https://evil.example|click>' }];
    const { blocks } = messageOf([{ kind: 'facts', facts }]);
    expect(blocks[1]).toMatchObject({
      fields: [{ text: '*Note*\n&lt;!channel&gt; &lt;https://evil.example|click&gt;' }],
    });
  });
});
