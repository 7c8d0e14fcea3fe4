import { html } from './html.ts';
import { layout } from './layout.ts';
import type { Visitor } from './visitor.ts';
import { words, type PageLocale, type Words } from './words.ts';

/** The sign of the product. */
const mark = html`<svg width="44" height="44" viewBox="0 0 32 32" aria-hidden="true">
  <rect width="32" height="32" rx="8" fill="#0958d9" />
  <path d="M8.5 21.5 19 11" stroke="#fff" stroke-width="4.5" stroke-linecap="round" />
  <path d="m19.5 16.5 4-4" stroke="#8ec5ff" stroke-width="4.5" stroke-linecap="round" />
</svg>`;

/** The page at `/`: sign-in, or who is signed in, and where the interfaces are. */
export function startPage(page: {
  readonly locale: PageLocale;
  readonly visitor?: Visitor;
  readonly wrong?: string;
  /** Where to go after signing in. */
  readonly next?: string;
}): string {
  const text = words[page.locale];
  const content = html`<div class="door">
    ${mark}
    <h1>Baton</h1>
    <p class="soft">${text.tagline}</p>
    ${page.wrong === undefined ? html`` : html`<p class="wrong" role="alert">${page.wrong}</p>`}
    ${page.visitor ? signedIn(page.visitor, text) : signInForm(text, page.next)}
    <nav class="small">
      <a href="/api/docs">${text.documentation}</a>
      <a href="/api/v1/openapi.json">${text.document}</a>
    </nav>
  </div>`;
  return layout({ locale: page.locale, title: 'Baton', content });
}

function signInForm(text: Words, next: string | undefined) {
  return html`<form method="post" action="/sign-in">
    ${next === undefined ? html`` : html`<input type="hidden" name="next" value="${next}" />`}
    <label>${text.email}<input name="email" type="email" autocomplete="username" required /></label>
    <label
      >${text.password}<input
        name="password"
        type="password"
        autocomplete="current-password"
        required
    /></label>
    <button>${text.signIn}</button>
  </form>`;
}

function signedIn(visitor: Visitor, text: Words) {
  return html`<form method="post" action="/sign-out">
    <p>${text.signedInAs} <strong>${visitor.name}</strong></p>
    <input type="hidden" name="csrf" value="${visitor.csrfToken}" />
    <button>${text.signOut}</button>
  </form>`;
}

/** Where a one-time link leads: a program that only follows links does not use it up. */
export function linkPage(page: { readonly locale: PageLocale; readonly link: string }): string {
  const text = words[page.locale];
  const content = html`<div class="door">
    ${mark}
    <h1>${text.linkTitle}</h1>
    <p class="soft">${text.linkText}</p>
    <form method="post" action="/sign-in">
      <input type="hidden" name="link" value="${page.link}" />
      <button>${text.signIn}</button>
    </form>
  </div>`;
  return layout({ locale: page.locale, title: `Baton · ${text.signIn}`, content });
}
