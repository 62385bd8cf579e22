interface Describable {
  readonly prompt: string | null;
  readonly description: string;
  readonly category: string;
  readonly tags: readonly string[];
}

/** The text of an image that is embedded: prompt, description, category and tags, a line each; empty ones left out. */
export function documentText({ prompt, description, category, tags }: Describable): string {
  return [prompt, description, category, tags.join(", ")]
    .map((line) => line?.trim())
    .filter(Boolean)
    .join("\n");
}
