/** A mail with `{{ .Name }}` for what is known when it is sent; on hosted, Go's html/template fills it. */
export interface MailTemplate {
  readonly subject: string;
  readonly html: string;
}

/** The values that our templates use. Hosted knows more; a template with one of those fails here, in its test. */
interface MailValues {
  readonly SiteURL: string;
  readonly TokenHash: string;
  readonly Email: string;
}

/** Fills a text. Throws if it asks for a value that there is none of. */
export function fillTemplate(text: string, values: MailValues): string {
  return text.replaceAll(/\{\{(.*?)\}\}/g, (_, inner: string) => {
    const name = inner.trim().replace(/^\./, "");
    if (!isValue(name, values)) throw new Error(`A mail template uses {{${inner}}}, which this stack does not know`);
    return escapeHtml(values[name]);
  });
}

const isValue = (name: string, values: MailValues): name is keyof MailValues => Object.hasOwn(values, name);

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&#34;");
}
