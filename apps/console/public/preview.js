// Puts the real widget on the outline of a shop, as the snippet on the install page would.
const wanted = new URLSearchParams(location.search)
const key = wanted.get('key')
if (key) {
  const script = document.createElement('script')
  script.src = '/widget/loader.js'
  script.async = true
  script.dataset.key = key
  for (const name of ['locale', 'position']) {
    const value = wanted.get(name)
    if (value) script.dataset[name] = value
  }
  document.documentElement.lang = wanted.get('locale') ?? 'zh-CN'
  script.onerror = () => parent.postMessage({ zhangguiPreview: 'failed' }, location.origin)
  document.body.append(script)
}
