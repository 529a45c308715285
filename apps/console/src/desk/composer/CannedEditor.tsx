import { useQueryClient } from '@tanstack/react-query'
import { App, Checkbox, Form, Input, Modal } from 'antd'
import type { CannedReplyView } from '../../../../../contracts/desk.ts'
import { api } from '../../frame/api.ts'
import { errorSentence } from '../../frame/errors.ts'
import { useLocale } from '../../frame/i18n.ts'
import { useDeskText } from '../texts.ts'
import { cannedVariables } from './canned.ts'

interface Written {
  shortcut: string
  title: string
  text: string
  personal: boolean
}

/** Keeps what was written as a canned reply. */
export function CannedEditor({ text, onDone }: { text: string; onDone: () => void }) {
  const t = useDeskText()
  const locale = useLocale()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Written>()
  async function save(written: Written) {
    try {
      const reply = await api.post<CannedReplyView>('/api/v1/canned-replies', { ...written, locale })
      message.info(t('cannedSaved', { shortcut: reply.shortcut }))
      await queries.invalidateQueries({ queryKey: ['canned-replies'] })
      onDone()
    } catch (error) {
      message.error(errorSentence(error))
    }
  }
  const list = cannedVariables.map((name) => `{{${name}}}`).join(' ')
  return (
    <Modal
      open
      title={t('cannedNew')}
      okText={t('save')}
      cancelText={t('cancel')}
      onCancel={onDone}
      onOk={() => form.submit()}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={(written) => void save(written)}
        initialValues={{ text, personal: true, title: text.slice(0, 16) }}
      >
        <Form.Item
          name="shortcut"
          label={t('cannedShortcut')}
          rules={[{ required: true, pattern: /^[\p{L}\p{N}_-]{1,30}$/u }]}
        >
          <Input prefix="/" maxLength={30} autoFocus />
        </Form.Item>
        <Form.Item name="title" label={t('cannedTitle')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item
          name="text"
          label={t('cannedText')}
          extra={t('cannedVariables', { list })}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 8 }} />
        </Form.Item>
        <Form.Item name="personal" valuePropName="checked">
          <Checkbox>{t('cannedPersonal')}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  )
}
