import { failureParams, sessionRequest, tokenRequest } from '@variorum/contracts';
import {
  createToken,
  type Database,
  findToken,
  listFailures,
  listTokens,
  recordEvent,
  redrive,
  revokeToken,
} from '@variorum/store';
import { Router } from 'express';
import { allow, SESSION_COOKIE } from '../auth.js';
import { Problem } from '../problems.js';

export function adminRouter(db: Database): Router {
  const router = Router();
  router.get('/session', (request, response) => {
    response.json({
      caller: request.caller ?? null,
      note: request.caller?.open
        ? 'No API token is configured: everyone on this machine may do everything. Make one with POST /api/v1/tokens.'
        : null,
    });
  });
  router.post('/session', async (request, response) => {
    const { token: secret } = sessionRequest.parse(request.body);
    const token = await findToken(db, secret);
    if (!token) throw new Problem(401, 'this token is not valid; ask an admin for a new one');
    response
      .cookie(SESSION_COOKIE, secret, { httpOnly: true, sameSite: 'strict', secure: request.secure, path: '/' })
      .json({ caller: { name: token.name, role: token.role, open: false }, note: null });
  });
  router.delete('/session', (_request, response) => {
    response.clearCookie(SESSION_COOKIE, { path: '/' }).status(204).end();
  });
  router.get('/failures', allow('administer'), async (_request, response) => {
    response.json({ failures: await listFailures(db) });
  });
  router.post('/failures/:failureId/redrive', allow('administer'), async (request, response) => {
    await redrive(db, failureParams.parse(request.params).failureId, request.caller!.name);
    response.status(202).json({});
  });
  router.get('/tokens', allow('administer'), async (_request, response) => {
    response.json({ tokens: (await listTokens(db)).map(({ hash: _hash, ...token }) => token) });
  });
  router.post('/tokens', allow('administer'), async (request, response) => {
    const { name, role } = tokenRequest.parse(request.body);
    const { token, secret } = await createToken(db, name, role);
    await recordEvent(db, {
      type: 'token.created',
      subject: token.id,
      actor: request.caller!.name,
      data: { name, role },
    });
    response.status(201).json({ id: token.id, name, role, secret, note: 'The secret is shown this once.' });
  });
  router.delete('/tokens/:tokenId', allow('administer'), async (request, response) => {
    await revokeToken(db, String(request.params.tokenId));
    await recordEvent(db, {
      type: 'token.revoked',
      subject: String(request.params.tokenId),
      actor: request.caller!.name,
    });
    response.status(204).end();
  });
  return router;
}
