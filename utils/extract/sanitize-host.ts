/** Names that lead nowhere but into the reader's own network: RFC 6761, 6762, 8375 and ICANN's `internal`. */
const OWN_NAME = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$|^[^.:]+$/;

const IPV4 = /^\d+\.\d+\.\d+\.\d+$/;

/** This machine, private, shared and link-local networks: RFC 1122, 1918, 3927, 6598. */
const OWN_IPV4 =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;

/** This machine, addresses that stand for IPv4's, private and link-local networks: RFC 4291, 4193. */
const OWN_IPV6 = /^\[(?:::|f[cd]|fe[89ab])/;

/**
 * Whether a host is the reader's own machine or stands in the reader's own network, which no page of the web may ask.
 *
 * @param hostname As `URL` gives it: it has spelled out every form of an IP address.
 */
export function isOwnNetwork(hostname: string): boolean {
  if (hostname.startsWith("[")) return OWN_IPV6.test(hostname);
  if (IPV4.test(hostname)) return OWN_IPV4.test(hostname);
  return OWN_NAME.test(hostname.replace(/\.$/, ""));
}
