/**
 * Stand for what Supabase's client brings along and the web app has no use for: the client of tables to analyse (Larder
 * has none), and the one of edge functions, which the app calls by `fetch`. Every first load is 3 kB lighter without them.
 */
class Unused {
  constructor() {
    throw new Error("The web app is built without this client of Supabase.");
  }
}

export {
  Unused as FunctionRegion,
  Unused as FunctionsClient,
  Unused as FunctionsError,
  Unused as FunctionsFetchError,
  Unused as FunctionsHttpError,
  Unused as FunctionsRelayError,
  Unused as IcebergRestCatalog,
};
