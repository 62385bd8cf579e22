import { useParams } from "react-router-dom";
import { EndpointPage } from "./endpoint/endpoint-page.tsx";
import { EndpointList } from "./list/endpoint-list.tsx";

/** All endpoints, or the one that the address names. */
export function WebhooksScreen() {
  const { "*": id = "" } = useParams();
  return id === "" ? <EndpointList /> : <EndpointPage key={id} id={id} />;
}
