import type { Block, OutgoingMessage } from '../../message.ts';
import { titled } from '../titled.ts';
import { acts, leadsTo, mailWord } from './mail-words.ts';

/** The message for readers who see no HTML. */
export function mailText(message: OutgoingMessage, preferencesUrl: string | undefined): string {
  const { locale, blocks, caseUrl } = message;
  const colon = locale.startsWith('zh') ? '：' : ': ';
  const link = (label: string, url: string): string => `${label}${colon.trimEnd()}\n${url}`;
  const parts = [
    ...titled(message).map((block) => blockText(block, colon)),
    leadsTo(blocks, caseUrl) ? '' : link(mailWord('open', locale), caseUrl),
    ['-- ', ...footer(message, preferencesUrl, link)].join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockText(block: Block, colon: string): string {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return block.text;
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}${colon}${value}`).join('\n');
    case 'actions':
      return block.actions
        .map(({ label, url }) => `${label}${colon.trimEnd()}\n${url}`)
        .join('\n\n');
  }
}

function footer(
  { locale, blocks }: OutgoingMessage,
  preferencesUrl: string | undefined,
  link: (label: string, url: string) => string,
): readonly string[] {
  return [
    mailWord('sentBy', locale),
    ...(acts(blocks) ? [mailWord('once', locale)] : []),
    ...(preferencesUrl === undefined
      ? []
      : [link(mailWord('preferences', locale), preferencesUrl)]),
  ];
}
