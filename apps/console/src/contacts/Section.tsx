import type { ReactNode } from 'react'

/** A titled card of the contact page. */
export function Section({ title, extra, children }: { title: string; extra?: ReactNode; children: ReactNode }) {
  return (
    <section className="card contact-section" aria-label={title}>
      <div className="row contact-section-head">
        <h2 className="grow">{title}</h2>
        {extra}
      </div>
      {children}
    </section>
  )
}
