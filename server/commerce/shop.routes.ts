import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { orderCard as orderCardShape, productCard as productCardShape } from '../../contracts/message.ts'
import type { Actor } from '../kernel/actor.ts'
import { defineError } from '../kernel/errors.ts'
import { definePolicy } from '../kernel/policy.ts'
import { orderCard, productCard } from './cards/cards.ts'
import type { Commerce } from './port.ts'

export const orderNotFound = defineError<{ id: string }>('commerce.orderNotFound', 404, 'the shop has no such order')

const policy = definePolicy('commerce.lookup', {
  read: ['agent', 'supervisor', 'operator', 'administrator'],
})

const locale = z.string().max(20).default('zh-CN')
const tags = ['shop']

export interface ShopRoutesOptions {
  shopOf(tenantId: string): Commerce
  /** The shop's own id of a contact, where one is known. */
  shopCustomerIdOf(actor: Actor, contactId: string): Promise<string | null>
}

/** What staff look up in the shop beside a conversation. */
export const shopRoutes: FastifyPluginAsyncZod<ShopRoutesOptions> = async (app, { shopOf, shopCustomerIdOf }) => {
  const findProducts = {
    tags,
    summary: 'Finds products by words',
    querystring: z.object({ q: z.string().trim().max(200).default(''), locale }),
    response: { 200: z.object({ items: z.array(productCardShape) }) },
  }
  app.get('/shop/products', { schema: findProducts }, async ({ actor, query }) => {
    policy.require(actor, 'read')
    const { items } = await shopOf(actor.tenantId).products.search(query.q, { limit: 20 })
    return { items: items.map((product) => productCard(product, query.locale)) }
  })

  const ordersOfContact = {
    tags,
    summary: 'Lists the orders of a contact, newest first',
    params: z.object({ contactId: z.uuid() }),
    querystring: z.object({ locale }),
    response: { 200: z.object({ items: z.array(orderCardShape) }) },
  }
  app.get('/shop/contacts/:contactId/orders', { schema: ordersOfContact }, async ({ actor, params, query }) => {
    policy.require(actor, 'read')
    const customerId = await shopCustomerIdOf(actor, params.contactId)
    if (!customerId) return { items: [] }
    const { items } = await shopOf(actor.tenantId).orders.list(customerId, { limit: 50 })
    return { items: items.map((order) => orderCard(order, query.locale)) }
  })

  const oneOrder = {
    tags,
    summary: 'Reads one order',
    params: z.object({ orderId: z.string().max(200) }),
    querystring: z.object({ locale }),
    response: { 200: orderCardShape },
  }
  app.get('/shop/orders/:orderId', { schema: oneOrder }, async ({ actor, params, query }) => {
    policy.require(actor, 'read')
    const order = await shopOf(actor.tenantId).orders.get(params.orderId)
    if (!order) throw orderNotFound({ id: params.orderId })
    return orderCard(order, query.locale)
  })
}
