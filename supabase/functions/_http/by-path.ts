import { z } from "zod";
import { readPath } from "../../../shared/contract-path.ts";
import { AppError } from "../../../shared/problems.ts";
import { type EndpointServices, endpoint, type Place } from "./endpoint.ts";

/** One of several contracts that a function serves. */
export interface Route {
  /** Its path: the function's name, and what comes below it, such as `shop/{item}`. */
  readonly name: string;
  readonly methods: readonly string[];
  readonly serve: (request: Request, place: Place) => Promise<Response>;
}

/**
 * Serves several contracts on one function: each at its path, and by its method where several have the same. A path that is
 * written out goes before one with fields. Other paths are `not_found`.
 */
export function byPath(routes: readonly [Route, ...Route[]], services: EndpointServices) {
  const ownName = routes[0].name.replace(/\/.*/, "");
  const elsewhere = nothing(ownName, services);
  const writtenOutFirst = routes.toSorted((one, other) => fieldsIn(one.name) - fieldsIn(other.name));
  return (request: Request): Promise<Response> => {
    const path = pathOf(request, ownName);
    const there = writtenOutFirst.flatMap((route) => {
      const fields = readPath(route.name, path);
      return fields ? [{ route, fields }] : [];
    });
    const method = request.method === "HEAD" ? "GET" : request.method;
    const served = there.find(({ route }) => route.methods.includes(method)) ?? there[0];
    if (!served) return elsewhere(request);
    const methods = [...new Set(there.flatMap(({ route }) => route.methods))];
    return served.route.serve(request, { fields: served.fields, methods });
  };
}

const fieldsIn = (name: string) => name.split("{").length;

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
