import { theme as ant, type ThemeConfig } from 'antd'
import { useEffect, useSyncExternalStore } from 'react'
import look from './ant-theme.json' with { type: 'json' }

export type ThemeChoice = 'system' | 'light' | 'dark'
const storageKey = 'zhanggui.theme'
const systemDark = window.matchMedia('(prefers-color-scheme: dark)')
const touch = window.matchMedia('(max-width: 640px)')
const listeners = new Set<() => void>()

function tell() {
  for (const listener of listeners) listener()
}
systemDark.addEventListener('change', tell)
touch.addEventListener('change', tell)

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function themeChoice(): ThemeChoice {
  const kept = localStorage.getItem(storageKey)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

/** Pins light or dark on this machine, or follows the system again. */
export function chooseTheme(choice: ThemeChoice): void {
  if (choice === 'system') localStorage.removeItem(storageKey)
  else localStorage.setItem(storageKey, choice)
  tell()
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, themeChoice)
}

function isDark(): boolean {
  const choice = themeChoice()
  return choice === 'dark' || (choice === 'system' && systemDark.matches)
}

export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, isDark)
}

/** True on phones, where the desk has one column and controls grow to touch size. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => touch.matches)
}

/** Ant Design's theme for the chosen appearance; also marks the page so that tokens.css follows. */
export function useAntTheme(): ThemeConfig {
  const dark = useIsDark()
  const phone = useIsPhone()
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }, [dark])
  return dark ? themes.dark(phone) : themes.light(phone)
}

const touchSizes = { controlHeight: 44, controlHeightLG: 44, controlHeightSM: 36 }
const themes = {
  light: (phone: boolean) => themeOf(look.light, phone),
  dark: (phone: boolean): ThemeConfig => ({
    ...themeOf(look.dark, phone),
    algorithm: [ant.darkAlgorithm, (seed) => ({ ...ant.darkAlgorithm(seed), ...look.dark.pinned })],
  }),
}

function themeOf(side: typeof look.light | typeof look.dark, phone: boolean): ThemeConfig {
  return {
    cssVar: {},
    token: { ...side.token, ...(phone ? touchSizes : {}) },
    // Small buttons keep the corner of all controls.
    components: { ...side.components, Button: { ...side.components.Button, borderRadiusSM: side.token.borderRadius } },
  } as ThemeConfig
}
