declare module 'dynalite' {
  import type { Server } from 'node:http';

  type Options = {
    /** Directory of the LevelDB store; in memory without one. */
    readonly path?: string;
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
    readonly updateTableMs?: number;
  };

  /** A DynamoDB-compatible server; closing it closes the store. */
  export default function dynalite(options?: Options): Server;
}
