import { escapeHtml } from '../../../shared/index.ts';
import type { Block, MessageAction, OutgoingMessage } from '../../message.ts';
import { titled } from '../titled.ts';
import { acts, leadsTo, mailWord } from './mail-words.ts';

/** Mail programs know few fonts and no style sheets of other machines; Chinese needs fonts of its own. */
const font =
  "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,'PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

const ink = '#1c2430';
const quiet = '#5c6672';
const line = '#e3e7ec';
const accent = '#1f5fbf';
const danger = '#b3261e';

/** The message as HTML: one column of at most 600 px, dark text on white, all styles inline, nothing fetched. */
export function mailHtml(message: OutgoingMessage, preferencesUrl: string | undefined): string {
  const { locale, subject, blocks } = message;
  const rest = titled(message).slice(1);
  const title = `<h1 style="margin:0 0 14px;font-size:21px;line-height:29px;font-weight:600;">${lines(subject)}</h1>`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#f3f5f8;-webkit-text-size-adjust:100%;">
<div style="display:none;max-height:0;overflow:hidden;">${escapeHtml(preview(blocks))}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f3f5f8;">
<tr><td align="center" style="padding:24px 12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:#ffffff;border:1px solid ${line};border-top:4px solid ${accent};border-radius:8px;">
<tr><td style="padding:28px 28px 12px;font-family:${font};color:${ink};">
${title}
${rest.map(blockHtml).join('\n')}
</td></tr>
${opening(message)}
</table>
${footer(message, preferencesUrl)}
</td></tr>
</table>
</body>
</html>
`;
}

/** The way into Baton, unless a button leads there. */
function opening({ locale, blocks, caseUrl }: OutgoingMessage): string {
  if (leadsTo(blocks, caseUrl)) return '';
  const link = anchor(mailWord('open', locale), caseUrl, `color:${accent};`);
  return `<tr><td style="padding:4px 28px 24px;font-family:${font};font-size:15px;line-height:22px;">${link}</td></tr>`;
}

/** What mail programs show beside the subject: the first text. */
function preview(blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.kind === 'text');
  return first?.kind === 'text' ? first.text.slice(0, 200) : '';
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2 style="margin:0 0 8px;padding-top:10px;font-size:17px;line-height:25px;font-weight:600;">${lines(block.text)}</h2>`;
    case 'text':
      return `<p style="margin:0 0 18px;font-size:15px;line-height:24px;">${lines(block.text)}</p>`;
    case 'facts':
      return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px;border-top:1px solid ${line};">
${block.facts.map(factRow).join('\n')}
</table>`;
    case 'actions':
      return `<div style="margin:0 0 8px;">${block.actions.map(button).join('\n')}</div>`;
  }
}

function factRow({ label, value }: { readonly label: string; readonly value: string }): string {
  const cell = `padding:9px 0;border-bottom:1px solid ${line};font-size:14px;line-height:21px;vertical-align:top;text-align:left;word-break:break-word;`;
  return `<tr><td width="34%" style="${cell}padding-right:12px;color:${quiet};">${lines(label)}</td><td style="${cell}color:${ink};">${lines(value)}</td></tr>`;
}

function button({ label, url, style }: MessageAction): string {
  const looks = {
    primary: `background:${accent};border:1px solid ${accent};color:#ffffff;`,
    danger: `background:#ffffff;border:1px solid ${danger};color:${danger};`,
    plain: `background:#ffffff;border:1px solid #b8c0ca;color:${ink};`,
  }[style];
  return anchor(
    label,
    url,
    `display:inline-block;margin:0 8px 12px 0;padding:10px 20px;border-radius:6px;font-size:15px;line-height:22px;font-weight:600;text-decoration:none;${looks}`,
  );
}

function footer({ locale, blocks }: OutgoingMessage, preferencesUrl: string | undefined): string {
  const parts = [
    ...(acts(blocks) ? [escapeHtml(mailWord('once', locale))] : []),
    escapeHtml(mailWord('sentBy', locale)) +
      (preferencesUrl === undefined
        ? ''
        : ` · ${anchor(mailWord('preferences', locale), preferencesUrl, `color:${quiet};`)}`),
  ];
  return `<div style="max-width:544px;margin:0 auto;padding:16px 28px 0;font-family:${font};font-size:12px;line-height:19px;color:${quiet};text-align:left;">
${parts.join('<br>\n')}
</div>`;
}

function anchor(label: string, url: string, style: string): string {
  const href = /^https?:\/\//i.test(url) ? url : '#';
  return `<a href="${escapeHtml(href)}" style="${style}">${escapeHtml(label)}</a>`;
}

function lines(text: string): string {
  return escapeHtml(text).replace(/\r?\n/g, '<br>');
}
