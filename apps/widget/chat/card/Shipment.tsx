import { useState } from 'preact/hooks'
import type { OrderCard } from '../../../../contracts/message.ts'
import { useWords } from '../state/context.ts'
import { tellTime } from '../words/format.ts'

const shownAtFirst = 3

/** One parcel: carrier, number, and its beads from the newest to the oldest. */
export function Shipment({ shipment }: { shipment: OrderCard['shipments'][number] }) {
  const { locale, say } = useWords()
  const [isWhole, setWhole] = useState(false)
  const [isCopied, setCopied] = useState(false)
  const { carrier, trackingNo, trace } = shipment
  const shown = isWhole ? trace : trace.slice(0, shownAtFirst)
  const copy = () => void navigator.clipboard?.writeText(trackingNo!).then(() => setCopied(true))
  return (
    <div class="card-part">
      <div class="carrier">
        <span>
          {carrier ?? say.shipmentState[shipment.state]} {trackingNo && <span class="mono">{trackingNo}</span>}
        </span>
        {trackingNo && (
          <button type="button" class="link" onClick={copy}>
            <span role="status">{isCopied ? say.copied : say.copy}</span>
          </button>
        )}
      </div>
      {shown.length > 0 && (
        <ol class="trace" aria-label={say.trace}>
          {shown.map((step, i) => (
            <li key={step.at + step.text} class={i === 0 ? 'now' : undefined}>
              {step.place && !step.text.includes(step.place) ? `${step.place} ${step.text}` : step.text}
              <time dateTime={step.at}>{tellTime(locale, say, step.at)}</time>
            </li>
          ))}
        </ol>
      )}
      {trace.length > shown.length && (
        <button type="button" class="link more-trace" onClick={() => setWhole(true)}>
          {say.showTrace(trace.length - shown.length)}
        </button>
      )}
    </div>
  )
}
