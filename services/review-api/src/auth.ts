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
    const secret = /^Bearer\s+(\S+)$/i.exec(request.get('authorization') ?? '')?.[1] ?? cookie(request, 'variorum');
    if (secret) {
      const token = await findToken(db, secret);
      if (!token) throw new Problem(401, 'this token is not valid; ask an admin for a new one');
      request.caller = { name: token.name, role: token.role, open: false };
    } else if (!(await hasTokens(db))) {
      const named = request.get('x-reviewer')?.slice(0, 80);
      request.caller = { name: named ? safeName(named) : 'local', role: 'admin', open: true };
    }
    next();
  };
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

function cookie(request: Request, name: string): string | undefined {
  return new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`).exec(request.get('cookie') ?? '')?.[1];
}

/** Lets through callers with a right. A cookie alone changes nothing from another site: such requests carry an Origin. */
export function allow(right: Right): RequestHandler {
  return (request, _response, next) => {
    if (!request.caller) throw new Problem(401, 'send an API token: Authorization: Bearer …');
    if (!RIGHTS[request.caller.role].includes(right))
      throw new Problem(403, `the role ${request.caller.role} may not ${right}`);
    if (right !== 'read' && isForeign(request)) throw new Problem(403, 'this request comes from another site');
    next();
  };
}

function isForeign(request: Request): boolean {
  const origin = request.get('origin');
  return origin !== undefined && origin !== 'null' ? new URL(origin).host !== request.get('host') : origin === 'null';
}
