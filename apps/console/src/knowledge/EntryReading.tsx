import type { FaqEntryView } from '../../../../contracts/knowledge.ts'
import { useLocale } from '../frame/i18n.ts'
import { useAnswerName } from './AnswersEditor.tsx'
import { useCategoryName } from './category-names.ts'
import { EntryPreview } from './EntryPreview.tsx'
import { draftOf } from './faq-draft.ts'
import { languageName } from './language.ts'
import { TryBox } from './TryBox.tsx'
import { useKnowledgeText } from './texts.ts'

/** An entry for those who may read it but not write it. */
export function EntryReading({ entry }: { entry: FaqEntryView }) {
  const t = useKnowledgeText()
  const locale = useLocale()
  const nameOf = useAnswerName()
  const categoryName = useCategoryName()
  return (
    <div className="entry-body">
      <p className="tiny faint">{categoryName(entry.category)}</p>
      {entry.wordings.map((wording) => (
        <section key={wording.locale} lang={wording.locale}>
          <p className="tiny faint">{languageName(wording.locale)}</p>
          <h2>{wording.question}</h2>
          {wording.paraphrases.length > 0 && (
            <details className="answer-limits">
              <summary className="small">{t('paraphrasesCount', { count: wording.paraphrases.length })}</summary>
              <ul className="reading-paraphrases small muted">
                {wording.paraphrases.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </details>
          )}
        </section>
      ))}
      {entry.answers.map((answer) => (
        <section key={JSON.stringify(answer)} lang={answer.locale}>
          <p className="tiny faint">
            {t('answer')} · {nameOf(answer)}
          </p>
          <p className="reading-answer">{answer.text}</p>
        </section>
      ))}
      <EntryPreview draft={draftOf(entry)} locale={locale} />
      <TryBox dirty={false} locale={locale} />
    </div>
  )
}
