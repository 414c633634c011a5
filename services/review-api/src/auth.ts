import { type Database, findToken, hasTokens, type TokenRole } from '@variorum/store';
import type { Request, RequestHandler } from 'express';
import { Problem } from './problems.js';

/** What each role may do. */
const RIGHTS: Readonly<Record<TokenRole, readonly Right[]>> = {
  reader: ['read'],
  translator: ['read', 'decide'],
  ci: ['read', 'ingest'],
  editor: ['read', 'decide', 'ingest', 'correct'],
  admin: ['read', 'decide', 'ingest', 'correct', 'administer'],
};
export type Right = 'read' | 'decide' | 'ingest' | 'correct' | 'administer';

export interface Caller {
  readonly name: string;
  readonly role: TokenRole;
  /** True when no token is configured and everyone on this machine may do everything. */
  readonly open: boolean;
}

declare module 'express-serve-static-core' {
  interface Request {
    caller?: Caller;
  }
}

/** Names the caller by its bearer token (or the page's session cookie). Without any token the API is open on loopback. */
export function authenticate(db: Database): RequestHandler {
  return async (request, _response, next) => {
    const bearer = /^Bearer\s+(\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
    const secret = bearer ?? sessionCookie(request);
    const token = secret === undefined ? undefined : await findToken(db, secret);
    if (token) request.caller = { name: token.name, role: token.role, open: false };
    else if (bearer) throw new Problem(401, 'this token is not valid; ask an admin for a new one');
    else if (!(await hasTokens(db))) {
      if (!isLocal(request))
        throw new Problem(403, 'without an API token this is open on 127.0.0.1 and localhost only; make a token');
      const named = request.get('x-reviewer')?.slice(0, 80);
      request.caller = { name: named ? safeName(named) : 'local', role: 'admin', open: true };
    }
    next();
  };
}

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
const LOOPBACK_ADDRESSES = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** From this machine, by its own name (a page elsewhere can let its name point to 127.0.0.1), and not through a proxy. */
function isLocal(request: Request): boolean {
  return (
    LOOPBACK_NAMES.has(request.hostname) &&
    LOOPBACK_ADDRESSES.has(request.socket.remoteAddress ?? '') &&
    request.get('x-forwarded-for') === undefined
  );
}

function safeName(name: string): string {
  try {
    return (
      decodeURIComponent(name)
        .replace(/[\u0000-\u001f\u007f]/g, '')
        .trim() || 'local'
    );
  } catch {
    return 'local';
  }
}

function sessionCookie(request: Request): string | undefined {
  return new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([\\w-]+)`).exec(request.get('cookie') ?? '')?.[1];
}

/** Holds the token of a reviewer's page; scripts cannot read it and other sites cannot send it. */
export const SESSION_COOKIE = 'variorum';

/** Lets through callers with a right. A cookie alone changes nothing from another site: such requests carry an Origin. */
export function allow(right: Right): RequestHandler {
  return (request, _response, next) => {
    if (!request.caller) throw new Problem(401, 'send an API token: Authorization: Bearer …');
    if (!RIGHTS[request.caller.role].includes(right))
      throw new Problem(403, `the role ${request.caller.role} may not ${right}`);
    if (request.method !== 'GET' && isForeign(request)) throw new Problem(403, 'this request comes from another site');
    next();
  };
}

function isForeign(request: Request): boolean {
  const origin = request.get('origin');
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.get('host'));
}
