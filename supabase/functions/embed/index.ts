import { noteProviders } from "../_platform/note-providers.ts";
import { providers } from "../_platform/providers.ts";
import { calls, images, jobs } from "../_platform/services.ts";
import { worker } from "../_platform/worker.ts";

worker("embed", { calls, images, jobs, providers }, noteProviders);
