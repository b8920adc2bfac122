/**
 * Who may ask the desk, and for what. It listens on loopback, where every page in the editor's browser and every program
 * of the machine can reach it: the address has a secret, the name of the host must be its own (DNS rebinding), and a
 * press must come from its own pages (Fetch Standard, «Origin header»; Fetch Metadata).
 */
import { timingSafeEqual } from 'node:crypto';

export interface Asked {
  readonly method: string;
  /** As sent: path and query. */
  readonly target: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`; programs that are no browsers send none. */
  readonly site: string | undefined;
  readonly contentType: string | undefined;
}

export interface Guarded {
  readonly port: number;
  readonly token: string;
  readonly canWrite: boolean;
}

export type Answer =
  | { readonly page: string; readonly told: string | undefined }
  | { readonly press: true }
  | { readonly status: 403 | 404 | 405 | 415; readonly allow?: string };

/** Where presses go. */
const PRESS = 'press';
const FORM = 'application/x-www-form-urlencoded';

export function answerTo(asked: Asked, { port, token, canWrite }: Guarded): Answer {
  const { method, target, host, origin, site, contentType } = asked;
  const hosts = [`127.0.0.1:${String(port)}`, `localhost:${String(port)}`];
  if (host === undefined || !hosts.includes(host)) return { status: 403 };
  const [, given = '', name, ...rest] = target.split('?')[0]?.split('/') ?? [];
  if (!isSame(given, token) || name === undefined) return { status: 404 };
  if (name === PRESS && rest.length === 0) {
    if (!canWrite) return { status: 404 };
    if (method !== 'POST') return { status: 405, allow: 'POST' };
    const isOwn = origin === `http://${host}` && (site === undefined || site === 'same-origin');
    if (!isOwn) return { status: 403 };
    return contentType?.split(';')[0]?.trim().toLowerCase() === FORM
      ? { press: true }
      : { status: 415 };
  }
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, allow: 'GET, HEAD' };
  const page = [name, ...rest].join('/');
  const told = new URLSearchParams(target.split('?')[1] ?? '').get('told') ?? undefined;
  return { page: page === '' ? 'index.html' : page, told };
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
