import { readPrompt as contract } from "../../../shared/read-prompt.ts";
import { readPrompt } from "../_core/prompt-reading/read-prompt.ts";
import { providers } from "../_platform/providers.ts";
import { endpoint, promptReadings, queryCalls, schemaWriters } from "../_platform/services.ts";

const ports = { ...promptReadings, writers: schemaWriters, queryCalls, providers };

endpoint(contract, {
  audience: "member",
  handle: (input, call) => readPrompt(ports, call.session, input, call.setRate, call.note),
});
