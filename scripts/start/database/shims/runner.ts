/** Takes one line for the operator. */
export type Log = (line: string) => void;

/** Work that goes on beside the database until it is stopped. */
export interface Runner {
  /** Starts nothing new and waits for what is under way. */
  stop(): Promise<void>;
}
