import { ApiReference } from "../features/api/api-reference.tsx";
import { PublicFrame } from "../features/outside/public-frame.tsx";
import { apiStrings } from "../strings/api.ts";

export default function ApiRoute() {
  return (
    <PublicFrame title={apiStrings.documentTitle}>
      <ApiReference />
    </PublicFrame>
  );
}
