/** Where collect may go: what an address says, before anything is resolved. */
import net from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** `host:port` of servers that may be asked though they are not out in the world: for tests, never from content. */
export type Exceptions = ReadonlySet<string>;

const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** What people are told of an address within a network. */
export const NOT_PUBLIC = 'عنوان داخل شبكة خاصة أو في هذا الجهاز، لا موقع على الشبكة';

/**
 * @param url parsed by the rules of browsers (WHATWG URL), which write `0x7f.1`, `2130706433` and `①②⑦.0.0.1` as `127.0.0.1`
 * @returns in Arabic why nothing is asked there; undefined where its host may be resolved
 */
export function refusalOf(url: URL, exceptions: Exceptions): string | undefined {
  const standard = PORTS[url.protocol];
  if (standard === undefined) return `ليس عنوان http أو https (${url.protocol})`;
  if (url.username !== '' || url.password !== '') return 'في العنوان اسم مستخدم أو كلمة سر';
  if (exceptions.has(authorityOf(url))) return undefined;
  const host = hostOf(url);
  if (net.isIP(host) !== 0 && !isPublicAddress(host)) return `${NOT_PUBLIC} (${host})`;
  if (/(?:^|\.)localhost\.?$/i.test(host)) return `${NOT_PUBLIC} (${host})`;
  const isStandard = url.port === '' || Object.values(PORTS).includes(url.port);
  return isStandard ? undefined : `المنفذ ${url.port} غير مأذون به؛ المأذون 80 و443`;
}

/** `host:port`, the port always told. */
export function authorityOf(url: URL): string {
  return `${hostOf(url)}:${url.port === '' ? (PORTS[url.protocol] ?? '') : url.port}`;
}

/** The host without the brackets of IPv6. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/**
 * @param setting `host:port`, several with commas (the environment variable MUJAZ_COLLECT_PRIVATE)
 * @example exceptionsOf('127.0.0.1:4001, localhost:4002')
 */
export function exceptionsOf(setting: string | undefined): Exceptions {
  return new Set((setting ?? '').split(/[\s,]+/).filter((one) => one !== ''));
}
