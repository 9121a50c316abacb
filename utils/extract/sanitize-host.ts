/**
 * Hosts, as `URL` gives them, that are the reader's own machine or stand in the reader's own network, which no page of the web
 * may ask: RFC 1122, 1918, 3927, 6598 (IPv4), 3879, 4193, 4291 (IPv6), 6761, 6762 with its appendix G, 8375 (names). `URL` has
 * spelled out every form of an IP address.
 */
const OWN_NETWORK =
  /^(?:(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+|\[(?:::|f[c-f]).*|[^.:]+\.?|(?:.+\.)?(?:localhost|local|internal|intranet|private|corp|home|lan|home\.arpa)\.?)$/;

export function isOwnNetwork(hostname: string): boolean {
  return OWN_NETWORK.test(hostname);
}
