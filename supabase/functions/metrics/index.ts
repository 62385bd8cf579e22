import { metrics } from "../../../shared/metrics.ts";
import { prometheusText } from "../_core/metrics.ts";
import { endpoint, operations } from "../_platform/services.ts";

endpoint(metrics, {
  audience: "service",
  handle: async () => prometheusText(await operations.metrics()),
  write: (text) => ({ body: text, contentType: "text/plain; version=0.0.4; charset=utf-8" }),
});
