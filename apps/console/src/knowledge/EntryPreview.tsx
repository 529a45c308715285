import { Icon } from '../frame/parts/Icon.tsx'
import { moneyText } from '../frame/time.ts'
import { type FaqDraft, shownAnswer } from './faq-draft.ts'
import { useNamedProducts } from './knowledge-data.ts'
import { useKnowledgeText } from './texts.ts'

/** The entry as the widget will show it: the question asked, the answer, what is offered next, the source. */
export function EntryPreview({ draft, locale }: { draft: FaqDraft; locale: string }) {
  const t = useKnowledgeText()
  const wording = draft.wordings.find((one) => one.locale === locale) ?? draft.wordings[0]
  const answer = shownAnswer(draft, locale)
  return (
    <section className="preview" aria-label={t('preview')}>
      <div className="row tiny faint">
        <span className="grow">{t('preview')}</span>
        {!draft.enabled && <span className="text-warn">{t('offNow')}</span>}
      </div>
      <p className="preview-asked" lang={locale}>
        {wording?.question || t('questionPlaceholder')}
      </p>
      {answer?.text.trim() ? (
        <div className="preview-answer" lang={answer.locale}>
          <p>{answer.text}</p>
          <Offered draft={draft} />
          <p className="tiny faint">
            {t('source')} {wording?.question || '…'}
          </p>
        </div>
      ) : (
        <p className="preview-answer faint">{t('noAnswerYet')}</p>
      )}
    </section>
  )
}

function Offered({ draft }: { draft: FaqDraft }) {
  const { productIds, links } = draft.guidance
  const shown = useNamedProducts(productIds)
  return (
    <>
      {shown.map((product) => (
        <span key={product.productId} className="preview-product">
          {product.image ? <img src={product.image} alt="" /> : <span className="product-blank" />}
          <span className="grow">
            <b className="small">{product.title}</b>
            <span className="small">{moneyText(product.price)}</span>
          </span>
        </span>
      ))}
      {links.some((link) => link.label) && (
        <span className="preview-links">
          {links
            .filter((link) => link.label)
            .map((link) => (
              <span key={link.label} className="preview-link small">
                {link.label} <Icon name="aright" size={12} />
              </span>
            ))}
        </span>
      )}
    </>
  )
}
