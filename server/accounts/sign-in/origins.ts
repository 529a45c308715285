import type { FastifyRequest } from 'fastify'
import type { Config } from '../../kernel/config.ts'
import { crossOrigin } from '../../kernel/errors.ts'

/** The origin under which the asking browser reaches us. */
export function originOf(request: FastifyRequest, config: Pick<Config, 'PUBLIC_URL'>): string {
  return config.PUBLIC_URL ? new URL(config.PUBLIC_URL).origin : `${request.protocol}://${request.host}`
}

/** Refuses what another site's page sends: nobody is signed in or out by a stranger. */
export function requireOwnOrigin(request: FastifyRequest, config: Pick<Config, 'PUBLIC_URL'>): void {
  const { origin } = request.headers
  const own = [originOf(request, config), `${request.protocol}://${request.host}`]
  if (origin && !own.includes(origin)) throw crossOrigin({ origin })
}
