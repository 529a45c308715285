import type { ContactView } from '../../../../contracts/contact.ts'
import { Rod } from '../frame/parts/beads.tsx'
import { Tag } from '../frame/parts/Tag.tsx'
import { dayName } from '../frame/time.ts'
import { Section } from './Section.tsx'
import { useContactText } from './texts.ts'

/** What is known of her, each with where it comes from and how sure it is. */
export function FactList({ facts }: { facts: ContactView['facts'] }) {
  const t = useContactText()
  return (
    <Section title={t('facts')}>
      {facts.length === 0 && <p className="small faint">{t('noFacts')}</p>}
      <ul className="contact-lines">
        {facts.map((fact) => {
          const percent = Math.round(fact.confidence * 100)
          const over = fact.expiresAt !== null && new Date(fact.expiresAt) < new Date()
          return (
            <li key={`${fact.name}-${fact.source}-${fact.value}`} className="contact-line fact-line">
              <span className="small muted fact-name">{fact.name}</span>
              <span className={`small grow${over ? ' faint' : ''}`}>{fact.value}</span>
              {fact.confidence < 1 && (
                <span className="row tiny faint">
                  <Rod share={fact.confidence} width={44} label={t('sure', { percent })} /> {percent}%
                </span>
              )}
              <Tag line>{t(`source_${fact.source}`)}</Tag>
              <span className="tiny faint fact-time">
                {over
                  ? t('expired')
                  : fact.expiresAt
                    ? t('until', { day: dayName(fact.expiresAt) })
                    : dayName(fact.updatedAt)}
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
