import type { ReactNode } from 'react'
import { Icon } from '../../frame/parts/Icon.tsx'
import type { IconName } from '../../frame/parts/icons.tsx'
import type { SideBlock } from './SideChips.tsx'

/** A block of the side panel under its title. */
export function Block({
  name,
  icon,
  title,
  extra,
  children,
}: {
  name: SideBlock
  icon: IconName
  title: string
  extra?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="side-block" id={`side-${name}`}>
      <div className="row side-head">
        <h3 className="grow">
          <span className="text-accent">
            <Icon name={icon} size={14} />
          </span>{' '}
          {title}
        </h3>
        {extra}
      </div>
      {children}
    </section>
  )
}

/** A request of the side panel that failed: one line, what still works, and a retry. */
export function BlockError({ text, retry, label }: { text: string; retry: () => void; label: string }) {
  return (
    <p className="small muted" role="alert">
      {text}{' '}
      <button type="button" className="link-button" onClick={retry}>
        {label}
      </button>
    </p>
  )
}
