/** Which addresses of the Internet Protocol are out in the world, and not in somebody's own network. */
import net from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether everybody may reach the address: neither loopback, private, link-local (cloud machines answer with their keys
 * there), shared, multicast nor reserved (IANA's special-purpose registries, RFC 6890). What stands for an IPv4 address
 * (mapped, RFC 4291; translated by the well-known prefix, RFC 6052) is as that one is; of IPv6 only what is global
 * unicast today (2000::/3).
 *
 * @param address as a resolver gives it
 */
export function isPublicAddress(address: string): boolean {
  if (net.isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast';
  const inner = embedded(parsed);
  if (inner !== undefined) return inner.range() === 'unicast';
  return parsed.range() === 'unicast' && parsed.match(GLOBAL, 3);
}

const GLOBAL = ipaddr.IPv6.parse('2000::');
const TRANSLATED = ipaddr.IPv6.parse('64:ff9b::');

function embedded(address: ipaddr.IPv6): ipaddr.IPv4 | undefined {
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  if (!address.match(TRANSLATED, 96)) return undefined;
  return new ipaddr.IPv4(address.toByteArray().slice(12));
}
