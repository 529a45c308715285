// The service and both apps, reloading on change.
import { spawn } from 'node:child_process'

const port = process.env.PORT ?? '3000'
const children = [
  spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/cli.ts', 'serve'], { stdio: 'inherit' }),
  spawn('npm', ['run', '--silent', 'dev', '-w', 'apps/console'], {
    stdio: 'inherit',
    env: { ...process.env, PORT: port },
  }),
  spawn('npm', ['run', '--silent', 'build', '-w', 'apps/widget', '--', '--watch'], { stdio: 'inherit' }),
]
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    for (const child of children) child.kill(signal)
  })
for (const child of children)
  child.on('exit', (code) => {
    if (children.every((one) => one.exitCode !== null)) process.exit(code ?? 0)
  })
