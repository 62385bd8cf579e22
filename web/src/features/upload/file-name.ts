const longest = 255;

/**
 * The name of a file as it is kept: without folders and control characters, at most 255 characters as Postgres counts
 * them, its ending spared.
 */
export function fileName(given: string): string {
  const name =
    given
      .replace(/^.*[/\\]/, "")
      .replace(/[\u0000-\u001f\u007f]/g, "")
      .trim() || "picture";
  const characters = [...name];
  if (characters.length <= longest) return name;
  const ending = [...(/\.\w{1,8}$/.exec(name)?.[0] ?? "")];
  return [...characters.slice(0, longest - ending.length), ...ending].join("");
}
