/** What the web app reads from `/config.json` beside it: the project it is for. Anybody may read it. */
interface WebConfig {
  readonly url: string;
  readonly publishable_key: string;
  /** Whether the app shows the mails that would have been sent: on the embedded stack only. */
  readonly inbox: boolean;
}

/** Throws rather than give away a key that is no publishable one. */
export function webConfig({ url, publishable_key, inbox }: WebConfig): WebConfig {
  if (!/^sb_publishable_[\w-]+$/.test(publishable_key)) {
    throw new Error("The web app's key is no publishable one: it begins with sb_publishable_.");
  }
  return { url, publishable_key, inbox };
}
