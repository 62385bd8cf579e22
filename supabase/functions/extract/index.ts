import { jobs } from "../_platform/services.ts";
import { worker } from "../_platform/worker.ts";

worker("extract", { jobs });
