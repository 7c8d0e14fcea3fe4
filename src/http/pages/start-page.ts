import { html } from './html.ts';
import { layout } from './layout.ts';
import { words, type PageLocale, type Words } from './words.ts';

/** Who looks at the start page. */
export interface Visitor {
  readonly name: string;
  readonly csrfToken: string;
}

/** The page at `/`: sign-in, or who is signed in, and where the interfaces are. */
export function startPage(page: {
  readonly locale: PageLocale;
  readonly visitor?: Visitor;
  readonly wrong?: string;
}): string {
  const text = words[page.locale];
  const content = html`<h1>Baton</h1>
    <p class="soft">${text.tagline}</p>
    ${page.wrong === undefined ? html`` : html`<p class="wrong" role="alert">${page.wrong}</p>`}
    ${page.visitor ? signedIn(page.visitor, text) : signInForm(text)}
    <h2>${text.where}</h2>
    <nav>
      <a href="/api/docs">${text.documentation}</a>
      <a href="/api/v1/openapi.json">${text.document}</a>
    </nav>
    <p class="soft">${text.api} <code>/api/v1</code></p>`;
  return layout({ locale: page.locale, title: 'Baton', content });
}

function signInForm(text: Words) {
  return html`<form method="post" action="/sign-in">
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
  const content = html`<h1>${text.linkTitle}</h1>
    <p class="soft">${text.linkText}</p>
    <form method="post" action="/sign-in">
      <input type="hidden" name="link" value="${page.link}" />
      <button>${text.signIn}</button>
    </form>`;
  return layout({ locale: page.locale, title: `Baton · ${text.signIn}`, content });
}
