const { body } = document
const toast = document.querySelector('#toast')

/** Calls the chat; before it has loaded the calls wait in an array. */
function chat(...call) {
  if (!window.zhanggui) window.zhanggui = []
  window.zhanggui.push(call)
}

if (body.dataset.token) chat('identify', body.dataset.token)
else if ('signedOut' in body.dataset) chat('identify', null)
for (const [kind, facts] of JSON.parse(body.dataset.told ?? '[]')) {
  chat('track', kind, kind === 'viewed' ? { ...facts, url: location.href } : facts)
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : body
  const asking = target.closest('[data-say]')
  if (asking) chat('say', asking.dataset.say)
  const copying = target.closest('[data-copy]')
  if (copying) copy(copying)
  const choice = target.closest('a.choose')
  if (choice && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault()
    swap(choice)
  }
  for (const menu of document.querySelectorAll('details.who[open]')) if (!menu.contains(target)) menu.open = false
})

document.addEventListener('keydown', (event) => {
  const menu = document.querySelector('details.who[open]')
  if (event.key !== 'Escape' || !menu) return
  menu.open = false
  menu.querySelector('summary').focus()
})

document.addEventListener('change', (event) => {
  event.target.form?.closest('form[data-auto]')?.requestSubmit()
})

document.addEventListener('submit', (event) => {
  if (!event.target.matches('form[data-add]')) return
  event.preventDefault()
  add(event.target)
})

async function add(form) {
  const answer = await fetch(form.action, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(new FormData(form)),
  }).catch(() => undefined)
  if (!answer?.ok) return form.submit()
  const { count, label, said, open, facts } = await answer.json()
  const bag = document.querySelector('.bag')
  bag.setAttribute('aria-label', label)
  const badge = bag.querySelector('.count')
  badge.textContent = count
  badge.dataset.count = count
  chat('track', 'added_to_cart', facts)
  const link = document.createElement('a')
  link.href = '/demo/cart'
  link.textContent = open
  tell(said, link)
}

let hiding
function tell(text, ...more) {
  const sentence = document.createElement('span')
  sentence.textContent = text
  toast.replaceChildren(sentence, ...more)
  toast.classList.add('shown')
  clearTimeout(hiding)
  hiding = setTimeout(() => toast.classList.remove('shown'), 6000)
}

/** Another variant of the same good: its part of the page comes in place of this one. */
async function swap(link) {
  const answer = await fetch(link.href).catch(() => undefined)
  if (!answer?.ok) return location.assign(link.href)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.querySelector('[data-swap]')
  if (!fresh) return location.assign(link.href)
  const label = labelOf(link)
  document.querySelector('[data-swap]').replaceWith(document.adoptNode(fresh))
  history.replaceState(null, '', link.href)
  const kin = link.matches('.chip') ? 'a.chip[aria-current]' : 'a.choose[aria-current]:not(.chip)'
  const next = [...document.querySelectorAll(kin)].find((one) => labelOf(one) === label)
  next?.focus({ preventScroll: true })
}

function labelOf(link) {
  return link.getAttribute('aria-label') ?? link.textContent
}

async function copy(button) {
  try {
    await navigator.clipboard.writeText(button.dataset.copy)
    tell(button.dataset.copied)
  } catch {
    getSelection()?.selectAllChildren(button.previousElementSibling)
  }
}
