import { queryEmbedding } from "../../../shared/query-embedding.ts";
import { requestQueryEmbedding } from "../_core/search/query-embedding.ts";
import { providers } from "../_platform/providers.ts";
import { endpoint, models, queryCalls, queryEmbeddings } from "../_platform/services.ts";

const ports = { ...queryEmbeddings, models, queryCalls, providers };

endpoint(queryEmbedding, {
  audience: "member",
  handle: (input, call) => requestQueryEmbedding(ports, call.session, input, call.setRate),
});
