import { codec } from "../_adapters/codecs/codec.ts";
import { validateJson as validate } from "../_adapters/validate-json.ts";
import { noteProviders } from "../_platform/note-providers.ts";
import { providers } from "../_platform/providers.ts";
import { calls, extractions, files, jobs } from "../_platform/services.ts";
import { sources } from "../_platform/sources.ts";
import { worker } from "../_platform/worker.ts";

worker("extract", { calls, codec, extractions, files, jobs, providers, sources, validate }, noteProviders);
