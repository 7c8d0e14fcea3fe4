import type { LinkPreview } from '../../collaboration/index.ts';
import { localize, momentText } from '../../shared/index.ts';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';
import { words, type PageLocale } from './words.ts';

type Words = (typeof words)[PageLocale]['act'];

/** What was typed before, where something of it was wrong. */
export interface GivenAnswer {
  readonly reason?: string;
  readonly note?: string;
  readonly wrong?: string;
}

/** Asks before a link acts: a program that only follows links does nothing by it. */
export function actPage(
  locale: PageLocale,
  token: string,
  preview: LinkPreview,
  given: GivenAnswer = {},
): string {
  const text = words[locale].act;
  const { title, button } = text[preview.action];
  const isGraver = preview.action === 'reject' || preview.action === 'refuse';
  const content = html`<div class="act">
    <h1>${title}</h1>
    <p class="soft">${localize(preview.case.funnel, locale)}</p>
    ${wrongText(given.wrong)}
    <div class="box">
      ${facts(preview, text, locale)}
      <p class="more"><a href="${preview.caseUrl}">${text.look}</a></p>
    </div>
    <form method="post" action="/act/${token}">
      ${reasonChoice(preview, text, locale, given.reason)} ${noteField(preview, text, given.note)}
      ${
        isGraver
          ? html`<button class="danger">${button}</button>`
          : html`<button>${button}</button>`
      }
    </form>
    <p class="soft small">${text.once}</p>
  </div>`;
  return layout({ locale, title: `Baton · ${title}`, content });
}

function wrongText(wrong: string | undefined): Html {
  return wrong === undefined ? html`` : html`<p class="wrong" role="alert">${wrong}</p>`;
}

function facts(preview: LinkPreview, text: Words, locale: PageLocale): Html {
  const { case: about, subject, due, person, zone } = preview;
  const rows: readonly (readonly [string, string])[] = [
    [text.case, about.name],
    [text.subject, localize(subject, locale)],
    ...(due === undefined ? [] : [[text.due, momentText(due, locale, zone)] as const]),
    [text.person, person.name],
  ];
  return html`<dl>
    ${rows.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

function reasonChoice(
  { reasons }: LinkPreview,
  text: Words,
  locale: PageLocale,
  chosen: string | undefined,
): Html {
  if (reasons === undefined) return html``;
  const option = ({
    id,
    title,
  }: {
    readonly id: string;
    readonly title: Parameters<typeof localize>[0];
  }) =>
    id === chosen
      ? html`<option value="${id}" selected>${localize(title, locale)}</option>`
      : html`<option value="${id}">${localize(title, locale)}</option>`;
  return html`<label
    >${text.reason}<select name="reason" required>
      <option value="">${text.choose}</option>
      ${reasons.map(option)}
    </select></label
  >`;
}

function noteField({ noteRequired }: LinkPreview, text: Words, note = ''): Html {
  return noteRequired
    ? html`<label
        >${text.note}<textarea name="note" maxlength="5000" required>${note}</textarea>
      </label>`
    : html`<label
        >${text.noteOptional}<textarea name="note" maxlength="5000">${note}</textarea>
      </label>`;
}

/** What came of it. */
export function actedPage(
  locale: PageLocale,
  action: LinkPreview['action'],
  caseUrl: string,
): string {
  const text = words[locale].act;
  const content = html`<div class="act">
    <h1>${text.thanks}</h1>
    <p class="good" role="status">${text[action].done}</p>
    <p><a href="${caseUrl}">${text.open}</a></p>
  </div>`;
  return layout({ locale, title: `Baton · ${text.thanks}`, content });
}

/** Why nothing came of it: answered before, expired, used. */
export function notActedPage(
  locale: PageLocale,
  problem: { readonly message: string; readonly hint?: string },
): string {
  const text = words[locale].act;
  const content = html`<div class="act">
    <h1>${text.failed}</h1>
    <p class="wrong" role="alert">${problem.message}</p>
    ${problem.hint === undefined ? html`` : html`<p class="soft">${problem.hint}</p>`}
    <nav><a href="/">Baton</a></nav>
  </div>`;
  return layout({ locale, title: `Baton · ${text.failed}`, content });
}
