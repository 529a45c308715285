/** How much may be asked per minute; 0: as much as one likes. Settings of the same name change it. */
export const standardRates = {
  RATE_PER_KEY: 600,
  RATE_PER_STAFF: 1200,
  RATE_PER_VISITOR: 120,
  RATE_PER_TENANT: 60_000,
  RATE_PER_ADDRESS: 3000,
}
