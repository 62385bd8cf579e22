import { Suspense } from "react";
import { useParams } from "react-router-dom";
import { lazyPart } from "../../lib/lazy-part.ts";
import { BatchList } from "./list/batch-list.tsx";

const NewBatch = lazyPart(() => import("./new/new-batch.tsx"));
const OneBatch = lazyPart(() => import("./one/one-batch.tsx"));

/** All batches, the one that the address names, or a new one of rows. */
export function BatchesScreen() {
  const { "*": place = "" } = useParams();
  if (place === "") return <BatchList />;
  return <Suspense>{place === "new" ? <NewBatch /> : <OneBatch key={place} id={place} />}</Suspense>;
}
