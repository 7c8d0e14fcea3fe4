import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

export type Headers = readonly (readonly [name: string, value: string])[];

/**
 * The security headers of every answer, worked out once: helmet’s defaults, with a content policy that
 * allows nothing. Strict-Transport-Security is sent only where the server is reached over HTTPS.
 */
export function apiHeaders(secure: boolean): Headers {
  return [
    ...helmetHeaders(secure, { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }),
    ['Cache-Control', 'private, no-store'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ];
}

/**
 * The headers of an HTML page of ours: its own style sheet, by hash, the fonts of the app, and forms to ourselves;
 * `frames` where it shows something else of ours in a frame.
 */
export function pageHeaders(secure: boolean, style: string, frames = false): Headers {
  const hash = createHash('sha256').update(style).digest('base64');
  return [
    ...helmetHeaders(secure, {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'", `'sha256-${hash}'`],
      fontSrc: ["'self'"],
      formAction: ["'self'"],
      ...(frames ? { frameSrc: ["'self'"] } : {}),
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    }),
    ['Cache-Control', 'no-store'],
  ];
}

/** The headers that helmet sets with these directives. */
export function helmetHeaders(
  secure: boolean,
  directives: { readonly [name: string]: string[] },
): [string, string][] {
  const headers: [string, string][] = [];
  const collector = {
    setHeader: (name: string, value: string) => headers.push([name, value]),
    removeHeader: () => undefined,
  };
  const middleware = helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: secure,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  middleware({} as IncomingMessage, collector as unknown as ServerResponse, () => undefined);
  return headers;
}
