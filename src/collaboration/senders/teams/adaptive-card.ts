import type { Block, MessageAction, OutgoingMessage } from '../../message.ts';
import { inGroups } from '../in-groups.ts';
import { shorten } from '../shorten.ts';
import { titled } from '../titled.ts';

/** The body of a call to a webhook of a Teams workflow: one card in an envelope. */
export interface TeamsMessage {
  readonly type: 'message';
  readonly attachments: readonly [
    {
      readonly contentType: 'application/vnd.microsoft.card.adaptive';
      readonly content: AdaptiveCard;
    },
  ];
}

/** The parts of Adaptive Cards 1.5 that we use. Source: adaptivecards.io/explorer. */
export interface AdaptiveCard {
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
}

export type CardElement =
  | {
      readonly type: 'TextBlock';
      readonly text: string;
      readonly wrap: true;
      readonly size?: 'large';
      readonly weight?: 'bolder';
      readonly style?: 'heading';
    }
  | { readonly type: 'FactSet'; readonly facts: readonly { title: string; value: string }[] }
  | { readonly type: 'ActionSet'; readonly actions: readonly OpenUrl[] };

interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
  readonly style?: 'positive' | 'destructive';
}

/** Teams takes about 28 KB for the whole message; some of it is kept free for what Teams adds. */
export const teamsLimit = 27_000;

/** The buttons of one set that all readers show. */
const maxActions = 5;

/** Texts are shortened to so many characters, one length after the other, until the message is small enough. */
const lengths = [4000, 1000, 250, 80];

/** Puts a message into a card. What is too long for Teams is shortened with an ellipsis. */
export function teamsMessage(message: OutgoingMessage): TeamsMessage {
  for (const length of lengths) {
    const whole = inEnvelope(message, cardBody(titled(message), length));
    if (fits(whole)) return whole;
  }
  return withFewerBlocks(message);
}

function withFewerBlocks(message: OutgoingMessage): TeamsMessage {
  const body = cardBody(titled(message), lengths.at(-1) ?? 0);
  const last = body.at(-1);
  const end: readonly CardElement[] =
    last?.type === 'ActionSet' ? [textBlock('…'), last] : [textBlock('…')];
  for (let count = body.length - 1; count > 0; count--) {
    const shorter = inEnvelope(message, [...body.slice(0, count), ...end]);
    if (fits(shorter)) return shorter;
  }
  return inEnvelope(message, [textBlock(escape(shorten(message.subject, 500)))]);
}

function fits(message: TeamsMessage): boolean {
  return Buffer.byteLength(JSON.stringify(message)) <= teamsLimit;
}

function inEnvelope({ subject }: OutgoingMessage, body: readonly CardElement[]): TeamsMessage {
  const content: AdaptiveCard = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: shorten(subject, 500),
    body,
  };
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  };
}

function cardBody(blocks: readonly Block[], length: number): readonly CardElement[] {
  return blocks.flatMap((block): readonly CardElement[] => {
    switch (block.kind) {
      case 'heading':
        return [
          { ...shownText(block.text, length), size: 'large', weight: 'bolder', style: 'heading' },
        ];
      case 'text':
        return [shownText(block.text, length)];
      case 'facts':
        return [{ type: 'FactSet', facts: block.facts.map((fact) => cardFact(fact, length)) }];
      case 'actions':
        return inGroups(block.actions.map(openUrl), maxActions).map((actions) => ({
          type: 'ActionSet',
          actions,
        }));
    }
  });
}

function textBlock(text: string) {
  return { type: 'TextBlock', text, wrap: true } as const;
}

function shownText(text: string, length: number) {
  return textBlock(escape(shorten(text, length)));
}

function cardFact(
  { label, value }: { readonly label: string; readonly value: string },
  length: number,
) {
  return { title: escape(shorten(label, 100)), value: escape(shorten(value, length)) };
}

function openUrl({ label, url, style }: MessageAction): OpenUrl {
  const title = shorten(label, 75);
  const styles = { primary: 'positive', danger: 'destructive', plain: undefined } as const;
  const shown = styles[style];
  return { type: 'Action.OpenUrl', title, url, ...(shown !== undefined && { style: shown }) };
}

/** Cards show a part of Markdown; what people wrote is shown as they wrote it, a line break as one. */
function escape(text: string): string {
  return text
    .replace(/[\\*_[\]()<>#~`|]/g, String.raw`\$&`)
    .replace(/^(\s*)([-+])/gm, String.raw`$1\$2`)
    .replace(/^(\s*\d+)\./gm, String.raw`$1\.`)
    .replace(/\r?\n/g, '\n\n');
}
