import { randomBytes } from 'node:crypto';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { NotFound } from './errors.js';
import { newId, sha256 } from './ids.js';
import { type TokenRole, type TokenRow, tokens } from './schema.js';

/** Makes an API token. The secret is in the answer and nowhere else. */
export async function createToken(
  db: Database,
  name: string,
  role: TokenRole,
): Promise<{ token: TokenRow; secret: string }> {
  const secret = `vrm_${randomBytes(24).toString('base64url')}`;
  const [token] = await db
    .insert(tokens)
    .values({ id: newId('token'), name, role, hash: sha256(secret) })
    .returning();
  return { token: token!, secret };
}

export async function findToken(db: Database, secret: string): Promise<TokenRow | undefined> {
  const [token] = await db
    .select()
    .from(tokens)
    .where(and(eq(tokens.hash, sha256(secret)), isNull(tokens.revokedAt)));
  return token;
}

export async function listTokens(db: Database): Promise<TokenRow[]> {
  return db.select().from(tokens).orderBy(asc(tokens.createdAt));
}

export async function revokeToken(db: Database, id: string): Promise<void> {
  const rows = await db
    .update(tokens)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(tokens.id, id), isNull(tokens.revokedAt)))
    .returning();
  if (rows.length === 0) throw new NotFound(`there is no valid token ${id}`);
}

/** Whether any token is valid: without one the API is open, on loopback only. */
export async function hasTokens(db: Database): Promise<boolean> {
  const rows = await db.select({ id: tokens.id }).from(tokens).where(isNull(tokens.revokedAt)).limit(1);
  return rows.length > 0;
}
