import { Button } from 'antd'
import { useRef } from 'react'
import { Icon } from '../../frame/parts/Icon.tsx'
import { useDeskText } from '../texts.ts'

/** Chooses files for the draft; off when the draft holds as many as a message may have. */
export function AttachButton({ room, onFiles }: { room: number; onFiles: (files: FileList) => void }) {
  const t = useDeskText()
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        type="text"
        size="small"
        disabled={room <= 0}
        aria-label={t('attach')}
        icon={<Icon name="clip" />}
        onClick={() => field.current?.click()}
      />
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={t('attach')}
        onChange={(event) => {
          if (event.target.files) onFiles(event.target.files)
          event.target.value = ''
        }}
      />
    </>
  )
}
