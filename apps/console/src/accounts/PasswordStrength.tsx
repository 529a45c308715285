import { Rod, type Tone } from '../frame/parts/beads.tsx'
import { strengthOf } from './password.ts'
import { useAccountText } from './texts.ts'

const tones: readonly Tone[] = ['bad', 'bad', 'warn', 'good', 'good']

/** How strong a new password is, while it is typed. */
export function PasswordStrength({ password }: { password: string }) {
  const t = useAccountText()
  const strength = strengthOf(password)
  const said = password === '' ? t('atLeast8') : t(`strength${strength}`)
  return (
    <div className="row tiny" aria-live="polite">
      <Rod
        share={password === '' ? 0 : Math.max(0.06, strength / 4)}
        tone={password ? tones[strength]! : 'plain'}
        width={120}
        label={said}
      />
      <span className="muted">{said}</span>
    </div>
  )
}
