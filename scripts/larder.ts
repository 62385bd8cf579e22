import { Command, CommanderError } from "commander";
import { addAdminCommands } from "./larder/admin.ts";
import { addBatchCommands } from "./larder/batch.ts";
import { addBudgetsCommand } from "./larder/budgets.ts";
import { addChargesCommand } from "./larder/charges.ts";
import { addDoctorCommand } from "./larder/doctor.ts";
import { addGenerateCommand } from "./larder/generate.ts";
import { addInviteCommand } from "./larder/invite.ts";
import { addJobCommands } from "./larder/jobs.ts";
import { addKeyCommands } from "./larder/keys.ts";
import { addProductCommands } from "./larder/product.ts";
import { addRecipeCommands } from "./larder/recipes.ts";
import { addReconcileCommand } from "./larder/reconcile.ts";
import { addReviewCommands } from "./larder/review.ts";
import { addSearchCommand } from "./larder/search.ts";
import { addSearchTestCommand } from "./larder/search-test.ts";
import { addStatsCommand } from "./larder/stats.ts";
import { sentenceOf } from "./larder/trouble.ts";
import { larder, usageSentence } from "./larder/usage.ts";
import { addWebhookCommands } from "./larder/webhooks.ts";
import { addWinsCommand } from "./larder/wins.ts";
import { addWishCommands } from "./larder/wishes.ts";

const program = new Command(larder)
  .description("Fill, search and look after a Larder library, here or on hosted Supabase.")
  .option("--url <url>", "address of the project (LARDER_URL)")
  .option("--secret-key <key>", "secret key of the project (SUPABASE_SECRET_KEY)")
  .option("--search-key <key>", "API key for searches (LARDER_SEARCH_KEY)")
  .option("--json", "print one JSON document and nothing else")
  .addHelpText(
    "after",
    `
Without an address and a key, the stack that npm start runs here is used.
Exit codes: 0 done, 1 failed, 2 wrong usage.

Examples:
  ${larder} generate "lemon tart on slate" --wait
  ${larder} approve --all-ready
  ${larder} search "lemon tart"
  npm run --silent larder -- stats --json`,
  )
  .helpCommand("help [command]", "Show the help of a command.")
  .helpOption("-h, --help", "show this help")
  .showHelpAfterError(`Read ${larder} --help.`)
  .configureHelp({ showGlobalOptions: true })
  .configureOutput({ outputError: (text, write) => write(usageSentence(text)) })
  .exitOverride();

addGenerateCommand(program);
addBatchCommands(program);
addRecipeCommands(program);
addProductCommands(program);
addSearchCommand(program);
addSearchTestCommand(program);
addReviewCommands(program);
addWishCommands(program);
addWinsCommand(program);
addStatsCommand(program);
addJobCommands(program);
addChargesCommand(program);
addBudgetsCommand(program);
addReconcileCommand(program);
addKeyCommands(program);
addWebhookCommands(program);
addAdminCommands(program);
addInviteCommand(program);
addDoctorCommand(program);
for (const command of program.commands) inheritSettings(command, larder);

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
function inheritSettings(command: Command, parent: string): void {
  const path = `${parent} ${command.name()}`;
  command.copyInheritedSettings(program).showHelpAfterError(`Read ${path} --help.`);
  for (const child of command.commands) inheritSettings(child, path);
}
