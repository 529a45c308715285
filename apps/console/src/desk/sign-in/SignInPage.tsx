import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import './sign-in.css'
import { changeLocale, useLocale } from '../../frame/i18n.ts'
import { Mark } from '../../frame/parts/Mark.tsx'
import { meQuery } from '../../frame/session.ts'
import { useDeskText } from '../texts.ts'
import { BigAbacus } from './BigAbacus.tsx'
import { SignInForm } from './SignInForm.tsx'

/** The door: what this is, and the form. */
export function SignInPage() {
  const t = useDeskText()
  const locale = useLocale()
  const router = useRouter()
  const queries = useQueryClient()
  const { back } = useSearch({ from: '/sign-in' })
  const enter = async () => {
    queries.clear()
    await queries.fetchQuery(meQuery)
    if (back) router.history.push(`/console${back.replace(/^\/console/, '')}`)
    else await router.navigate({ to: '/' })
  }
  return (
    <div className="sign-in">
      <section className="sign-in-shop">
        <div className="sign-in-brand">
          <Mark size={38} />
          {locale === 'en' ? 'Zhanggui' : '掌柜'}
        </div>
        <p className="sign-in-slogan">
          {t('signInSlogan')}
          <br />
          {t('signInSlogan2')}
        </p>
        <p className="sign-in-text">{t('signInText')}</p>
        <BigAbacus />
      </section>
      <main className="sign-in-door">
        <div className="sign-in-form">
          <h1>{t('signInTitle')}</h1>
          <SignInForm onSignedIn={enter} />
        </div>
        <Button
          type="link"
          size="small"
          className="sign-in-locale"
          onClick={() => changeLocale(locale === 'en' ? 'zh-CN' : 'en')}
        >
          {locale === 'en' ? '中文' : 'English'}
        </Button>
      </main>
    </div>
  )
}
