import { momentText, type Instant } from '../../shared/index.ts';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';
import { signWords, type SignWords } from './sign-words.ts';
import type { PageLocale } from './words.ts';

/** A document as it is shown to somebody outside the house. */
export interface SignView {
  readonly token: string;
  readonly title: string;
  readonly number?: string;
  /** The company. */
  readonly house: string;
  /** Who sent the link. */
  readonly sender: string;
  readonly file: {
    readonly format: string;
    readonly name: string;
    readonly size: number;
    readonly sha256: string;
  };
  /** Whom the link was made for. */
  readonly name?: string;
  readonly email?: string;
  readonly issued?: Instant;
  readonly expires: Instant;
  readonly zone: string;
}

/** What was entered before, where something of it was wrong. */
export interface GivenSignature {
  readonly name?: string;
  readonly email?: string;
  readonly wrong?: 'nameMissing' | 'unread' | 'another';
}

/** What was accepted, by whom and when. */
export interface Receipt {
  readonly name: string;
  readonly at: Instant;
  /** Whether the document shows who accepted it, so that a copy of it tells more. */
  readonly hasCopy: boolean;
  /** It had been accepted before it was tried again. */
  readonly again?: boolean;
}

/** The page that asks: the document, and the form by which it is accepted. */
export function signPage(locale: PageLocale, view: SignView, given: GivenSignature = {}): string {
  const text = signWords[locale];
  const content = html`${head(locale, view)}
    <p class="soft">${text.intro}</p>
    ${wrongText(given, text)} ${facts(locale, view)} ${documentBox(text, view)}
    <form method="post" action="/sign/${view.token}?lang=${locale}">
      <h2>${text.accept}</h2>
      <input type="hidden" name="sha256" value="${view.file.sha256}" />
      <label
        >${text.name}<input
          name="name"
          autocomplete="name"
          maxlength="200"
          required
          value="${given.name ?? view.name ?? ''}"
      /></label>
      <label
        >${text.email}<input
          name="email"
          type="email"
          autocomplete="email"
          maxlength="254"
          value="${given.email ?? view.email ?? ''}"
      /></label>
      <label class="tick"
        ><input type="checkbox" name="read" value="yes" required /><span>${text.read}</span></label
      >
      <button>${text.button}</button>
      <p class="soft small">${text.kept}</p>
    </form>
    ${fingerprint(text, view)}`;
  return page(locale, view.title, content);
}

/** What is left of the link once the document was accepted: when, by whom, and of which file. */
export function receiptPage(locale: PageLocale, view: SignView, receipt: Receipt): string {
  const text = signWords[locale];
  const rows = [
    [text.by, receipt.name],
    [text.at, `${momentText(receipt.at, locale, view.zone)} (${view.zone})`],
    ...numberRow(text, view),
    [text.from, senderText(view)],
  ] as const;
  const content = html`${head(locale, view)}
    <p class="good" role="status"><strong>${text.thanks}</strong><br />${text.thanksText}</p>
    ${receipt.again === true ? html`<p class="wrong" role="alert">${text.again}</p>` : html``}
    <div class="box">${list(rows)}</div>
    <section class="paper">
      ${receipt.hasCopy ? signedCopyLink(text, view) : html``} ${links(text, view)}
    </section>
    ${fingerprint(text, view)}`;
  return page(locale, `${text.thanks} · ${view.title}`, content);
}

/** Why the link leads nowhere: expired, withdrawn, made up. */
export function notSignedPage(
  locale: PageLocale,
  problem: { readonly message: string; readonly hint?: string },
): string {
  const text = signWords[locale];
  const content = html`<h1>${text.failed}</h1>
    <p class="wrong" role="alert">${problem.message}</p>
    <p class="soft">${problem.hint ?? text.ask}</p>`;
  return page(locale, text.failed, content);
}

function page(locale: PageLocale, title: string, content: Html): string {
  return layout({
    locale,
    title: `${title} · Baton`,
    content: html`<div class="act sign">${content}</div>`,
  });
}

function head(locale: PageLocale, view: SignView): Html {
  const text = signWords[locale];
  return html`<nav class="languages" aria-label="${text.switch}">
      ${languageLink('en', 'English', locale)} ${languageLink('zh-CN', '中文', locale)}
    </nav>
    <p class="house">${view.house}</p>
    <h1>${view.title}</h1>`;
}

function languageLink(tag: PageLocale, name: string, current: PageLocale): Html {
  return tag === current
    ? html`<strong lang="${tag}" aria-current="true">${name}</strong>`
    : html`<a href="?lang=${tag}" lang="${tag}" hreflang="${tag}">${name}</a>`;
}

function wrongText({ wrong }: GivenSignature, text: SignWords): Html {
  return wrong === undefined ? html`` : html`<p class="wrong" role="alert">${text[wrong]}</p>`;
}

type Row = readonly [label: string, value: string];

function facts(locale: PageLocale, view: SignView): Html {
  const text = signWords[locale];
  const moment = (at: Instant): string => momentText(at, locale, view.zone);
  const rows: readonly Row[] = [
    ...numberRow(text, view),
    [text.from, senderText(view)],
    ...(view.name === undefined ? [] : [[text.for, view.name] as const]),
    ...(view.issued === undefined ? [] : [[text.issued, moment(view.issued)] as const]),
    [text.until, moment(view.expires)],
  ];
  return html`<div class="box">${list(rows)}</div>`;
}

/** Mostly the title says it already. */
function numberRow(text: SignWords, { number, title }: SignView): readonly Row[] {
  return number === undefined || title.includes(number) ? [] : [[text.number, number]];
}

function senderText({ sender, house }: SignView): string {
  return `${sender} · ${house}`;
}

function list(rows: readonly Row[]): Html {
  return html`<dl>
    ${rows.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

/** The document in a frame where the browser shows it by itself, and links to it in any case. */
function documentBox(text: SignWords, view: SignView): Html {
  const { token, file, title } = view;
  return html`<section class="paper">
    ${frame(file.format, `/sign/${token}/file`, title)}
    ${file.format === 'pdf' ? html`<p class="soft small phone">${text.phone}</p>` : html``}
    ${links(text, view)}
  </section>`;
}

function links(text: SignWords, { token, file: { name, size } }: SignView): Html {
  const url = `/sign/${token}/file`;
  return html`<div class="open">
    <a class="button" href="${url}" target="_blank" rel="noopener" title="${text.newWindow}"
      >${text.openIt}</a
    >
    <a href="${url}?save=yes" download>${text.save}</a>
    <span class="soft small">${name} · ${sizeText(size)}</span>
  </div>`;
}

function signedCopyLink(text: SignWords, { token }: SignView): Html {
  return html`<div class="open">
    <a class="button" href="/sign/${token}/signed" download>${text.signed}</a>
    <span class="soft small">${text.signedText}</span>
  </div>`;
}

function frame(format: string, url: string, title: string): Html {
  if (format === 'html' || format === 'text')
    return html`<iframe src="${url}" title="${title}" sandbox></iframe>`;
  return format === 'pdf'
    ? html`<iframe class="wide" src="${url}#navpanes=0&view=FitH" title="${title}"></iframe>`
    : html``;
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function fingerprint(text: SignWords, { file }: SignView): Html {
  return html`<div class="fingerprint">
    <p class="soft small">${text.fingerprint}</p>
    <code>${file.sha256}</code>
    <p class="soft small">${text.fingerprintText}</p>
  </div>`;
}
