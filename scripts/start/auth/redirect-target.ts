export interface RedirectRules {
  readonly site_url: string;
  readonly additional_redirect_urls: readonly string[];
}

/** Where a link may lead: where it wants to, if that is the site (on this machine any port of it) or listed, else the site. */
export function redirectTarget(wanted: string | null, { site_url, additional_redirect_urls }: RedirectRules): string {
  if (!wanted || !URL.canParse(wanted) || hasBlank(wanted)) return site_url;
  const [target, site] = [new URL(wanted), new URL(site_url)];
  const isSite = target.protocol === site.protocol && target.hostname === site.hostname;
  if (isSite && (target.port === site.port || isThisMachine(target))) return wanted;
  if (isThisMachine(target) && /^https?:$/.test(target.protocol)) return wanted;
  return additional_redirect_urls.includes(wanted.split("#")[0] ?? "") ? wanted : site_url;
}

const isThisMachine = ({ hostname }: URL) => ["127.0.0.1", "localhost", "[::1]"].includes(hostname);

/** Browsers drop them before they read the address, so what was checked is not where they go. */
const hasBlank = (text: string) => /[\p{Cc}\s\\]/u.test(text);
