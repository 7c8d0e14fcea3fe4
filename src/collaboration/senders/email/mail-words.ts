import type { Block, MessageAction } from '../../message.ts';
import { localize, type Locale, type LocalizedText } from '../../../shared/index.ts';

/** What a mail says besides the message itself. */
const words = {
  open: { en: 'Open in Baton', 'zh-CN': '在 Baton 中打开' },
  once: {
    en: 'The links that answer are meant for you alone and work once. Please do not forward this message.',
    'zh-CN': '答复链接仅供您本人使用，且仅可使用一次。请勿转发此邮件。',
  },
  preferences: { en: 'Choose what you are told', 'zh-CN': '设置接收哪些通知' },
  sentBy: { en: 'Sent by Baton', 'zh-CN': '由 Baton 发送' },
} satisfies Readonly<Record<string, LocalizedText>>;

export function mailWord(word: keyof typeof words, locale: Locale): string {
  return localize(words[word], locale);
}

/** Whether a button of the message leads to an address already. */
export function leadsTo(blocks: readonly Block[], url: string): boolean {
  return buttonsOf(blocks).some((button) => button.url === url);
}

/** Whether a button of the message acts for its reader. */
export function acts(blocks: readonly Block[]): boolean {
  return buttonsOf(blocks).some((button) => button.acts === true);
}

function buttonsOf(blocks: readonly Block[]): readonly MessageAction[] {
  return blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
}
