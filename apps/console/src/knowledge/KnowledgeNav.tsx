import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon } from '../frame/parts/Icon.tsx'
import type { IconName } from '../frame/parts/icons.tsx'
import { useCategoryName } from './category-names.ts'
import { useCategories, useReleases } from './knowledge-data.ts'
import type { KnowledgeSearch } from './knowledge-search.ts'
import { useKnowledgeText } from './texts.ts'

/** The left column: views of the knowledge base, then its categories with their counts. */
export function KnowledgeNav() {
  const t = useKnowledgeText()
  const search = useSearch({ from: '/staff/knowledge' })
  const categories = useCategories()
  const releases = useReleases()
  const categoryName = useCategoryName()
  const live = releases.data?.find((release) => release.current)
  const all = categories.data?.reduce((sum, category) => sum + category.count, 0)
  const inList = !search.view
  return (
    <nav className="knowledge-nav" aria-label={t('title')}>
      <NavLink to={{}} on={inList && !search.category} icon="book" count={all}>
        {t('allEntries')}
      </NavLink>
      <NavLink to={{ view: 'try' }} on={search.view === 'try'} icon="target">
        {t('try')}
      </NavLink>
      <NavLink to={{ view: 'rules' }} on={search.view === 'rules'} icon="spark">
        {t('rules')}
      </NavLink>
      <NavLink to={{ view: 'releases' }} on={search.view === 'releases'} icon="hist" count={live && `v${live.number}`}>
        {t('releases')}
      </NavLink>
      <h2 className="knowledge-nav-title">{t('categories')}</h2>
      {categories.data?.map(({ name, count }) => (
        <NavLink key={name} to={{ category: name }} on={inList && search.category === name} count={count}>
          {categoryName(name)}
        </NavLink>
      ))}
    </nav>
  )
}

function NavLink({
  to,
  on,
  icon,
  count,
  children,
}: {
  to: KnowledgeSearch
  on: boolean
  icon?: IconName
  count?: number | string | undefined
  children: ReactNode
}) {
  return (
    <Link
      to="/knowledge"
      search={to}
      className={`knowledge-nav-link${on ? ' on' : ''}`}
      {...(on ? { 'aria-current': 'true' as const } : {})}
    >
      {icon && <Icon name={icon} />}
      <span className="grow cut">{children}</span>
      {count !== undefined && <span className="tiny faint">{count}</span>}
    </Link>
  )
}
