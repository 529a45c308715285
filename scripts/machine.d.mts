/** The folder of PostgreSQL's server programs (15 or later), if any. */
export function postgresFolder(): string | undefined
/** A Chromium or Chrome that tests can drive, if any. */
export function browserPath(): string | undefined
