/** By what name collect asks: whoever runs a server can see who reads it, and whom to write to. */
import { PRODUCT } from './net/robots.ts';

/**
 * @param site the address of the digest
 * @param contact an address for mail
 * @returns ASCII, as RFC 9110, 10.1.5 has it
 */
export function userAgentOf(site: string, contact: string | undefined): string {
  const about = [`+${new URL(site).href}`, ...(contact === undefined ? [] : [contact])];
  return `${PRODUCT}/1.0 (${about.join('; ').replace(/[^\x20-\x7e]|[()]/g, '')})`;
}
