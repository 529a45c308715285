/** Starts a PostgreSQL cluster of its own; undefined where PostgreSQL is missing. */
export function startPostgres(options?: {
  durable?: boolean
  preload?: string
}): Promise<{ url: string; pid: number; restart(): Promise<void>; stop(): void } | undefined>
