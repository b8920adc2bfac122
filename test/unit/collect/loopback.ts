/** Servers on the loopback interface, as sources are: each has its routes, and remembers what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Request {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** The status that it was answered with. */
  readonly status: number;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A reply, or what makes one; `response` may be written to by hand, then nothing is returned. */
export type Route =
  Reply | ((request: IncomingMessage, response: ServerResponse) => Reply | undefined);

export interface Loopback {
  readonly origin: string;
  readonly authority: string;
  readonly routes: Map<string, Route>;
  readonly requests: Request[];
  /** The most requests that were answered at the same time. */
  readonly most: () => number;
  readonly close: () => Promise<void>;
}

/** What has no route is 404, `/robots.txt` too. */
export async function loopback(): Promise<Loopback> {
  const routes = new Map<string, Route>();
  const requests: Request[] = [];
  let [now, most] = [0, 0];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    now += 1;
    most = Math.max(most, now);
    response.on('close', () => {
      now -= 1;
      requests.push({ path, headers: request.headers, status: response.statusCode });
    });
    const route = routes.get(path) ?? { status: 404, body: 'لا شيء هنا' };
    const reply = typeof route === 'function' ? route(request, response) : route;
    if (reply === undefined) return;
    const { status = 200, headers = {}, body = '' } = reply;
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  });
  const { promise, resolve } = Promise.withResolvers<undefined>();
  server.listen(0, '127.0.0.1', () => {
    resolve(undefined);
  });
  await promise;
  // A server that listens on a port has an address of this form (Node.js, server.address()).
  const { port } = server.address() as AddressInfo;
  // By name: ingest takes no bare machine's number for the address of an article.
  const authority = `localhost:${String(port)}`;
  return {
    origin: `http://${authority}`,
    authority,
    routes,
    requests,
    most: () => most,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}

/** Answers 304 to who has this version already (RFC 9110, 13.1.2). */
export function versioned(etag: string, reply: () => Reply): Route {
  return (request) =>
    request.headers['if-none-match'] === etag
      ? { status: 304, headers: { etag } }
      : { ...reply(), headers: { ...reply().headers, etag } };
}
