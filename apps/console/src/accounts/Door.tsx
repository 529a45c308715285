import { Button } from 'antd'
import type { ReactNode } from 'react'
import '../desk/sign-in/sign-in.css'
import './accounts.css'
import { BigAbacus } from '../desk/sign-in/BigAbacus.tsx'
import { useDeskText } from '../desk/texts.ts'
import { changeLocale, useLocale } from '../frame/i18n.ts'
import { Mark } from '../frame/parts/Mark.tsx'
import { useFrameText } from '../frame/texts.ts'

/** The wall and the door of the sign-in page, for the pages beside it. */
export function Door({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  const t = useFrameText()
  const desk = useDeskText()
  const locale = useLocale()
  return (
    <div className="sign-in">
      <section className="sign-in-shop">
        <div className="sign-in-brand">
          <Mark size={38} />
          {t('product')}
        </div>
        <p className="sign-in-slogan">
          {desk('signInSlogan')}
          <br />
          {desk('signInSlogan2')}
        </p>
        <p className="sign-in-text">{desk('signInText')}</p>
        <BigAbacus />
      </section>
      <main className="sign-in-door">
        <div className="sign-in-form door-form">
          <h1>{title}</h1>
          {text && <p className="muted door-text">{text}</p>}
          {children}
        </div>
        <Button
          type="link"
          size="small"
          className="sign-in-locale"
          lang={locale === 'en' ? 'zh-CN' : 'en'}
          onClick={() => changeLocale(locale === 'en' ? 'zh-CN' : 'en')}
        >
          {locale === 'en' ? '中文' : 'English'}
        </Button>
      </main>
    </div>
  )
}
