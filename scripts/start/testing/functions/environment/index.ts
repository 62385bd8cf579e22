/** Tells what a function can see and do here. */
Deno.serve(() => {
  const attempts: Record<string, () => unknown> = {
    read: () => Deno.readTextFileSync(new URL("../../../../../package.json", import.meta.url)),
    write: () => Deno.writeTextFileSync("written-by-a-function", ""),
    run: () => new Deno.Command("true").outputSync(),
    ffi: () => Deno.dlopen("libm.so.6", {}),
    sys: () => Deno.hostname(),
  };
  const allowed = Object.keys(attempts).filter((name) => {
    try {
      attempts[name]?.();
      return true;
    } catch (error) {
      return !(error instanceof Deno.errors.NotCapable);
    }
  });
  return Response.json({ variables: Deno.env.toObject(), allowed });
});
