import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
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
      else if (request.url === '/busy') response.writeHead(503).end();
      else if (request.url === '/drip') drip(response);
      else if (request.url === '/bomb')
        response
          .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
          .end(gzipSync('x'.repeat(5_000_000)));
      else if (request.url === '/cut') {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': '500' }).write('<p>');
        setTimeout(() => response.destroy(), 50);
      } else if (request.url !== '/slow') response.writeHead(404).end();
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
    ['/drip', /within|broke off/],
    ['/bomb', /larger/],
    ['/cut', /broke off/],
  ])('refuses %s with a reason', async (path, reason) => {
    await expect(fetchPage(base + path, open)).rejects.toThrow(reason);
  });
  it('resolves a name once: one that moves to a private address afterwards is not followed there', async () => {
    const { port } = new URL(base);
    let asked = 0;
    const moving = ((_host: string, _options: object, done: (error: null, found: object[]) => void) =>
      // First an address where nobody answers, then this machine.
      done(null, [{ address: ++asked === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }])) as never;
    const limits = { ...open, timeMs: 600, resolve: moving, mayConnect: (address: string) => address === '192.0.2.1' };
    await expect(fetchPage(`http://story.example:${port}/page`, limits)).rejects.toThrow(/reached|within/);
    expect(asked).toBe(1);
    await expect(fetchPage(`http://story.example:${port}/page`, limits)).rejects.toThrow(/not on the public internet/);
  });
  it('refuses a name that has a private address beside a public one', async () => {
    const both = ((_host: string, _options: object, done: (error: null, found: object[]) => void) =>
      done(
        null,
        ['93.184.216.34', '10.0.0.1'].map((address) => ({ address, family: 4 })),
      )) as never;
    await expect(fetchPage('http://story.example/', { ...LIMITS, resolve: both })).rejects.toThrow(/public internet/);
  });
  it.each([
    ['/busy', true],
    ['/slow', true],
    ['/cut', true],
    ['/none', false],
    ['/image', false],
    ['/big', false],
  ])('knows whether another try may help: %s %s', async (path, transient) => {
    await expect(fetchPage(base + path, open)).rejects.toMatchObject({ name: 'FetchRefused', transient });
  });
  it('refuses what is no web address', async () => {
    await expect(fetchPage('file:///etc/passwd')).rejects.toThrow(/only http/);
  });
});

/** A body that never ends, a byte at a time: each one arrives in time, the whole does not. */
function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' });
  const timer = setInterval(() => response.write('x'), 100);
  response.once('close', () => clearInterval(timer));
}
