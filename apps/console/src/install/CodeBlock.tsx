import { CopyButton } from '../frame/forms/CopyButton.tsx'

/** Code to copy; it scrolls by itself and is reached by the keyboard. */
export function CodeBlock({ code, label }: { code: string; label: string }) {
  return (
    <div className="code-block">
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
