import { providers } from "../_platform/providers.ts";
import { calls, files, images, jobs } from "../_platform/services.ts";
import { worker } from "../_platform/worker.ts";

worker("tag", { calls, files, images, jobs, providers });
