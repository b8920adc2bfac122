/** The desk on loopback: pages, their style, and presses one after another. */
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import type { Fields } from '../decision.ts';
import type { Told } from '../page/context.ts';
import { DESK_POLICY } from '../page/document.ts';
import type { Asset } from './assets.ts';
import { answerTo } from './guard.ts';

export interface Served {
  /** @returns a page by its name, as the content is now; undefined for what there is not */
  readonly page: (name: string, told: Told | undefined) => Promise<string | undefined>;
  readonly assets: ReadonlyMap<string, Asset>;
  /** Carries out a press; absent: the desk writes nothing. @returns which page comes then, and what it tells */
  readonly press?: (fields: Fields, from: string) => Promise<{ page: string; told: Told }>;
  /** 0: any that is free. */
  readonly port: number;
  /** Told what failed in the server itself, in English. */
  readonly onError: (error: unknown) => void;
}

export interface DeskServer {
  /** Of the first page, its secret in it. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** The fields of a press are short. */
const MOST_BYTES = 16 * 1024;
/** Messages that wait for their page: one a press, and a page that never comes must not keep them. */
const MOST_TOLD = 20;

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': `${DESK_POLICY}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  // To itself alone, so that a press is known by its origin; the secret in the address leaves with no link.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** @throws the system's error, where the port cannot be had (EADDRINUSE) */
export async function serveDesk(served: Served): Promise<DeskServer> {
  const token = randomBytes(24).toString('base64url');
  const told = new Map<string, Told>();
  let port = served.port;
  let presses: Promise<unknown> = Promise.resolve();

  async function answer(
    request: http.IncomingMessage,
    response: http.ServerResponse,
  ): Promise<void> {
    const { method = '', url: target = '', headers } = request;
    const site = headers['sec-fetch-site'];
    const asked = {
      method,
      target,
      host: headers.host,
      origin: headers.origin,
      site: Array.isArray(site) ? site.join() : site,
      contentType: headers['content-type'],
    };
    const canWrite = served.press !== undefined;
    const what = answerTo(asked, { port, token, canWrite });
    if ('status' in what) {
      const allow = what.allow === undefined ? {} : { allow: what.allow };
      send(response, what.status, 'text/plain; charset=utf-8', '', allow);
      return;
    }
    if ('press' in what) return pressed(request, response);
    const asset = served.assets.get(what.page);
    if (asset !== undefined) {
      // Under the secret of this desk they never change: fonts are there before the text of the next page.
      send(response, 200, asset.type, asset.bytes, { 'cache-control': 'private, max-age=86400' });
      return;
    }
    const message = told.get(what.told ?? '');
    const page = await served.page(what.page, message);
    if (page === undefined) {
      send(response, 404, 'text/plain; charset=utf-8', '');
      return;
    }
    if (method === 'GET') told.delete(what.told ?? '');
    send(response, 200, 'text/html; charset=utf-8', page);
  }

  async function pressed(
    request: http.IncomingMessage,
    response: http.ServerResponse,
  ): Promise<void> {
    const body = await bodyOf(request);
    if (body === undefined) {
      send(response, 413, 'text/plain; charset=utf-8', '');
      return;
    }
    const fields = Object.fromEntries(new URLSearchParams(body));
    const from =
      URL.parse(request.headers.referer ?? '')
        ?.pathname.split('/')
        .at(-1) ?? '';
    // One after another: each decides about what the one before it left.
    const work = presses.then(() => served.press?.(fields, from));
    presses = work.catch(() => undefined);
    const result = await work;
    if (result === undefined) {
      send(response, 404, 'text/plain; charset=utf-8', '');
      return;
    }
    const id = randomBytes(6).toString('hex');
    told.set(id, result.told);
    for (const old of [...told.keys()].slice(0, -MOST_TOLD)) told.delete(old);
    send(response, 303, 'text/plain; charset=utf-8', '', { location: `${result.page}?told=${id}` });
  }

  const server = http.createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      served.onError(error);
      if (response.headersSent) response.destroy();
      else send(response, 500, 'text/plain; charset=utf-8', '');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(served.port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  port = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    address: `http://127.0.0.1:${String(port)}/${token}/`,
    async close() {
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      // A press that has begun comes to its end.
      await presses;
      server.closeAllConnections();
      await closed;
    },
  };
}

function send(
  response: http.ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...HEADERS, ...headers, 'content-type': type });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** @returns undefined where it is longer than any press */
async function bodyOf(request: http.IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
