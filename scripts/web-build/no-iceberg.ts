/**
 * Stands for `iceberg-js` in the web app. Supabase's client brings it along for buckets of tables to analyse, which
 * Larder has none of; without it every first load is 2 kB lighter.
 */
export class IcebergRestCatalog {
  constructor() {
    throw new Error("Larder's web app is built without tables to analyse.");
  }
}
