import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { PrivacyRequestView } from '../../../../../contracts/privacy.ts'
import { api } from '../../frame/api.ts'
import { useErrorSentence } from '../../frame/errors.ts'
import { FieldGroup } from '../../frame/forms/Field.tsx'
import { Loaded } from '../../frame/page.tsx'
import type { Tone } from '../../frame/parts/beads.tsx'
import { Tag } from '../../frame/parts/Tag.tsx'
import { dayAndTime, dayName } from '../../frame/time.ts'
import { ConfirmErasure } from './ConfirmErasure.tsx'
import { ProofDrawer } from './ProofDrawer.tsx'
import { requestsQuery } from './privacy-data.ts'
import { reasonText, usePrivacyText } from './texts.ts'

const tones: Record<PrivacyRequestView['state'], Tone> = {
  unconfirmed: 'warn',
  queued: 'info',
  running: 'info',
  done: 'good',
  failed: 'bad',
  withdrawn: 'plain',
}

/** Who was given out or erased, newest first. */
export function RequestList() {
  const t = usePrivacyText()
  const requests = useQuery(requestsQuery)
  const [proof, setProof] = useState<number>()
  const [confirming, setConfirming] = useState<PrivacyRequestView>()
  return (
    <FieldGroup title={t('requests')} text={t('requestsText')}>
      <Loaded query={requests} what={t('requests')}>
        {(list) =>
          list.length === 0 ? (
            <p className="small faint">{t('noRequests')}</p>
          ) : (
            <ul className="plain-list card">
              {list.map((request) => (
                <Row key={request.id} request={request} showProof={setProof} confirm={() => setConfirming(request)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {proof !== undefined && <ProofDrawer number={proof} close={() => setProof(undefined)} />}
      {confirming && <ConfirmErasure request={confirming} close={() => setConfirming(undefined)} />}
    </FieldGroup>
  )
}

function Row({
  request,
  showProof,
  confirm,
}: {
  request: PrivacyRequestView
  showProof: (number: number) => void
  confirm: () => void
}) {
  const t = usePrivacyText()
  const sentence = useErrorSentence()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { id, kind, state, contactId, file, proof } = request
  const act = (what: 'withdraw' | 'retry') =>
    api
      .post(`/api/v1/privacy/requests/${id}/${what}`, {})
      .catch((error) => message.error(sentence(error)))
      .finally(() => void queries.invalidateQueries({ queryKey: requestsQuery.queryKey }))
  const title = t(kind === 'export' ? 'export' : 'erasure')
  return (
    <li className="privacy-request">
      <span className="grow">
        {contactId ? (
          <Link to="/contacts/$contactId" params={{ contactId }}>
            {title}
          </Link>
        ) : (
          title
        )}{' '}
        <Tag tone={tones[state]}>{t(`state_${state}`)}</Tag>
        <span className="tiny faint list-second">
          {dayAndTime(request.requestedAt)} · {t('by', { name: request.requestedBy ?? t('nobody') })} ·{' '}
          {t(reasonText(request.reason))}
          {file && ` · ${t('until', { day: dayName(file.until) })}`}
        </span>
      </span>
      {file && (
        <Button size="small" href={`/api/v1/privacy/requests/${id}/file`} download>
          {t('download')}
        </Button>
      )}
      {proof !== null && (
        <Button size="small" onClick={() => showProof(proof)}>
          {t('proof', { number: proof })}
        </Button>
      )}
      {state === 'unconfirmed' && (
        <>
          <Button size="small" onClick={() => void act('withdraw')}>
            {t('withdraw')}
          </Button>
          <Button size="small" danger onClick={confirm}>
            {t('confirm')}
          </Button>
        </>
      )}
      {state === 'failed' && (
        <Button size="small" onClick={() => void act('retry')}>
          {t('retry')}
        </Button>
      )}
    </li>
  )
}
