import { files, images, jobs } from "../_platform/services.ts";
import { worker } from "../_platform/worker.ts";

worker("publish", { files, images, jobs });
