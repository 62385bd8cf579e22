import { sendWebhook } from "../_platform/send-webhook.ts";
import { deliveries, jobs } from "../_platform/services.ts";
import { worker } from "../_platform/worker.ts";

worker("deliver", { deliveries, jobs, sendWebhook });
