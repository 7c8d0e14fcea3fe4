import { textOfPage } from './app-page.ts';
import { html, Html } from './html.ts';

/** The one style sheet of the server's own pages, allowed by its hash. */
export const style = `
:root { color-scheme: light dark; --ink: #1b2733; --soft: #5a6875; --line: #d9e0e6; --field: #7b8794; --page: #fbfcfd; --accent: #0958d9; --box: #fff }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --soft: #a5b1bd; --line: #33404c; --field: #7d8996; --page: #12181e; --accent: #7fb2ff; --box: #1a222a } }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.6 "Inter Variable", Inter, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC Variable", sans-serif; color: var(--ink); background: var(--page) }
main { max-width: 60rem; margin: 0 auto; padding: 3rem 1.25rem 5rem }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 .5rem; letter-spacing: -.01em }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem }
p { margin: 0 0 1rem } .soft { color: var(--soft) }
a { color: var(--accent) }
form, .box { background: var(--box); border: 1px solid var(--line); border-radius: 12px; padding: 1.25rem; margin: 1.25rem 0; max-width: 26rem }
label { display: block; font-size: .9rem; color: var(--soft); margin-bottom: .75rem }
input, select, textarea { display: block; width: 100%; font: inherit; padding: .5rem .65rem; border: 1px solid var(--field); border-radius: 8px; background: var(--page); color: var(--ink) }
button { font: inherit; font-weight: 600; padding: .5rem 1.1rem; border: 0; border-radius: 8px; background: #0958d9; color: #fff; cursor: pointer }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.act { max-width: 34rem; margin: 0 auto } .act form, .act .box { max-width: none } .act button { min-height: 2.9rem; min-width: 8rem }
.danger { background: #cf1322 } .act textarea { min-height: 6rem; resize: vertical } .act select { min-height: 2.9rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1rem; margin: 0 } dt { color: var(--soft); font-size: .9rem } dd { margin: 0; font-weight: 600; overflow-wrap: anywhere }
.more { margin: .9rem 0 0 } .small { font-size: .875rem } .good { border-left: 4px solid #389e0d; padding-left: .75rem }
@media (max-width: 30rem) { main { padding: 1.75rem 1rem 3rem } .act button { width: 100% } dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .6rem } }
.door { max-width: 24rem; margin: 0 auto; padding-top: min(8vh, 5rem); text-align: center } .door h1 { margin-top: .75rem; font-size: 1.6rem }
.door form, .door .wrong { text-align: left } .door button { width: 100%; min-height: 2.75rem } .door nav { justify-content: center; margin-top: 1.5rem }
.wrong { border-left: 4px solid #cf1322; padding-left: .75rem }
details { border: 1px solid var(--line); border-radius: 10px; background: var(--box); margin: .5rem 0 }
summary { padding: .55rem .9rem; cursor: pointer } details > div { padding: 0 .9rem .9rem }
code, pre { font: .875rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace }
pre { overflow: auto; background: var(--page); border: 1px solid var(--line); border-radius: 8px; padding: .75rem; margin: .25rem 0 .75rem }
.method { display: inline-block; min-width: 4.2rem; font-weight: 700; color: var(--accent) }
table { border-collapse: collapse; width: 100%; font-size: .9rem } td, th { text-align: left; border-bottom: 1px solid var(--line); padding: .35rem .5rem; vertical-align: top }
nav { display: flex; gap: 1rem; flex-wrap: wrap }
.sign { max-width: 46rem } .sign h1 { margin-bottom: .25rem } .sign form h2 { margin: 0 0 1rem }
.languages { justify-content: flex-end; font-size: .875rem; margin-bottom: 1.5rem }
.house { color: var(--accent); font-weight: 600; margin: 0 0 .35rem }
.paper { border: 1px solid var(--line); border-radius: 12px; overflow: hidden; background: var(--box); margin: 1.25rem 0 }
.paper iframe { display: block; width: 100%; height: min(75vh, 60rem); border: 0; border-bottom: 1px solid var(--line); background: #fff; color-scheme: light }
.open { display: flex; flex-wrap: wrap; gap: .6rem 1.25rem; align-items: center; padding: .9rem 1.25rem } .phone { display: none; margin: 0; padding: .9rem 1.25rem 0 } .sign .good, .sign form > .small { margin: 1rem 0 }
.open + .open { border-top: 1px solid var(--line) }
.button { display: inline-block; font-weight: 600; padding: .5rem 1.1rem; border-radius: 8px; border: 1px solid var(--accent); text-decoration: none; overflow-wrap: anywhere }
.tick { display: flex; gap: .65rem; align-items: flex-start; color: var(--ink); font-size: 1rem } .tick input { width: 1.25rem; height: 1.25rem; margin: .2rem 0 0; flex: none; accent-color: #0958d9 }
.fingerprint { margin: 1.5rem 0 0 } .fingerprint p { margin: 0 } .fingerprint code { display: block; overflow-wrap: anywhere; margin: .15rem 0 }
@media (max-width: 40rem) { .paper .wide { display: none } .phone { display: block } .open .button { width: 100%; text-align: center } }
`;

/** Nothing stands between the tags and the style sheet: the hash is of what the browser finds there. */
const styleElement = new Html(`<style>${style}</style>`);

/** The fonts of the app, where it was built: Chinese is then read on a machine without Chinese fonts. */
function fontsElement(): Html {
  const file = /"(\/assets\/fonts-[\w-]+\.css)"/.exec(textOfPage('index.html') ?? '')?.[1];
  return file === undefined ? html`` : html`<link rel="stylesheet" href="${file}" />`;
}

/** A whole page around its content. */
export function layout(page: {
  readonly locale: string;
  readonly title: string;
  readonly content: Html;
}): string {
  return html`<!doctype html>
    <html lang="${page.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        ${fontsElement()}${styleElement}
      </head>
      <body>
        <main>${page.content}</main>
      </body>
    </html> `.text;
}
