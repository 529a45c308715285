import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { IDeployment } from 'kubernetes-models/apps/v1'
import { parse, parseAllDocuments } from 'yaml'
import { configSchema } from './kernel/config.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const settings = Object.keys(configSchema.shape)

interface Manifest {
  apiVersion: string
  kind: string
  metadata: { name: string }
  spec?: Record<string, unknown>
  stringData?: Record<string, string>
}
interface Model {
  validate(): void
}

const manifests = globSync('deploy/kubernetes/*.yaml', { cwd: root }).flatMap((file) =>
  parseAllDocuments(read(file)).map((document) => {
    assert.deepEqual(document.errors, [], file)
    return { file, manifest: document.toJS() as Manifest }
  }),
)
const deployments = manifests
  .filter(({ manifest }) => manifest.kind === 'Deployment')
  .map(({ manifest }) => manifest as unknown as IDeployment)
const containers = deployments.map(({ metadata, spec }) => ({
  name: metadata!.name!,
  pod: spec!.template.spec!,
  container: spec!.template.spec!.containers[0]!,
}))

test('every Kubernetes manifest is what the schema of its kind asks for', async () => {
  assert.ok(manifests.length >= 9)
  for (const { file, manifest } of manifests) {
    const kinds = (await import(`kubernetes-models/${manifest.apiVersion}`)) as Record<
      string,
      new (
        data: unknown,
      ) => Model
    >
    const Kind = kinds[manifest.kind]
    assert.ok(Kind, `${file}: ${manifest.apiVersion} ${manifest.kind}`)
    assert.doesNotThrow(() => new Kind(manifest).validate(), file)
  }
})

test('no manifest has a field that its kind does not know, as a misspelt one would be', () => {
  const misspelt = structuredClone(manifests.find(({ manifest }) => manifest.kind === 'Service')!)
  misspelt.manifest.spec!.selectors = {}

  assert.equal(unknownFields(manifests), '')
  assert.match(unknownFields([misspelt]), /"selectors"' does not exist/)
})

/** What the compiler says of fields beyond the types of their kinds. */
function unknownFields(given: typeof manifests): string {
  const lines = given.map(({ manifest }, index) => {
    const type = `I${manifest.kind}`
    return `import type { ${type} as K${index} } from 'kubernetes-models/${manifest.apiVersion}'
export const m${index}: K${index} = ${JSON.stringify(manifest)}`
  })
  const file = join(root, 'node_modules', `.manifests-${process.pid}-${given.length}.ts`)
  writeFileSync(file, lines.join('\n'))
  try {
    const flags = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--types',
      'node',
      '--module',
      'nodenext',
      '--target',
      'es2024',
    ]
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    return spawnSync(process.execPath, [compiler, ...flags, '--ignoreConfig', file], { encoding: 'utf8', cwd: root })
      .stdout
  } finally {
    rmSync(file)
  }
}

test('processes run without rights that they do not need, on a file system that they cannot write', () => {
  for (const { name, pod, container } of containers) {
    assert.equal(pod.securityContext?.runAsNonRoot, true, name)
    assert.equal(pod.automountServiceAccountToken, false, name)
    assert.deepEqual(
      container.securityContext,
      { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
      name,
    )
  }
})

test('a process says itself whether it takes work and whether it lives, and has time to end', () => {
  const web = containers.find(({ name }) => name === 'zhanggui-web')!
  assert.equal(web.container.readinessProbe?.httpGet?.path, '/readyz')
  for (const { container } of containers) assert.equal(container.livenessProbe?.httpGet?.path, '/healthz')

  const drain = Number(web.container.env?.find(({ name }) => name === 'DRAIN_SECONDS')?.value)
  const waits = Number(web.container.lifecycle?.preStop?.exec?.command?.[1])
  assert.ok(web.pod.terminationGracePeriodSeconds! >= drain + waits + 15)
})

test('budgets, autoscaling and the service mean deployments that exist', () => {
  const labels = deployments.map(({ spec }) => spec!.template.metadata!.labels!)
  const ofKind = (kind: string) => manifests.filter(({ manifest }) => manifest.kind === kind).map((one) => one.manifest)
  for (const budget of ofKind('PodDisruptionBudget')) {
    const { selector } = budget.spec as { selector: { matchLabels: Record<string, string> } }
    assert.ok(labels.some((has) => Object.entries(selector.matchLabels).every(([name, value]) => has[name] === value)))
  }
  for (const scaler of ofKind('HorizontalPodAutoscaler')) {
    const { scaleTargetRef } = scaler.spec as { scaleTargetRef: { name: string } }
    assert.ok(containers.some(({ name }) => name === scaleTargetRef.name))
  }
  for (const service of ofKind('Service')) {
    const { selector } = service.spec as { selector: Record<string, string> }
    assert.ok(labels.some((has) => Object.entries(selector).every(([name, value]) => has[name] === value)))
  }
})

test('every setting in the manifests, in Compose and in the image is one that the service knows', () => {
  const isKnown = (name: string) => [...settings, ...settings.map((one) => `${one}_FILE`), 'NODE_ENV'].includes(name)
  const secrets = manifests.flatMap(({ manifest }) => Object.keys(manifest.stringData ?? {}))
  const inPods = containers.flatMap(({ container }) => container.env?.map(({ name }) => name) ?? [])
  const inCompose = Object.values(compose().services).flatMap(({ image, environment }) =>
    image === 'zhanggui' ? Object.keys(environment ?? {}) : [],
  )
  const inImage = [...read('Dockerfile').matchAll(/^ENV (.+)$/gm)].flatMap(([, line]) =>
    line!.split(' ').map((pair) => pair.split('=')[0]!),
  )

  assert.deepEqual(
    [...secrets, ...inPods, ...inCompose, ...inImage].filter((name) => !isKnown(name)),
    [],
  )
})

interface Compose {
  services: Record<
    string,
    {
      image: string
      environment?: Record<string, string>
      depends_on?: Record<string, { condition: string }>
      volumes?: string[]
      healthcheck?: { test?: string[]; disable?: boolean }
      stop_grace_period?: string
      ports?: string[]
    }
  >
  volumes: Record<string, unknown>
}

function compose(): Compose {
  return parse(read('compose.yaml'), { merge: true }) as Compose
}

test('Compose: every volume and every service that is named exists, and only this machine reaches the ports', () => {
  const { services, volumes } = compose()
  assert.deepEqual(Object.keys(services).sort(), ['postgres', 'redis', 'web', 'worker'])
  for (const [name, service] of Object.entries(services)) {
    for (const mount of service.volumes ?? []) assert.ok(mount.split(':')[0]! in volumes, `${name}: ${mount}`)
    for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
      assert.ok(services[other], `${name} needs ${other}`)
      if (condition === 'service_healthy')
        assert.ok(services[other]?.healthcheck?.test, `${other} says when it is ready`)
    }
    for (const port of service.ports ?? []) assert.match(port, /^127\.0\.0\.1:/, name)
  }
  assert.equal(services.web!.environment!.ROLES, 'web')
  assert.equal(services.worker!.environment!.ROLES, 'worker')
})

const hasProgram = (name: string) => ['/usr/sbin', '/usr/bin'].some((folder) => existsSync(join(folder, name)))
const without = (name: string) => ({ skip: hasProgram(name) ? false : `there is no ${name} on this machine` })

test('HAProxy takes both of its examples', without('haproxy'), () => {
  withCertificate((folder, certificate) => {
    for (const name of ['haproxy.cfg', 'haproxy-postgres.cfg']) {
      const file = join(folder, name)
      writeFileSync(file, read(`deploy/${name}`).replace('/etc/haproxy/certs/service.example.com.pem', certificate))
      const { status, stdout, stderr } = spawnSync('/usr/sbin/haproxy', ['-c', '-f', file], { encoding: 'utf8' })
      assert.equal(status, 0, `${name}: ${stdout}${stderr}`)
      assert.doesNotMatch(stderr, /WARNING/, name)
    }
  })
})

test('nginx takes its example', without('nginx'), () => {
  withCertificate((folder, certificate) => {
    const example = read('deploy/nginx.conf').replaceAll(/\/etc\/letsencrypt\/\S+\.pem/g, certificate)
    const file = join(folder, 'nginx.conf')
    writeFileSync(file, `pid ${folder}/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${example}\n}\n`)
    const { status, stderr } = spawnSync('/usr/sbin/nginx', ['-t', '-p', folder, '-c', file], { encoding: 'utf8' })
    assert.equal(status, 0, stderr)
  })
})

test('systemd takes the unit', without('systemd-analyze'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-unit-'))
  try {
    const file = join(folder, 'zhanggui.service')
    writeFileSync(
      file,
      read('deploy/systemd/zhanggui.service').replace('/opt/zhanggui/node_modules/.bin/node', '/bin/sh'),
    )
    const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' })
    const about = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('zhanggui.service'))
    assert.deepEqual(about, [])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** A certificate of the test's own with its key in one file, as both proxies can read it. */
function withCertificate(use: (folder: string, certificate: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-proxy-'))
  try {
    const [key, certificate, both] = ['key', 'certificate', 'both'].map((name) => join(folder, `${name}.pem`))
    const asked = [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=service.example.com',
    ]
    spawnSync('openssl', [...asked, '-keyout', key!, '-out', certificate!])
    writeFileSync(both!, readFileSync(certificate!, 'utf8') + readFileSync(key!, 'utf8'))
    use(folder, both!)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('in a fresh copy `npx zhanggui` starts this program: it may be run, and the link that npx follows leads to it', () => {
  const { stdout } = spawnSync('git', ['ls-files', '--stage', 'server/cli.ts'], { cwd: root, encoding: 'utf8' })
  const mode = stdout ? stdout.slice(0, 6) : statSync(join(root, 'server/cli.ts')).mode.toString(8)
  const link = join(root, 'node_modules', '.bin', 'zhanggui')

  assert.equal(mode, '100755', 'server/cli.ts lost its permission to be run: git update-index --chmod=+x server/cli.ts')
  assert.equal(realpathSync(link), join(root, 'server', 'cli.ts'))
  assert.match(read('package.json'), /"postinstall": "node scripts\/link-command\.mjs"/)
  assert.doesNotMatch(read('package.json'), /"bin"/, 'npx would follow a link of its own, which outlives its folder')
})
