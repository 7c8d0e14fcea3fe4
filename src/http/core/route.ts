import type { Static, TObject, TSchema } from 'typebox';
import type { Logger } from 'pino';
import type { IncomingMessage } from 'node:http';
import type { Actor, Right, Scope } from '../../access/index.ts';
import type { Instant, Locale } from '../../shared/index.ts';
import type { Services } from '../services.ts';
import type { Reply } from './reply.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may call an operation at all; what its rows and fields show is decided by the policies. */
export type Allowed = { readonly who: 'anyone' } | SignedIn;

export interface SignedIn {
  readonly who: 'signed in';
  /** The scope that an API token needs for it. */
  readonly scope: Scope;
  /** A right of the product itself, from the person's roles. */
  readonly right?: Right;
  /** Whether it may be called, though not by GET, while an admin sees the product as another person. */
  readonly seeingAs?: boolean;
}

/** The body of an answer: JSON by a schema, or bytes of some media types. */
export type ReplyShape =
  | { readonly description: string; readonly schema?: TSchema }
  | { readonly description: string; readonly mediaTypes: readonly string[] };

/** One request, checked. What the schemas of the route did not let pass never gets here. */
export interface Call<P = unknown, Q = unknown, B = unknown> {
  readonly services: Services;
  readonly actor: Actor;
  readonly credentials: Credentials;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly locale: Locale;
  readonly now: Instant;
  readonly requestId: string;
  readonly log: Logger;
  /** Revision named by `If-Match`. */
  readonly ifMatch?: number;
  readonly idempotencyKey: string;
  readonly address: string;
  /** The request itself, for uploads and streams only. */
  readonly raw: IncomingMessage;
}

/** How the caller showed who it is. */
export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'session'; readonly secret: string }
  | { readonly kind: 'token' };

interface RouteBase {
  /** The operation's name, unique: `moveCase`. */
  readonly id: string;
  readonly method: Method;
  /** Below `/api/v1`, with parameters in braces: `/cases/{case}/moves/{move}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly allowed: Allowed;
  /** True where a revision may be named by `If-Match`. */
  readonly conditional?: boolean;
  /** True where a repeated `Idempotency-Key` is answered as the first time. */
  readonly idempotent?: boolean;
  /** Most bytes of its JSON body, where that is more than usual. */
  readonly maxBody?: number;
  /** Media types of an upload, read by the handler itself. */
  readonly upload?: readonly string[];
  readonly replies: { readonly [status: number]: ReplyShape };
}

export interface RouteSpec<
  P extends TObject,
  Q extends TObject,
  B extends TSchema,
> extends RouteBase {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  handle(call: Call<Static<P>, Static<Q>, Static<B>>): Promise<Reply> | Reply;
}

/** A route with its types forgotten, as the table and the OpenAPI document see it. */
export interface Route extends RouteBase {
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TSchema;
  handle(call: Call): Promise<Reply> | Reply;
}

/** Declares a route; its schemas give the handler its types, the checks and the documentation. */
export function route<P extends TObject, Q extends TObject, B extends TSchema>(
  spec: RouteSpec<P, Q, B>,
): Route {
  return spec as unknown as Route;
}

/** For whoever is signed in, with a token of that scope. */
export function signedIn(scope: Scope, right?: Right): SignedIn {
  return { who: 'signed in', scope, ...(right === undefined ? {} : { right }) };
}

export const anyone: Allowed = { who: 'anyone' };
