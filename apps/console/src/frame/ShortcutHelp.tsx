import { Modal } from 'antd'
import { useState } from 'react'
import { Kbd } from './parts/Tag.tsx'
import { type Shortcut, useShortcut, useShortcuts } from './shortcuts.ts'
import { useFrameText } from './texts.ts'

/** All keys that work on the shown page; opened with `?`. */
export function ShortcutHelp() {
  const t = useFrameText()
  const [open, setOpen] = useState(false)
  const shortcuts = useShortcuts()
  useShortcut('?', t('helpKey'), () => setOpen(true), { group: t('everywhere') })
  const groups = Map.groupBy(shortcuts, (shortcut) => shortcut.group)
  return (
    <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={t('shortcuts')} width={440}>
      <div className="stack">
        {[...groups].map(([group, list]) => (
          <Group key={group} group={group} list={list} />
        ))}
        <p className="tiny faint">{t('shortcutsHint')}</p>
      </div>
    </Modal>
  )
}

function Group({ group, list }: { group: string; list: readonly Shortcut[] }) {
  return (
    <section>
      <h3 className="faint small">{group}</h3>
      {list.map((shortcut) => (
        <div key={shortcut.key} className="row" style={{ padding: '4px 0' }}>
          <span className="grow">{shortcut.label}</span>
          <Kbd>{shortcut.key.toUpperCase()}</Kbd>
        </div>
      ))}
    </section>
  )
}
