import { trainInBackground } from './background.ts'
import type { IntentExample } from './example.ts'
import type { IntentModel } from './intent-model.ts'
import { builtInExamples, shippedIntents, shippedOptions } from './shipped.ts'

/** A tenant's examples, and a stamp that changes whenever they do. */
export interface TenantExamples {
  stamp: string
  examples: readonly IntentExample[]
}

export interface TenantIntentsDeps {
  /** Undefined when nothing has changed since `stamp`. */
  examplesOf: (tenantId: string, stamp: string | undefined) => Promise<TenantExamples | undefined>
  /** Why a tenant goes on with the model that he had. */
  failed?: (tenantId: string, error: unknown) => void
  now?: () => number
}

interface Shelf {
  model: IntentModel | undefined
  stamp: string | undefined
  askedAt: number
  busy: Promise<void> | undefined
  again: boolean
}

export type TenantIntents = ReturnType<typeof createTenantIntents>

const mostKept = 100
/** Other processes publish too: so often it is asked whether a tenant's examples are still the same. */
const askAgainMs = 60_000

/**
 * The models of tenants. Who asks gets at once what there is: his own model, or the shipped one until his own is
 * trained. A training goes on in the background and takes its place in one step when it has ended.
 */
export function createTenantIntents({ examplesOf, failed = () => {}, now = Date.now }: TenantIntentsDeps) {
  const shelves = new Map<string, Shelf>()

  async function renew(tenantId: string, shelf: Shelf): Promise<void> {
    try {
      do {
        shelf.again = false
        const own = await examplesOf(tenantId, shelf.stamp)
        if (!own || own.stamp === shelf.stamp) continue
        shelf.model =
          own.examples.length === 0
            ? undefined
            : await trainInBackground([...builtInExamples(), ...own.examples], shippedOptions)
        shelf.stamp = own.stamp
      } while (shelf.again)
    } catch (error) {
      failed(tenantId, error)
    } finally {
      shelf.busy = undefined
    }
  }

  function shelfOf(tenantId: string): Shelf {
    const shelf = shelves.get(tenantId) ?? {
      model: undefined,
      stamp: undefined,
      askedAt: Number.NEGATIVE_INFINITY,
      busy: undefined,
      again: false,
    }
    shelves.delete(tenantId)
    shelves.set(tenantId, shelf)
    if (shelves.size > mostKept) shelves.delete(shelves.keys().next().value!)
    return shelf
  }

  function start(tenantId: string, shelf: Shelf): Promise<void> {
    shelf.askedAt = now()
    shelf.again = true
    shelf.busy ??= renew(tenantId, shelf)
    return shelf.busy
  }

  return {
    /** The model to read a tenant's messages with, without waiting. */
    of(tenantId: string): IntentModel {
      const shelf = shelfOf(tenantId)
      if (!shelf.busy && now() - shelf.askedAt >= askAgainMs) void start(tenantId, shelf)
      return shelf.model ?? shippedIntents()
    },
    /** The tenant's examples have changed: trains anew, unless nobody has asked for this tenant here. */
    async renew(tenantId: string): Promise<void> {
      const shelf = shelves.get(tenantId)
      if (shelf) await start(tenantId, shelf)
    },
  }
}
