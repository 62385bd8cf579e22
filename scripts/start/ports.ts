import { StartProblem } from "./start-problem.ts";

/** Where everything listens: this machine only. */
export const hostname = "127.0.0.1";

/**
 * Fails early if somebody else listens on the port; 0 stands for any free one.
 * @throws StartProblem naming the variable that chooses another port
 */
export function requireFreePort(port: number, variable: string): void {
  if (port === 0) return;
  try {
    Deno.listen({ port, hostname }).close();
  } catch (error) {
    throw portProblem(error, port, variable);
  }
}

function portProblem(error: unknown, port: number, variable: string): unknown {
  const another = port < 65_000 ? port + 100 : 54_421;
  const wayOut = `start Larder on another one with ${variable}=${another} npm start.`;
  if (error instanceof Deno.errors.AddrInUse) {
    return new StartProblem(`Port ${port} is in use by another program: stop that program, or ${wayOut}`);
  }
  if (error instanceof Deno.errors.PermissionDenied) {
    return new StartProblem(`Port ${port} is reserved for the system: ${wayOut}`);
  }
  return error;
}

/** A port from the environment. @throws StartProblem if the text is no port */
export function readPort(variable: string, otherwise: number): number {
  const text = Deno.env.get(variable);
  if (text === undefined || text === "") return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StartProblem(
    `${variable} is ${JSON.stringify(text)}: give it a port between 1 and 65535, or 0 for any free one.`,
  );
}
