import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WordSet } from './bloom.ts'
import { type LanguageModel, readLanguageModel } from './language-model.ts'
import { readSounds, type Sounds } from './sounds.ts'

/** What repairing Chinese needs. */
export interface ChineseResources {
  readonly model: LanguageModel
  readonly sounds: Sounds
  readonly dictionary: WordSet
  /** Words of shops by how they sound, loosely. */
  readonly bySound: ReadonlyMap<number, readonly string[]>
  /** The same by the initials of their syllables, and by the syllables themselves. */
  readonly byInitials: ReadonlyMap<string, readonly ShopWord[]>
  readonly byPinyin: ReadonlyMap<string, readonly ShopWord[]>
}

export interface ShopWord {
  readonly word: string
  readonly count: number
}

/** What repairing English needs: words by how often customers use them, and which words there are at all. */
export interface EnglishResources {
  readonly counts: ReadonlyMap<string, number>
  readonly byFirstLetter: ReadonlyMap<string, readonly string[]>
  readonly dictionary: WordSet
}

const folder = join(import.meta.dirname, '../../../models/normalise')
let chinese: ChineseResources | undefined
let english: EnglishResources | undefined

export function chineseResources(): ChineseResources {
  chinese ??= loadChinese()
  return chinese
}

export function englishResources(): EnglishResources {
  english ??= loadEnglish()
  return english
}

/** The number under which words of these sounds are kept, sound after sound from 0. */
export function addSound(key: number, sound: number): number {
  return (Math.imul(key, 1031) + sound) >>> 0
}

function soundKey({ looseOf }: Sounds, word: string): number {
  let key = 0
  for (let i = 0; i < word.length; i++) key = addSound(key, looseOf[word.charCodeAt(i)]!)
  return key
}

function loadChinese(): ChineseResources {
  const sounds = readSounds(readFileSync(join(folder, 'sounds.txt'), 'utf8'))
  const bySound = new Map<number, string[]>()
  const byInitials = new Map<string, ShopWord[]>()
  const byPinyin = new Map<string, ShopWord[]>()
  for (const line of readFileSync(join(folder, 'words.txt'), 'utf8').split('\n')) {
    const [word, count, ...syllables] = line.split(' ')
    if (!word) continue
    const entry = { word, count: Number(count) }
    append(bySound, soundKey(sounds, word), word)
    append(byInitials, syllables.map((one) => one[0]).join(''), entry)
    append(byPinyin, syllables.join(''), entry)
  }
  return {
    sounds,
    bySound,
    byInitials,
    byPinyin,
    model: readLanguageModel(readFileSync(join(folder, 'characters.bin'))),
    dictionary: readFileSync(join(folder, 'chinese.bin')),
  }
}

function loadEnglish(): EnglishResources {
  const counts = new Map<string, number>()
  const byFirstLetter = new Map<string, string[]>()
  for (const line of readFileSync(join(folder, 'english.txt'), 'utf8').split('\n')) {
    const [word, count] = line.split(' ')
    if (!word) continue
    counts.set(word, Number(count))
    append(byFirstLetter, word[0]!, word)
  }
  return { counts, byFirstLetter, dictionary: readFileSync(join(folder, 'english.bin')) }
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
