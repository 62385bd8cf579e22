import { createClient } from "@supabase/supabase-js";
import type { Contract } from "../../../shared/contract.ts";
import { createAccounts } from "../_adapters/supabase/accounts.ts";
import { createCallers } from "../_adapters/supabase/callers.ts";
import { createCalls } from "../_adapters/supabase/calls.ts";
import { createDeliveries } from "../_adapters/supabase/deliveries.ts";
import { createExtractions } from "../_adapters/supabase/extractions.ts";
import { createFiles } from "../_adapters/supabase/files.ts";
import { createImages } from "../_adapters/supabase/images.ts";
import { createIngests } from "../_adapters/supabase/ingests.ts";
import { createInviteTokens } from "../_adapters/supabase/invite-tokens.ts";
import { createJobs } from "../_adapters/supabase/jobs.ts";
import { createModels } from "../_adapters/supabase/models.ts";
import { createModerations } from "../_adapters/supabase/moderations.ts";
import { createOperations } from "../_adapters/supabase/operations.ts";
import { createPatterns } from "../_adapters/supabase/patterns.ts";
import { createPersonRpc } from "../_adapters/supabase/person-rpc.ts";
import { createPromptReadings } from "../_adapters/supabase/prompt-readings.ts";
import { createQueryCalls } from "../_adapters/supabase/query-calls.ts";
import { createQueryEmbeddings } from "../_adapters/supabase/query-embeddings.ts";
import { createRpc } from "../_adapters/supabase/rpc.ts";
import { createSchemaWriters } from "../_adapters/supabase/schema-writers.ts";
import { createPreviewIndex, createPreviewTokens } from "../_adapters/supabase/search-previews.ts";
import { createKeyTokens, createSearches } from "../_adapters/supabase/searches.ts";
import { createUses } from "../_adapters/supabase/uses.ts";
import { byPath, type Route } from "../_http/by-path.ts";
import { type EndpointOptions, methodsOf, endpoint as serve } from "../_http/endpoint.ts";
import { createCorsOrigins } from "./cors-origins.ts";
import { readEnv } from "./env.ts";
import { log } from "./log.ts";

/** The composition root: what every function stands on, built once per isolate. */
export const env = readEnv((name) => Deno.env.get(name));

const client = createClient(env.url, env.secretKey, {
  auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
});

export const { storage } = client;
export const rpc = createRpc(client);
export const jobs = createJobs(rpc);
export const images = createImages(rpc);
export const calls = createCalls(rpc);
export const moderations = createModerations(rpc);
export const queryCalls = createQueryCalls(rpc);
export const models = createModels(rpc, () => performance.now());
export const deliveries = createDeliveries(rpc);
export const files = createFiles(client.storage);
export const extractions = createExtractions(rpc);
export const ingests = createIngests(rpc);
export const patterns = createPatterns(rpc);
export const schemaWriters = createSchemaWriters(rpc);
export const operations = createOperations(rpc, client.storage);
export const searches = createSearches(rpc);
export const keyTokens = createKeyTokens(rpc);
export const uses = createUses(rpc);
export const accounts = createAccounts(client.auth, rpc);

const personRpc = createPersonRpc(env.url, fetch);
export const queryEmbeddings = createQueryEmbeddings(rpc, personRpc);
export const promptReadings = createPromptReadings(personRpc);
export const previewTokens = createPreviewTokens(rpc, personRpc);
export const callers = createCallers(rpc, personRpc);
export const takeInvite = createInviteTokens(personRpc);
export const previewIndex = createPreviewIndex(rpc);

export const functionsUrl = `${env.publicUrl}/functions/v1`;
export const publicUrl = (path: string) => `${env.publicUrl}/storage/v1/object/public/library/${path}`;

const services = {
  secrets: { secretKey: env.secretKey, ringSecret: env.ringSecret },
  corsOrigins: createCorsOrigins(rpc, () => performance.now()),
  log,
};

/** Serves a contract on this function's address, and on every path below it. */
export function endpoint<C extends Contract>(contract: C, options: EndpointOptions<C>): void {
  const answer = serve(contract, options, services);
  Deno.serve((request) => answer(request));
}

/** Serves several contracts on this function's address, each at the path that its name says. */
export function endpoints(...routes: readonly [Route, ...Route[]]): void {
  Deno.serve(byPath(routes, services));
}

export const route = <C extends Contract>(contract: C, options: EndpointOptions<C>): Route => ({
  name: contract.name,
  methods: methodsOf(contract, options),
  serve: serve(contract, options, services),
});
