import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, ConfigProvider, Input, Select } from 'antd'
import { useState } from 'react'
import { type KeywordRule, keywordRule } from '../../../../contracts/knowledge.ts'
import { api } from '../frame/api.ts'
import { Field } from '../frame/forms/Field.tsx'
import { LeaveGuard } from '../frame/forms/LeaveGuard.tsx'
import { SaveBar } from '../frame/forms/SaveBar.tsx'
import { type Form, useForm } from '../frame/forms/useForm.ts'
import { useGuard } from '../frame/forms/useGuard.ts'
import { newId } from '../frame/new-id.ts'
import { EmptyState, Loaded } from '../frame/page.tsx'
import { Icon } from '../frame/parts/Icon.tsx'
import { FaqPicker } from './FaqPicker.tsx'
import { withItem, withoutItem } from './faq-draft.ts'
import { GuidanceEditor } from './GuidanceEditor.tsx'
import { keywordRulesQuery, useMayWrite } from './knowledge-data.ts'
import { useKnowledgeText } from './texts.ts'

/** Words that lead to products, questions or pages when no entry answers. */
export function KeywordRules() {
  const t = useKnowledgeText()
  const rules = useQuery(keywordRulesQuery)
  return (
    <section className="knowledge-middle with-bar" aria-label={t('rules')}>
      <Loaded query={rules} what={t('rules')}>
        {(loaded) => <RulesForm saved={loaded.rules} />}
      </Loaded>
    </section>
  )
}

function emptyRule(): KeywordRule {
  return {
    id: newId(),
    keywords: [],
    text: { 'zh-CN': '', en: '' },
    faqIds: [],
    guidance: { productIds: [], links: [] },
  }
}

function RulesForm({ saved }: { saved: KeywordRule[] }) {
  const t = useKnowledgeText()
  const mayWrite = useMayWrite()
  const queries = useQueryClient()
  const [open, setOpen] = useState<string>()
  const path = '/api/v1/keyword-rules'
  const show = (fresh: { rules: KeywordRule[] }) => queries.setQueryData(keywordRulesQuery.queryKey, fresh)
  const form = useForm({
    key: 'keyword-rules',
    saved,
    guard: useGuard(path, { rules: saved }, show),
    schema: keywordRule.array(),
    save: async (rules, tag) => show(await api.put<{ rules: KeywordRule[] }>(path, { rules }, tag)),
  })
  function add() {
    const rule = emptyRule()
    form.change((old) => [rule, ...old])
    setOpen(rule.id)
  }
  return (
    <>
      <div className="rules-body">
        <div className="row rules-head">
          <p className="small muted grow">{t('rulesText')}</p>
          {mayWrite && (
            <Button size="small" icon={<Icon name="plus" size={14} />} onClick={add}>
              {t('addRule')}
            </Button>
          )}
        </div>
        {form.value.length === 0 && <EmptyState title={t('noRules')} text={t('noRulesText')} />}
        <ConfigProvider componentDisabled={!mayWrite}>
          {form.value.map((rule, at) => (
            <Rule
              key={rule.id}
              rule={rule}
              at={at}
              form={form}
              open={open === rule.id || Object.keys(form.issues).some((path) => path.startsWith(`${at}.`))}
              toggle={() => setOpen(open === rule.id ? undefined : rule.id)}
            />
          ))}
        </ConfigProvider>
      </div>
      {mayWrite && <SaveBar form={form} always={false} />}
      <LeaveGuard
        when={form.dirty}
        discard={form.reset}
        leaves={(from, to) => from.pathname !== to.pathname || (to.search as { view?: string }).view !== 'rules'}
      />
    </>
  )
}

function Rule({
  rule,
  at,
  form,
  open,
  toggle,
}: {
  rule: KeywordRule
  at: number
  form: Form<KeywordRule[]>
  open: boolean
  toggle: () => void
}) {
  const t = useKnowledgeText()
  const change = (part: Partial<KeywordRule>) => form.change((old) => withItem(old, at, { ...old[at]!, ...part }))
  const name = rule.keywords.join('、') || t('newRule')
  return (
    <article className="card rule">
      <button type="button" className="rule-head" aria-expanded={open} onClick={toggle}>
        <Icon name={open ? 'down' : 'right'} size={14} />
        <b className="grow cut">{name}</b>
        <span className="tiny faint">
          {[
            rule.faqIds.length > 0 && t('faqCount', { count: rule.faqIds.length }),
            rule.guidance.productIds.length > 0 && t('productCount', { count: rule.guidance.productIds.length }),
            rule.guidance.links.length > 0 && t('linkCount', { count: rule.guidance.links.length }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
      {open && (
        <div className="rule-body stack">
          <Field label={t('keywords')} hint={t('keywordsHint')} error={form.issues[`${at}.keywords`]}>
            {(field) => (
              <Select
                {...field}
                mode="tags"
                value={rule.keywords}
                tokenSeparators={[',', '，', '、', ' ', '\n']}
                open={false}
                suffixIcon={null}
                onChange={(keywords: string[]) => change({ keywords })}
                style={{ width: '100%' }}
              />
            )}
          </Field>
          <div className="field-pair">
            {(['zh-CN', 'en'] as const).map((locale) => (
              <Field key={locale} label={t(locale === 'en' ? 'ruleTextEn' : 'ruleTextZh')} optional>
                {(field) => (
                  <Input.TextArea
                    {...field}
                    lang={locale}
                    autoSize={{ minRows: 2 }}
                    maxLength={500}
                    value={rule.text[locale]}
                    onChange={(event) => change({ text: { ...rule.text, [locale]: event.target.value } })}
                  />
                )}
              </Field>
            ))}
          </div>
          <FaqPicker ids={rule.faqIds} change={(faqIds) => change({ faqIds })} />
          <GuidanceEditor
            value={rule.guidance}
            change={(guidance) => change({ guidance })}
            issues={form.issues}
            path={`${at}.guidance`}
          />
          <div>
            <Button size="small" danger onClick={() => form.change((old) => withoutItem(old, at))}>
              {t('removeRule')}
            </Button>
          </div>
        </div>
      )}
    </article>
  )
}
