import { usePrivacyText } from './texts.ts'

/** How many rows of which tables, and files. */
export function CountList({ rows, files }: { rows: Record<string, number>; files: number }) {
  const t = usePrivacyText()
  const tables = Object.entries(rows).filter(([, count]) => count > 0)
  return (
    <dl className="privacy-counts small">
      {tables.map(([table, count]) => (
        <div key={table}>
          <dt>
            <code>{table}</code>
          </dt>
          <dd>{t('rows', { count })}</dd>
        </div>
      ))}
      {files > 0 && (
        <div>
          <dt>
            <code>files</code>
          </dt>
          <dd>{t('files', { count: files })}</dd>
        </div>
      )}
    </dl>
  )
}
