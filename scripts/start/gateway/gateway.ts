import { compressed } from "./compressed.ts";
import { preflightResponse, withCors } from "./cors.ts";

export type Answer = (request: Request) => Promise<Response>;
/** `address` is the one that the connection comes from. */
export type Gateway = (request: Request, address: string) => Promise<Response>;

/** Who answers for what. All but the web app, its configuration and the inbox are the paths of a hosted project. */
interface Services {
  readonly rest: Answer;
  readonly auth: Answer;
  readonly storage: Answer;
  readonly functions: Gateway;
  readonly realtime: Answer;
  readonly inbox: Answer;
  readonly config: Answer;
  readonly web: Answer;
}

/** The one door to everything, as the API gateway of a hosted project is. */
export function createGateway(services: Services): Gateway {
  return async (request, address) => {
    const { pathname } = new URL(request.url);
    try {
      // The socket and the functions speak for themselves; the inbox and the web app are not for other origins.
      if (pathname.startsWith("/realtime/v1/")) return await services.realtime(request);
      if (pathname.startsWith("/functions/v1/")) return await services.functions(request, address);
      if (pathname === "/inbox.json") return await services.inbox(request);
      if (pathname === "/config.json") return await services.config(request);
      const service = apiOf(pathname, services);
      if (!service) return await services.web(request);
      if (request.method === "OPTIONS") return preflightResponse(request);
      return withCors(await compressed(request, await service(request)));
    } catch (error) {
      console.error(`${request.method} ${pathname}:`, error);
      return withCors(Response.json({ message: "Internal server error" }, { status: 500 }));
    }
  };
}

function apiOf(pathname: string, services: Services): Answer | null {
  if (pathname.startsWith("/rest/v1/")) return services.rest;
  if (pathname.startsWith("/auth/v1/")) return services.auth;
  return pathname.startsWith("/storage/v1/") ? services.storage : null;
}
