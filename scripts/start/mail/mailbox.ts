/** One mail of the Auth service. */
interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface StoredMail extends Mail {
  readonly id: string;
  readonly sent_at: string;
}

export interface Mailbox {
  send(mail: Mail): Promise<void>;
  /** The newest first, at most a hundred. */
  list(): Promise<StoredMail[]>;
}

/** Keeps mails as files of a folder instead of sending them: this stack knows no mail server. */
export function openMailbox(folder: string): Mailbox {
  return {
    async send({ to, subject, text, html }) {
      const sent_at = new Date().toISOString();
      const id = `${sent_at.replaceAll(/[:.]/g, "-")}-${crypto.randomUUID().slice(0, 8)}`;
      const mail: StoredMail = { id, sent_at, to, subject, text, html };
      await Deno.mkdir(folder, { recursive: true });
      await Deno.writeTextFile(`${folder}/${id}.json`, `${JSON.stringify(mail, null, 2)}\n`, { mode: 0o600 });
    },
    async list() {
      const names: string[] = [];
      try {
        for await (const entry of Deno.readDir(folder)) if (entry.name.endsWith(".json")) names.push(entry.name);
      } catch (error) {
        if (!(error instanceof Deno.errors.NotFound)) throw error;
      }
      const newest = names.sort().reverse().slice(0, 100);
      return await Promise.all(newest.map(async (name) => JSON.parse(await Deno.readTextFile(`${folder}/${name}`))));
    },
  };
}
