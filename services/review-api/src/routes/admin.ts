import { tokenRequest } from '@variorum/contracts';
import {
  createToken,
  type Database,
  listFailures,
  listTokens,
  recordEvent,
  redrive,
  revokeToken,
} from '@variorum/store';
import { Router } from 'express';
import { allow } from '../auth.js';

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
  router.get('/failures', allow('administer'), async (_request, response) => {
    response.json({ failures: await listFailures(db) });
  });
  router.post('/failures/:failureId/redrive', allow('administer'), async (request, response) => {
    await redrive(db, Number(request.params.failureId), request.caller!.name);
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
