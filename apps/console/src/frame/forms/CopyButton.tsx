import { Button } from 'antd'
import { useState } from 'react'
import { Icon } from '../parts/Icon.tsx'
import { useFormText } from './texts.ts'

/** Copies a text and says so in its own place. */
export function CopyButton({ text, label, primary = false }: { text: string; label?: string; primary?: boolean }) {
  const t = useFormText()
  const [copied, setCopied] = useState(false)
  function copy() {
    void copyText(text).then(() => {
      setCopied(true)
      setTimeout(() => setCopied(false), 2000)
    })
  }
  return (
    <Button
      size="small"
      {...(primary ? { type: 'primary' as const } : {})}
      icon={<Icon name={copied ? 'check' : 'copy'} size={14} />}
      onClick={copy}
    >
      <span aria-live="polite">{copied ? t('copied') : (label ?? t('copy'))}</span>
    </Button>
  )
}

/** The clipboard, or on an unprotected address the old way through a selected field. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = document.createElement('textarea')
  field.value = text
  document.body.append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
}
