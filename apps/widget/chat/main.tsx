import { render } from 'preact'
import { App } from './App.tsx'
import { createChat } from './chat.ts'
import './look/tokens.css'
import './look/chat.css'
import './look/card.css'
import { ChatContext } from './state/context.ts'

const chat = createChat(window)
render(
  <ChatContext.Provider value={chat}>
    <App />
  </ChatContext.Provider>,
  document.getElementById('chat')!,
)
chat.ready()
