import { startMigrated } from "./larder.ts";
import { missingPostgres } from "./native-postgres.ts";

/** Pushes the migrations once, to a server whose data those of the test files begin with: a copy each. */
export default async function makeTemplate() {
  if (missingPostgres) return;
  const { folder, remove } = await (await startMigrated()).stopForCopies();
  process.env.LARDER_RACES_TEMPLATE = folder;
  return remove;
}
