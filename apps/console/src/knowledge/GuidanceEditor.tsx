import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { ProductCard } from '../../../../contracts/message.ts'
import { Field } from '../frame/forms/Field.tsx'
import type { Issues } from '../frame/forms/issues.ts'
import { Icon } from '../frame/parts/Icon.tsx'
import { moneyText } from '../frame/time.ts'
import { type GuidanceDraft, withItem, withoutItem } from './faq-draft.ts'
import { useNamedProducts, useProducts } from './knowledge-data.ts'
import { useKnowledgeText } from './texts.ts'

/** What is offered next to an answer: products of the shop, and pages. */
export function GuidanceEditor({
  value,
  change,
  issues,
  path,
}: {
  value: GuidanceDraft
  change: (next: GuidanceDraft) => void
  issues: Issues
  path: string
}) {
  const t = useKnowledgeText()
  const { links } = value
  return (
    <section className="stack">
      <ProductPicker ids={value.productIds} change={(productIds) => change({ ...value, productIds })} />
      <div>
        <div className="row">
          <h3 className="field-label grow">{t('links')}</h3>
          {links.length < 6 && (
            <Button
              size="small"
              type="text"
              icon={<Icon name="plus" size={14} />}
              onClick={() => change({ ...value, links: [...links, { label: '', url: '' }] })}
            >
              {t('addLink')}
            </Button>
          )}
        </div>
        {links.map((link, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a link has no name of its own while it is typed
          <div key={at} className="link-row">
            <Input
              value={link.label}
              maxLength={60}
              aria-label={t('linkLabel')}
              placeholder={t('linkLabel')}
              {...(issues[`${path}.links.${at}.label`] ? { status: 'error' as const } : {})}
              onChange={(event) =>
                change({ ...value, links: withItem(links, at, { ...link, label: event.target.value }) })
              }
            />
            <Input
              value={link.url}
              type="url"
              maxLength={2000}
              aria-label={t('linkAddress')}
              placeholder="https://"
              {...(issues[`${path}.links.${at}.url`] ? { status: 'error' as const } : {})}
              onChange={(event) =>
                change({ ...value, links: withItem(links, at, { ...link, url: event.target.value }) })
              }
            />
            <Button
              type="text"
              icon={<Icon name="x" size={14} />}
              aria-label={t('removeNamed', { name: link.label || t('links') })}
              onClick={() => change({ ...value, links: withoutItem(links, at) })}
            />
          </div>
        ))}
      </div>
    </section>
  )
}

function ProductPicker({ ids, change }: { ids: readonly string[]; change: (ids: string[]) => void }) {
  const t = useKnowledgeText()
  const [words, setWords] = useState('')
  const [opened, setOpened] = useState(false)
  const found = useProducts(words, opened)
  const named = useNamedProducts(ids)
  const titles = new Map([...named, ...(found.data?.items ?? [])].map((one) => [one.productId, one.title]))
  const options = (found.data?.items ?? []).map((product) => ({
    value: product.productId,
    label: product.title,
    product,
  }))
  return (
    <Field label={t('products')} optional>
      {(field) => (
        <Select
          {...field}
          mode="multiple"
          maxCount={6}
          value={ids.map((id) => ({ value: id, label: titles.get(id) ?? id }))}
          labelInValue
          placeholder={t('productsPlaceholder')}
          showSearch={{ filterOption: false, onSearch: setWords }}
          loading={found.isFetching}
          options={options}
          optionRender={(option) => <ProductLine product={(option.data as { product: ProductCard }).product} />}
          notFoundContent={found.isFetching ? t('searching') : found.error ? t('shopAway') : t('noProducts')}
          onOpenChange={setOpened}
          onChange={(chosen: { value: string }[]) => change(chosen.map((one) => one.value))}
          style={{ width: '100%' }}
        />
      )}
    </Field>
  )
}

export function ProductLine({ product }: { product: ProductCard }) {
  return (
    <span className="product-line">
      {product.image ? <img src={product.image} alt="" loading="lazy" /> : <span className="product-blank" />}
      <span className="grow cut">{product.title}</span>
      <span className="tiny faint">{moneyText(product.price)}</span>
    </span>
  )
}
