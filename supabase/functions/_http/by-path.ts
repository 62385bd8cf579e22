import { z } from "zod";
import { AppError } from "../../../shared/problems.ts";
import { type EndpointServices, endpoint } from "./endpoint.ts";

/** One of several contracts that a function serves. */
export interface Route {
  /** Its path: the function's name, and what comes below it. */
  readonly name: string;
  readonly serve: (request: Request) => Promise<Response>;
}

/** Serves several contracts on one function, the first of which has the function's own path. Other paths are `not_found`. */
export function byPath(routes: readonly [Route, ...Route[]], services: EndpointServices) {
  const [{ name: ownName }] = routes;
  const elsewhere = nothing(ownName, services);
  return (request: Request): Promise<Response> => {
    const path = pathOf(request, ownName);
    const route = routes.find(({ name }) => name === path);
    return route ? route.serve(request) : elsewhere(request);
  };
}

/**
 * Hosted shows a function its own name as the first part of the path. A gateway that shows more of the address, or less,
 * serves the same.
 */
function pathOf({ url }: Request, ownName: string): string {
  const path = new URL(url).pathname.replace(/^\/(functions\/v1\/)?|\/$/g, "");
  const isOwn = path === ownName || path.startsWith(`${ownName}/`);
  return isOwn ? path : `${ownName}/${path}`.replace(/\/$/, "");
}

function nothing(name: string, services: EndpointServices) {
  const refuse = async () => {
    throw new AppError("not_found", { detail: `There is no such path below ${name}` });
  };
  const contract = { name, method: "POST", input: z.looseObject({}), output: z.never() } as const;
  return endpoint(contract, { audience: "anyone", byAddress: true, handle: refuse, onInvalidInput: refuse }, services);
}
