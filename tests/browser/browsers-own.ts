/** What browsers ask for by themselves, whatever they show: updates, settings, their makers' services for forms and accounts. */
const OWN_HOSTS =
  /^https?:\/\/(?:[\w-]+\.)*(?:mozilla\.(?:com|net|org)|firefox\.com|mozaws\.net|mozgcp\.net|(?:accounts|clients\d)\.google\.com|(?:content-autofill|update)\.googleapis\.com)(?::\d+)?\//;

/** Whether the browser asked for `url` by itself. */
export function isBrowsersOwn(url: string): boolean {
  return OWN_HOSTS.test(url);
}
