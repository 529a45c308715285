import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { onSignedOut } from '../../frame/api.ts'
import { useMe } from '../../frame/session.ts'
import { deskSocket } from '../../frame/socket.ts'
import { useDeskText } from '../texts.ts'
import { SignInForm } from './SignInForm.tsx'

/** Asks for the password again, over the page, when the sign-in has expired; nothing on the page is lost. */
export function SignInAgain() {
  const t = useDeskText()
  const me = useMe()
  const queries = useQueryClient()
  const [expired, setExpired] = useState(false)
  useEffect(() => onSignedOut(() => setExpired(true)), [])
  const goOn = async () => {
    setExpired(false)
    deskSocket().disconnect().connect()
    await queries.invalidateQueries()
  }
  return (
    <Modal
      open={expired}
      title={t('signInAgain')}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={400}
      destroyOnHidden
    >
      <p className="muted" style={{ marginBottom: 16 }}>
        {t('signInAgainText')}
      </p>
      <SignInForm email={me.staff.email} onSignedIn={goOn} />
    </Modal>
  )
}
