import type { ReactNode } from 'react'

/** The scrolling middle of a section, with a bar of buttons at its lower edge. */
export function SectionBody({
  title,
  text,
  extra,
  bar,
  wide = false,
  children,
}: {
  title: ReactNode
  text?: ReactNode
  extra?: ReactNode
  bar?: ReactNode
  wide?: boolean
  children: ReactNode
}) {
  return (
    <>
      <div className="section-scroll">
        <div className={`section-body${wide ? ' wide' : ''}`}>
          <header className="row section-head">
            <div className="grow">
              <h2>{title}</h2>
              {text && <p className="small muted">{text}</p>}
            </div>
            {extra}
          </header>
          {children}
        </div>
      </div>
      {bar}
    </>
  )
}
