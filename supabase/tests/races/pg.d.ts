// The little of npm `pg` that these tests use; the package brings no types of its own.
declare module "pg" {
  export interface Result<Row> {
    rows: Row[];
  }
  export interface Options {
    host: string;
    port: number;
    user: string;
    database: string;
    /** Settings of the session, as the command line of `postgres` takes them. */
    options?: string;
  }
  export class Client {
    constructor(options: Options);
    connect(): Promise<void>;
    query<Row>(sql: string, parameters?: unknown[]): Promise<Result<Row>>;
    end(): Promise<void>;
    on(event: "error", handler: (error: Error) => void): this;
  }
  const pg: { Client: typeof Client };
  export default pg;
}
