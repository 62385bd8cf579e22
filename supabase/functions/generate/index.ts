import { makers as providers } from "../_platform/makers.ts";
import { noteProviders } from "../_platform/note-providers.ts";
import { calls, files, images, jobs, moderations } from "../_platform/services.ts";
import { shrink } from "../_platform/shrink.ts";
import { worker } from "../_platform/worker.ts";

worker("generate", { calls, files, images, jobs, moderations, providers, shrink }, noteProviders);
