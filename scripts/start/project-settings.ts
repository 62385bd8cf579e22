/** The settings of `supabase/config.toml` that this stack obeys; hosted gets the same by `supabase config push`. */
export interface ProjectSettings {
  readonly schemas: readonly string[];
  readonly max_rows: number;
  readonly site_url: string;
  readonly additional_redirect_urls: readonly string[];
  /** Seconds. */
  readonly jwt_expiry: number;
  readonly minimum_password_length: number;
  readonly enable_signup: boolean;
  readonly enable_confirmations: boolean;
  /** Seconds that a mailed link works. */
  readonly otp_expiry: number;
  /** Seconds between two mails to one address. */
  readonly max_frequency: number;
  readonly templates: { readonly invite: TemplateSettings; readonly recovery: TemplateSettings };
}

interface TemplateSettings {
  readonly subject: string;
  /** From the folder of the project. */
  readonly content_path: string;
}

/** Reads the settings out of the text of a `config.toml`; what it leaves out has Supabase's own default. */
export function readProjectSettings(toml: string): ProjectSettings {
  const values = readToml(toml);
  const setting = <Value>(name: string, otherwise: Value) => (values.get(name) ?? otherwise) as Value;
  const template = (name: string, subject: string) => ({
    subject: setting(`auth.email.template.${name}.subject`, subject),
    content_path: setting(`auth.email.template.${name}.content_path`, `./supabase/templates/${name}.html`),
  });
  return {
    schemas: setting("api.schemas", ["public"]),
    max_rows: setting("api.max_rows", 1000),
    site_url: setting("auth.site_url", "http://127.0.0.1:54321"),
    additional_redirect_urls: setting("auth.additional_redirect_urls", []),
    jwt_expiry: setting("auth.jwt_expiry", 3600),
    minimum_password_length: setting("auth.minimum_password_length", 6),
    enable_signup: setting("auth.enable_signup", true),
    enable_confirmations: setting("auth.email.enable_confirmations", false),
    otp_expiry: setting("auth.email.otp_expiry", 3600),
    max_frequency: seconds(setting("auth.email.max_frequency", "1m0s")),
    templates: {
      invite: template("invite", "You have been invited"),
      recovery: template("recovery", "Reset your password"),
    },
  };
}

/** A duration as Go writes it, `1m30s`, in seconds. */
function seconds(duration: string): number {
  const units: Record<string, number> = { h: 3600, m: 60, s: 1 };
  return [...duration.matchAll(/(\d+)([hms])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * units[unit!]!,
    0,
  );
}

/**
 * As much TOML as a `config.toml` uses: sections and `name = value` on one line, or an array over several. Values
 * are written like JSON ones; one that is not, or that stands in the environment (`env(NAME)`), is left out.
 */
function readToml(text: string): Map<string, unknown> {
  const values = new Map<string, unknown>();
  let section = "";
  const joined = text.replaceAll(/\[[^[\]]*\n[^[\]]*\]/g, (array) => array.replaceAll("\n", " "));
  for (const line of joined.split("\n")) {
    const heading = /^\s*\[([\w.-]+)\]/.exec(line);
    if (heading?.[1]) section = heading[1];
    const entry = /^\s*([\w-]+)\s*=\s*("(?:[^"\\]|\\.)*"|\[.*\]|[\w.-]+)/.exec(line);
    if (!entry?.[1] || !entry[2] || entry[2].startsWith('"env(')) continue;
    try {
      values.set(`${section}.${entry[1]}`, JSON.parse(entry[2].replace(/,\s*\]$/, "]")));
    } catch {
      // not a value we know how to read, so not one of ours
    }
  }
  return values;
}
