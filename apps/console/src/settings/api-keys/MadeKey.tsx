import { Input } from 'antd'
import type { z } from 'zod'
import type { createdApiKeyView } from '../../../../../contracts/api-key.ts'
import { CopyButton } from '../../frame/forms/CopyButton.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { useKeyText } from './texts.ts'

/** A new key, to be copied now. */
export function MadeKey({ made }: { made: z.output<typeof createdApiKeyView> }) {
  const t = useKeyText()
  const example = `curl -H 'Authorization: Bearer ${made.key}' ${location.origin}/api/v1/me`
  return (
    <div className="stack" role="status">
      <p className="small key-once">
        <Icon name="alert" size={14} /> {t('once')}
      </p>
      <div className="row">
        <Input
          readOnly
          value={made.key}
          aria-label={t('key')}
          className="mono"
          onFocus={(event) => event.target.select()}
        />
        <CopyButton text={made.key} primary />
      </div>
      <div className="row">
        <span className="field-label grow">{t('try')}</span>
        <CopyButton text={example} />
      </div>
      <pre className="key-example tiny">{example}</pre>
    </div>
  )
}
