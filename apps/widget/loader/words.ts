/** The few sentences outside the iframe. */
export const words = {
  'zh-CN': {
    chat: '在线客服',
    open: '打开在线客服',
    unread: (count: number) => `，${count}条未读`,
    greeting: '有什么可以帮您？',
    dismiss: '关闭提示',
  },
  en: {
    chat: 'Customer service chat',
    open: 'Open the chat',
    unread: (count: number) => `, ${count} unread`,
    greeting: 'Can we help?',
    dismiss: 'Dismiss',
  },
}
