import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import './staff-frame.css'
import { DeskService } from '../desk/DeskService.tsx'
import { SignInAgain } from '../desk/sign-in/SignInAgain.tsx'
import { adoptLocale } from './i18n.ts'
import { Rail, TabBar } from './Rail.tsx'
import { ShortcutHelp } from './ShortcutHelp.tsx'
import { useMe } from './session.ts'
import { useFrameText } from './texts.ts'

/** What surrounds every page of a signed-in person: rail (tabs on the phone) and the help. */
export function StaffFrame() {
  const t = useFrameText()
  const { locale } = useMe().staff
  useEffect(() => adoptLocale(locale), [locale])
  return (
    <div className="staff-frame">
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <Rail />
      <main id="content" className="staff-content" tabIndex={-1}>
        <Outlet />
      </main>
      <TabBar />
      <ShortcutHelp />
      <SignInAgain />
      <DeskService />
    </div>
  )
}
