import { Command, CommanderError } from "commander";
import { addAdminCommands } from "./larder/admin.ts";
import { addDoctorCommand } from "./larder/doctor.ts";
import { addGenerateCommand } from "./larder/generate.ts";
import { addJobCommands } from "./larder/jobs.ts";
import { addKeyCommands } from "./larder/keys.ts";
import { addReviewCommands } from "./larder/review.ts";
import { addSearchCommands } from "./larder/search.ts";
import { addStatsCommand } from "./larder/stats.ts";
import { sentenceOf } from "./larder/trouble.ts";

const program = new Command("larder")
  .description("Fills, searches and looks after a Larder library, here or on hosted Supabase.")
  .option("--url <url>", "address of the project (LARDER_URL)")
  .option("--secret-key <key>", "secret key of the project (SUPABASE_SECRET_KEY)")
  .option("--search-key <key>", "API key for searches (LARDER_SEARCH_KEY)")
  .option("--json", "print one JSON document and nothing else")
  .addHelpText(
    "after",
    "\nWithout these, the stack that npm start runs here is used.\nExit codes: 0 done, 1 failed, 2 wrong usage.",
  )
  .configureHelp({ showGlobalOptions: true })
  .exitOverride();

addGenerateCommand(program);
addSearchCommands(program);
addReviewCommands(program);
addStatsCommand(program);
addJobCommands(program);
addKeyCommands(program);
addAdminCommands(program);
addDoctorCommand(program);
for (const command of program.commands) inheritSettings(command);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    console.error(sentenceOf(error));
    process.exitCode = 1;
  }
}

/** Wrong usage ends every command the same way, and every help shows the global options. */
function inheritSettings(command: Command): void {
  command.copyInheritedSettings(program);
  for (const child of command.commands) inheritSettings(child);
}
