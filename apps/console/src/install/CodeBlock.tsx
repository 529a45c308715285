import { CopyButton } from '../frame/forms/CopyButton.tsx'

/** Code to copy; it scrolls by itself and is reached by the keyboard. */
export function CodeBlock({ code, label, wrap = false }: { code: string; label: string; wrap?: boolean }) {
  return (
    <div className={`code-block${wrap ? ' wrap' : ''}`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section tabIndex={0} aria-label={label} className="code-scroll">
        <pre>
          <code>{code}</code>
        </pre>
      </section>
      <CopyButton text={code} />
    </div>
  )
}
