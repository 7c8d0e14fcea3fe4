import type { Block, MessageAction, OutgoingMessage } from '../../message.ts';
import { inGroups } from '../in-groups.ts';
import { shorten } from '../shorten.ts';
import { titled } from '../titled.ts';

/** The body of a call to an incoming webhook of Slack. */
export interface SlackMessage {
  /** What notifications show, and readers that know no blocks. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/** The kinds of blocks that we use. Source: docs.slack.dev/reference/block-kit/blocks. */
export type SlackBlock =
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'section'; readonly text: PlainText }
  | { readonly type: 'section'; readonly fields: readonly Markdown[] }
  | { readonly type: 'actions'; readonly elements: readonly Button[] };

interface PlainText {
  readonly type: 'plain_text';
  readonly text: string;
  readonly emoji: false;
}

interface Markdown {
  readonly type: 'mrkdwn';
  readonly text: string;
  readonly verbatim: true;
}

interface Button {
  readonly type: 'button';
  readonly text: PlainText;
  readonly url: string;
  readonly action_id: string;
  readonly style?: 'primary' | 'danger';
}

/** What Slack takes at most, of characters and of parts. */
const limits = { blocks: 50, header: 150, section: 3000, fields: 10, buttons: 25, button: 75 };
/** A field takes 2,000 characters, of which escaping makes up to five out of one. */
const fieldLimits = { label: 60, value: 320 };

/** Puts a message into Block Kit. What is longer than Slack takes is shortened with an ellipsis. */
export function slackMessage(message: OutgoingMessage): SlackMessage {
  const all = titled(message).flatMap(slackBlocks);
  return {
    text: escape(shorten(message.subject, limits.section)),
    blocks: all.length > limits.blocks ? cut(all) : all,
  };
}

/** Leaves out from the middle on, but keeps the buttons, which stand last. */
function cut(all: readonly SlackBlock[]): readonly SlackBlock[] {
  const last = all.at(-1);
  const kept = last?.type === 'actions' ? [last] : [];
  const ellipsis: SlackBlock = { type: 'section', text: plainText('…', 1) };
  return [...all.slice(0, limits.blocks - 1 - kept.length), ellipsis, ...kept];
}

function slackBlocks(block: Block): readonly SlackBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ type: 'header', text: plainText(block.text, limits.header) }];
    case 'text':
      return [{ type: 'section', text: plainText(block.text, limits.section) }];
    case 'facts':
      return inGroups(block.facts.map(field), limits.fields).map((fields) => ({
        type: 'section',
        fields,
      }));
    case 'actions':
      return inGroups(block.actions.map(button), limits.buttons).map((elements) => ({
        type: 'actions',
        elements,
      }));
  }
}

function plainText(text: string, limit: number): PlainText {
  return { type: 'plain_text', text: shorten(text, limit), emoji: false };
}

function field({ label, value }: { readonly label: string; readonly value: string }): Markdown {
  const name = escape(shorten(label, fieldLimits.label));
  const text = `*${name}*\n${escape(shorten(value, fieldLimits.value))}`;
  return { type: 'mrkdwn', text, verbatim: true };
}

function button({ label, url, style }: MessageAction, index: number): Button {
  return {
    type: 'button',
    text: plainText(label, limits.button),
    url,
    action_id: `open-${index}`,
    ...(style !== 'plain' && { style }),
  };
}

/** Source: docs.slack.dev/messaging/formatting-message-text, “Escaping text”. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
