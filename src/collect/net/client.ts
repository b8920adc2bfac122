/** One request and its answer, within limits. */
import { Agent, request } from 'undici';
import { ACCEPTED_CODINGS, BadCoding, boundedBody, TooLarge } from './bounded-body.ts';
import { guardedConnector, RefusedAddress, type Resolve } from './guarded-connector.ts';
import type { Limits } from './limits.ts';
import type { Exceptions } from './target.ts';

export interface Answer {
  readonly status: number;
  /** In lower case; of those sent twice the first. */
  readonly header: (name: string) => string | undefined;
  /** Of an answer of status 200 alone. */
  readonly body: Buffer;
}

/** Nothing came that can be used. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  /** `silent`: it may answer another time; `refused`: it will not be otherwise. */
  readonly kind: 'silent' | 'slow' | 'refused';

  constructor(kind: NoAnswer['kind'], reason: string, cause?: unknown) {
    super(reason, { cause });
    this.kind = kind;
  }
}

export interface Asked {
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the body, as sent and as unpacked. */
  readonly most: number;
  /** Whether a media type (in lower case, without parameters; '' where none is told) is read at all. */
  readonly accepts: (type: string) => boolean;
  readonly signal: AbortSignal;
}

export interface Client {
  /**
   * @throws NoAnswer with the reason in Arabic; the signal's reason where it is aborted
   */
  readonly get: (url: URL, asked: Asked) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/**
 * Follows no redirect, keeps no cookie, knows no proxy (which would resolve names unchecked).
 *
 * @param userAgent ASCII
 * @param resolve of names; the system's where it is not given
 */
export function clientOf(
  userAgent: string,
  limits: Limits,
  exceptions: Exceptions,
  resolve?: Resolve,
): Client {
  const dispatcher = new Agent({
    connect: guardedConnector(exceptions, limits.connect, resolve),
    headersTimeout: limits.firstByte,
    bodyTimeout: limits.firstByte,
    // What came in on a connection that stands still longer may be of another time.
    keepAliveTimeout: 5_000,
  });
  return {
    async get(url, { headers, most, accepts, signal }) {
      const whole = AbortSignal.timeout(limits.whole);
      try {
        const {
          statusCode,
          headers: got,
          body,
        } = await request(url, {
          dispatcher,
          headers: { 'user-agent': userAgent, 'accept-encoding': ACCEPTED_CODINGS, ...headers },
          signal: AbortSignal.any([signal, whole]),
        });
        const header = (name: string): string | undefined => {
          const value = got[name];
          return Array.isArray(value) ? value[0] : value;
        };
        const refusal = statusCode === 200 ? refusalOf(header, most, accepts) : undefined;
        if (statusCode !== 200 || refusal !== undefined) {
          // What is not read is not waited for.
          body.on('error', () => undefined).destroy();
          if (refusal !== undefined) throw new NoAnswer('refused', refusal);
          return { status: statusCode, header, body: Buffer.alloc(0) };
        }
        const bytes = await boundedBody(body, header('content-encoding') ?? '', most);
        return { status: statusCode, header, body: bytes };
      } catch (error) {
        if (error instanceof NoAnswer) throw error;
        if (signal.aborted) throw signal.reason;
        throw explained(error, whole.aborted, limits, most);
      }
    },
    close: () => dispatcher.destroy(),
  };
}

function refusalOf(
  header: (name: string) => string | undefined,
  most: number,
  accepts: (type: string) => boolean,
): string | undefined {
  const type = mediaType(header('content-type'));
  if (!accepts(type)) return `نوع المحتوى ${type} لا يُقرأ`;
  return Number(header('content-length') ?? 0) > most ? tooLarge(most) : undefined;
}

/** @returns `text/html` of `Text/HTML; charset=utf-8`; '' of nothing */
export function mediaType(header: string | undefined): string {
  const [type = ''] = (header ?? '').split(';', 1);
  // It is told to people: a server may write what it likes.
  return type
    .trim()
    .toLowerCase()
    .replace(/[^\x21-\x7e]/g, '')
    .slice(0, LONGEST_TYPE);
}

const LONGEST_TYPE = 100;

function tooLarge(most: number): string {
  return `المحتوى أكبر من ${String(Math.round(most / 1e6))} ميغابايت`;
}

/** By the codes of undici, and of the system. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'الخادم لا يقبل الاتصال',
  ENOTFOUND: 'لا خادم بهذا الاسم',
  EAI_AGAIN: 'تعذّر البحث عن اسم الخادم',
  ECONNRESET: 'قطع الخادم الاتصال',
  EHOSTUNREACH: 'لا طريق إلى الخادم',
  ENETUNREACH: 'لا شبكة',
  UND_ERR_SOCKET: 'قطع الخادم الاتصال',
  UND_ERR_HEADERS_OVERFLOW: 'ترويسة الجواب أطول مما يُقبل',
};
const SLOW: ReadonlySet<string> = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);

function explained(error: unknown, isOver: boolean, limits: Limits, most: number): NoAnswer {
  const chain = causesOf(error);
  const refused = chain.find((one) => one instanceof RefusedAddress);
  if (refused !== undefined) return new NoAnswer('refused', refused.message, error);
  if (chain.some((one) => one instanceof TooLarge))
    return new NoAnswer('refused', tooLarge(most), error);
  if (chain.some((one) => one instanceof BadCoding))
    return new NoAnswer('refused', 'محتوى مضغوط تالف أو بضغط غير معروف', error);
  const codes = chain.map((one) => ('code' in one ? String(one.code) : ''));
  if (isOver || codes.some((code) => SLOW.has(code))) {
    const seconds = Math.ceil((isOver ? limits.whole : limits.firstByte) / 1000);
    return new NoAnswer('slow', `لم يجب الخادم في ${String(seconds)} ثانية`, error);
  }
  if (
    codes.some(
      (code) => code.startsWith('ERR_TLS') || code.includes('CERT') || code.includes('SELF_SIGNED'),
    )
  )
    return new NoAnswer('silent', 'شهادة الخادم غير صالحة', error);
  const reason = codes.map((code) => REASONS[code]).find((one) => one !== undefined);
  return new NoAnswer('silent', reason ?? 'انقطع الاتصال بالخادم', error);
}

/** An error, what it was caused by, and the errors of several tries that it stands for. */
function causesOf(error: unknown): Error[] {
  const found: Error[] = [];
  const visit = (one: unknown): void => {
    if (!(one instanceof Error) || found.includes(one)) return;
    found.push(one);
    visit(one.cause);
    if (one instanceof AggregateError) one.errors.forEach(visit);
  };
  visit(error);
  return found;
}
