import { Tooltip } from 'antd'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Entity, Reading } from '../../../../contracts/reading.ts'
import { useDeskText } from '../desk/texts.ts'
import { type Arc, layArcs } from './arcs.ts'
import { entityTone } from './entity-tones.ts'
import { useGrammarText } from './grammar-texts.ts'
import { useAnalyseText } from './texts.ts'

type Tokens = Reading['tokens']

/** Above so many words arcs are a thicket: the words stand alone. */
const mostDrawn = 120
const levelHeight = 22
const rootHeight = 18

/** The words with their tags, and above them the tree as arcs from each head to what depends on it. */
export function TreePicture({ reading }: { reading: Reading }) {
  const t = useAnalyseText()
  const { tokens, tree, entities } = reading
  const arcs = tree && tokens.length <= mostDrawn ? layArcs(tree) : []
  const words = useRef<HTMLOListElement>(null)
  const places = usePlaces(words, tokens)
  const [lit, setLit] = useState<number>()
  const levels = Math.max(0, ...arcs.map(({ level }) => level))
  const height = arcs.length > 0 || tree ? levels * levelHeight + rootHeight + 8 : 0
  const drawn = tree && tokens.length <= mostDrawn && places.length === tokens.length
  return (
    <section className="card tree-card" aria-label={t(tree ? 'treeLabel' : 'words')}>
      <div className="tree-scroll">
        <div className="tree-sheet">
          {drawn && (
            <svg className="tree-arcs" width={places.at(-1)!.right} height={height} aria-hidden="true">
              <RootLine x={places[tree.findIndex(({ head }) => head < 0)]?.middle} height={height} label={t('root')} />
              {arcs.map((arc) => (
                <ArcLine
                  key={arc.dependent}
                  arc={arc}
                  places={places}
                  height={height}
                  dim={lit !== undefined && arc.dependent !== lit && arc.head !== lit}
                />
              ))}
            </svg>
          )}
          <ol className="tree-words" ref={words}>
            {tokens.map((token, place) => (
              <Word
                key={token.start}
                token={token}
                entity={entities.find(({ start, end }) => token.start >= start && token.end <= end)}
                relation={tree?.[place]?.relation}
                head={tree ? tokens[tree[place]?.head ?? -1]?.text : undefined}
                light={(on) => setLit(on ? place : undefined)}
              />
            ))}
          </ol>
        </div>
      </div>
      <Legend tokens={tokens} entities={entities} withTree={Boolean(drawn)} />
    </section>
  )
}

interface WordProps {
  token: Tokens[number]
  entity: Entity | undefined
  relation: string | undefined
  head: string | undefined
  light: (on: boolean) => void
}

function Word({ token, entity, relation, head, light }: WordProps) {
  const t = useAnalyseText()
  const grammar = useGrammarText()
  const what = token.tag ? grammar.tag(token.tag) : ''
  const depends = relation && (head ? t('dependsOn', { relation: grammar.relation(relation), head }) : t('isRoot'))
  return (
    <li>
      <Tooltip title={[what, depends].filter(Boolean).join(' · ')} onOpenChange={light}>
        <button
          type="button"
          className={`tree-word${entity ? ` tone-${entityTone(entity.kind)}` : ''}`}
          aria-label={[token.text, what, depends].filter(Boolean).join('，')}
        >
          <b>{token.text}</b>
          <i>{token.tag ?? '–'}</i>
        </button>
      </Tooltip>
    </li>
  )
}

interface Place {
  left: number
  middle: number
  right: number
}

/** Where the words stand, measured again when the page or its letters change. */
function usePlaces(list: React.RefObject<HTMLOListElement | null>, tokens: Tokens): readonly Place[] {
  const [places, setPlaces] = useState<readonly Place[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words stand elsewhere
  useLayoutEffect(() => {
    const words = list.current
    if (!words) return
    const measure = () => setPlaces([...words.children].map((word) => placeOf(word as HTMLElement)))
    const watch = new ResizeObserver(measure)
    watch.observe(words)
    measure()
    return () => watch.disconnect()
  }, [list, tokens])
  return places
}

function placeOf({ offsetLeft, offsetWidth }: HTMLElement): Place {
  return { left: offsetLeft, middle: offsetLeft + offsetWidth / 2, right: offsetLeft + offsetWidth }
}

function ArcLine({ arc, places, height, dim }: { arc: Arc; places: readonly Place[]; height: number; dim: boolean }) {
  const { head, dependent, relation, level, rank, beside } = arc
  const toRight = dependent > head
  const end = places[dependent]!.middle
  // Leaves its head at the side it goes to, each at a place of its own.
  const room = (places[head]!.right - places[head]!.left) / 2 - 6
  const start = places[head]!.middle + (toRight ? 1 : -1) * (room / beside) * (rank + (beside === 1 ? 0.4 : 1))
  const top = height - level * levelHeight
  const bend = Math.min(12, Math.abs(end - start) / 2)
  const side = toRight ? bend : -bend
  const line = `M${start} ${height}V${top + bend}Q${start} ${top} ${start + side} ${top}H${end - side}Q${end} ${top} ${end} ${top + bend}V${height - 5}`
  return (
    <g className={`arc${dim ? ' dim' : ''}`}>
      <path d={line} />
      <path d={`M${end - 4} ${height - 6}h8l-4 6z`} className="arc-point" />
      <text x={(start + end) / 2} y={top - 4} textAnchor="middle">
        {relation}
      </text>
    </g>
  )
}

function RootLine({ x, height, label }: { x: number | undefined; height: number; label: string }) {
  if (x === undefined) return null
  return (
    <g className="arc arc-root">
      <path d={`M${x} 4V${height - 5}`} />
      <path d={`M${x - 4} ${height - 6}h8l-4 6z`} className="arc-point" />
      <text x={x + 6} y={12}>
        {label}
      </text>
    </g>
  )
}

function Legend({ tokens, entities, withTree }: { tokens: Tokens; entities: readonly Entity[]; withTree: boolean }) {
  const t = useAnalyseText()
  const desk = useDeskText()
  const kinds = [...new Set(entities.map(({ kind }) => kind))]
  return (
    <p className="tree-legend tiny faint">
      <span>{t('wordCount', { count: tokens.length })}</span>
      {kinds.map((kind) => (
        <span key={kind} className="row">
          <i className={`swatch tone-${entityTone(kind)}`} aria-hidden="true" />
          {desk(`entity.${kind}`)}
        </span>
      ))}
      <span className="grow" />
      <span>{t(withTree ? 'arcHint' : tokens.length > mostDrawn ? 'tooLongForTree' : 'noTree')}</span>
    </p>
  )
}
