import { helmetHeaders, type Headers } from './headers.ts';

/**
 * The headers of the web app's page: scripts are files of ours and nothing else, styles too, or carry the nonce of
 * this one answer; pictures and frames are ours or made by the app itself. It can be framed by the
 * origins named and by nobody else.
 */
export function appHeaders(
  secure: boolean,
  nonce: string,
  framedBy: readonly string[] = [],
): Headers {
  return [
    ...helmetHeaders(secure, {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", `'nonce-${nonce}'`],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      frameSrc: ["'self'"],
      workerSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: framedBy.length > 0 ? [...framedBy] : ["'none'"],
    }),
    ['Cache-Control', 'private, no-store'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ];
}

/** The headers of the app's files: their names change with what is in them, so they are kept for ever. */
export function assetHeaders(secure: boolean): Headers {
  return helmetHeaders(secure, { defaultSrc: ["'none'"], frameAncestors: ["'none'"] });
}
