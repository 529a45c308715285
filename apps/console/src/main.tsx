import './frame/strict-page.ts'
import '@fontsource-variable/inter'
import './frame/tokens.css'
import './frame/base.css'
import './accounts/errors.ts'
import './contacts/errors.ts'
import './desk/errors.ts'
import './knowledge/errors.ts'
import './settings/errors.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ConsoleApp } from './frame/ConsoleApp.tsx'

createRoot(document.getElementById('console') as HTMLElement).render(
  <StrictMode>
    <ConsoleApp />
  </StrictMode>,
)
