import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from './addresses.js';
import { fetchPage, LIMITS } from './fetch-page.js';

describe('addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '224.0.0.1',
    'not-an-address',
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
  it.each(['93.184.216.34', '2606:4700::1'])('allows %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('fetchPage', () => {
  let server: Server;
  let base: string;
  const open = { ...LIMITS, mayConnect: () => true, timeMs: 1500, bytes: 1000 };
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/page') response.writeHead(200, { 'content-type': 'text/html' }).end('<p>hello</p>');
      else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
      else if (request.url === '/big') response.writeHead(200, { 'content-type': 'text/html' }).end('x'.repeat(5000));
      else if (request.url === '/image') response.writeHead(200, { 'content-type': 'image/png' }).end('x');
      else if (request.url === '/inside') response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
      else if (request.url !== '/slow') response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('reads a page', async () => {
    expect(new TextDecoder().decode((await fetchPage(`${base}/page`, open)).bytes)).toBe('<p>hello</p>');
  });
  it('has no way into private networks, also not by a name, a number or a redirect', async () => {
    for (const address of [
      `${base}/page`,
      'http://localhost/',
      'http://2130706433/',
      'http://0x7f.1/',
      'http://[::1]/',
    ])
      await expect(fetchPage(address)).rejects.toThrow(/not on the public internet/);
    await expect(
      fetchPage(`${base}/inside`, { ...open, mayConnect: (address) => address === '127.0.0.1' }),
    ).rejects.toThrow(/not on the public internet/);
  });
  it.each([
    ['/loop', /redirects/],
    ['/big', /larger/],
    ['/image', /image\/png/],
    ['/slow', /within/],
    ['/none', /404/],
  ])('refuses %s with a reason', async (path, reason) => {
    await expect(fetchPage(base + path, open)).rejects.toThrow(reason);
  });
  it('refuses what is no web address', async () => {
    await expect(fetchPage('file:///etc/passwd')).rejects.toThrow(/only http/);
  });
});
