import { localize, type Locale, type LocalizedText } from '../../../../shared/index.ts';

/** Who sends what. */
export interface Sending {
  /** The title of the document. */
  readonly document: string;
  readonly sender: string;
  /** The organization. */
  readonly house: string;
}

const words = {
  subject: ({ document }: Sending) => ({
    en: `${document}: please read and sign`,
    'zh-CN': `${document}：请阅读并签署`,
  }),
  reminder: ({ document }: Sending) => ({
    en: `${document}: still to be signed`,
    'zh-CN': `${document}：尚待签署`,
  }),
  greeting: (name: string) => ({ en: `Dear ${name},`, 'zh-CN': `${name}，您好：` }),
  text: ({ document, sender, house }: Sending) => ({
    en: `${sender} of ${house} sends you “${document}”. Please read it and, if you agree, accept it with your name.`,
    'zh-CN': `${house}的${sender}向您发送了“${document}”。请阅读，如无异议，请填写姓名予以确认。`,
  }),
  reminding: ({ document, sender, house }: Sending) => ({
    en: `${sender} of ${house} has sent you “${document}”, which you have not accepted yet. The link ends soon.`,
    'zh-CN': `${house}的${sender}此前向您发送了“${document}”，您尚未确认。链接即将失效。`,
  }),
  attached: () => ({ en: 'The document is attached, too.', 'zh-CN': '文档亦随信附上。' }),
  read: () => ({ en: 'Read and sign', 'zh-CN': '阅读并签署' }),
  document: () => ({ en: 'Document', 'zh-CN': '文档' }),
  number: () => ({ en: 'Number', 'zh-CN': '编号' }),
  sender: () => ({ en: 'Sent by', 'zh-CN': '发件人' }),
  until: () => ({ en: 'Good until', 'zh-CN': '有效期至' }),
} satisfies Readonly<Record<string, (about: never) => LocalizedText>>;

/** What a letter with a signing link says, in the language of the document. */
export function letterWords(locale: Locale) {
  const say = <A extends readonly unknown[]>(word: (...about: A) => LocalizedText) => {
    return (...about: A): string => localize(word(...about), locale);
  };
  return {
    subject: say(words.subject),
    reminder: say(words.reminder),
    greeting: say(words.greeting),
    text: say(words.text),
    reminding: say(words.reminding),
    attached: say(words.attached),
    read: say(words.read),
    document: say(words.document),
    number: say(words.number),
    sender: say(words.sender),
    until: say(words.until),
  };
}
