import { lookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isPublicAddress } from './addresses.js';

/** A page that we will not or cannot fetch, in words for the person who gave the address. */
export class FetchRefused extends Error {
  override name = 'FetchRefused';
  /** True when the same request may succeed later: the site is slow, busy or away. */
  readonly transient: boolean;

  constructor(message: string, transient = false) {
    super(message);
    this.transient = transient;
  }
}

/** Answers that are worth another try later. */
const LATER = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Errors of a connection that another try does not mend: no such name, a broken certificate. */
const FINAL = /^(?:ENOTFOUND|CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

export interface FetchLimits {
  /** Whole time for all hops, in milliseconds. */
  readonly timeMs: number;
  /** Largest body after decompression, in bytes. */
  readonly bytes: number;
  readonly redirects: number;
  /** Decides which addresses may be called; tests replace it to reach their own server. */
  readonly mayConnect: (address: string) => boolean;
  /** Finds the addresses of a name; tests replace it with a name that moves. */
  readonly resolve: typeof lookup;
}

export const LIMITS: FetchLimits = {
  timeMs: 20_000,
  bytes: 8 * 1024 * 1024,
  redirects: 5,
  mayConnect: isPublicAddress,
  resolve: lookup,
};

const TYPES =
  /^(?:text\/html|application\/xhtml\+xml|text\/plain|text\/markdown|application\/json|application\/ld\+json)$/;

export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly finalUrl: string;
}

/** Fetches a page from the public internet only; every hop is resolved once and checked. @throws FetchRefused */
export async function fetchPage(address: string, limits: FetchLimits = LIMITS): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(limits.timeMs);
  let url = parse(address);
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const response = await open(url, limits, signal);
    const status = response.statusCode ?? 0;
    if (status >= 300 && status < 400 && response.headers.location) {
      response.destroy();
      url = parse(new URL(response.headers.location, url).href);
      continue;
    }
    if (status !== 200) {
      response.destroy();
      throw new FetchRefused(
        `${url.href}: the server answered ${status}; check the address in a browser`,
        LATER.has(status),
      );
    }
    return {
      bytes: await readBody(response, url, limits),
      contentType: response.headers['content-type'] ?? 'text/html',
      finalUrl: url.href,
    };
  }
  throw new FetchRefused(`${address}: more than ${limits.redirects} redirects; give the final address`);
}

function parse(address: string): URL {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new FetchRefused(`${address}: not a web address; write it as https://…`);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new FetchRefused(`${address}: only http and https are fetched`);
  if (url.username || url.password)
    throw new FetchRefused(`${url.host}: addresses with a user name or password are not fetched`);
  return url;
}

function open(url: URL, limits: FetchLimits, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !limits.mayConnect(host)) return Promise.reject(refusedAddress(url));
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        signal,
        lookup: guardedLookup(url, limits),
        agent: false,
        headers: {
          accept: 'text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1',
          'accept-encoding': 'gzip, deflate, br',
          'user-agent': 'Variorum/0.1 (+translation review)',
        },
      },
      resolve,
    );
    call.once('error', (error) =>
      reject(
        error instanceof FetchRefused
          ? error
          : signal.aborted
            ? new FetchRefused(
                `${url.href}: no complete answer within ${limits.timeMs / 1000} s; try again later`,
                true,
              )
            : new FetchRefused(`${url.href}: cannot be reached (${error.message})`, !FINAL.test(codeOf(error))),
      ),
    );
    call.end();
  });
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}

function refusedAddress(url: URL): FetchRefused {
  return new FetchRefused(
    `${url.host}: this address is not on the public internet and is not fetched; upload the page as a file instead`,
  );
}

/** The connection goes to the very address that was checked: a name cannot be resolved to something else afterwards. */
function guardedLookup(url: URL, limits: FetchLimits): LookupFunction {
  return (host, options, callback) => {
    limits.resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0);
      const list = found as { address: string; family: number }[];
      if (list.length === 0 || list.some(({ address }) => !limits.mayConnect(address)))
        return callback(refusedAddress(url), '', 0);
      if ((options as { all?: boolean }).all)
        return (callback as unknown as (error: null, list: unknown) => void)(null, list);
      return callback(null, list[0]!.address, list[0]!.family);
    });
  };
}

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

async function readBody(response: IncomingMessage, url: URL, limits: FetchLimits): Promise<Uint8Array> {
  const type = (response.headers['content-type'] ?? 'text/html').split(';', 1)[0]!.trim().toLowerCase();
  if (!TYPES.test(type)) {
    response.destroy();
    throw new FetchRefused(`${url.href}: its type is ${type}, not a page or text; download it and upload the file`);
  }
  const encoding = response.headers['content-encoding'];
  const decoder = encoding === undefined ? undefined : DECODERS[encoding]?.();
  // Unlike pipe(), pipeline() ends the decoder when the transfer breaks off: nobody waits for it for ever.
  const body = decoder ? pipeline(response, decoder, () => undefined) : response;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      size += (chunk as Uint8Array).length;
      if (size > limits.bytes)
        throw new FetchRefused(`${url.href}: larger than ${limits.bytes} bytes; save the article alone and upload it`);
      chunks.push(chunk as Uint8Array);
    }
  } catch (error) {
    if (error instanceof FetchRefused) throw error;
    throw new FetchRefused(
      `${url.href}: the transfer broke off (${error instanceof Error ? error.message : error}); try again`,
      true,
    );
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}
