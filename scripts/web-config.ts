/** What the web app reads from `/config.json` beside it: the project it is for. Anybody may read it. */
interface WebConfig {
  readonly url: string;
  readonly publishable_key: string;
  /** Whether the app shows the mails that would have been sent: on the embedded stack only. */
  readonly inbox: boolean;
  /** Whether fakes stand for the vendors of models: where the embedded stack is told so. */
  readonly fakes?: boolean;
  /** Where people get help, as `LARDER_SUPPORT_URL` says it. */
  readonly support?: string | undefined;
}

/** Throws rather than give away a key that is no publishable one, or a link that leads nowhere. */
export function webConfig({ url, publishable_key, inbox, fakes, support }: WebConfig): WebConfig {
  if (!/^sb_publishable_[\w-]+$/.test(publishable_key)) {
    throw new Error("The web app's key is no publishable one: it begins with sb_publishable_.");
  }
  return { url, publishable_key, inbox, ...(fakes && { fakes }), ...(support && { support: supportLink(support) }) };
}

/** A link of what an operator writes: an address of the web, or of a mailbox with or without "mailto:". Throws for others. */
export function supportLink(text: string): string {
  if (/^https?:/.test(text) && URL.canParse(text)) return text;
  if (/^(mailto:)?[^\s@:/]+@[^\s@:/]+$/.test(text)) return `mailto:${text.replace(/^mailto:/, "")}`;
  throw new Error(
    `LARDER_SUPPORT_URL is "${text}": give an address such as https://help.example.com or help@example.com.`,
  );
}
