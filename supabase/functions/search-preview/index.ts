import { searchPreview } from "../../../shared/search-preview.ts";
import { previewSearch, takePreviewToken } from "../_core/search/search-preview.ts";
import { providers } from "../_platform/providers.ts";
import { endpoint, models, previewIndex, previewTokens, publicUrl, queryCalls } from "../_platform/services.ts";

const ports = {
  tokens: previewTokens,
  index: previewIndex,
  models,
  queryCalls,
  providers,
  publicUrl,
  restsUntil: new Map<string, number>(),
  now: () => performance.now(),
};

endpoint(searchPreview, {
  audience: "visitor",
  onInvalidInput: (call) => takePreviewToken(previewTokens, call, call.setRate),
  handle: (input, call) => previewSearch(ports, call, input, call.setRate, call.note),
});
