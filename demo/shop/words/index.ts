import type { UiLocale } from '../../../contracts/common.ts'
import { en } from './en.ts'
import { type Words, zh } from './zh.ts'

export type { Words }

export const words: Record<UiLocale, Words> = { 'zh-CN': zh, en }
