// The page reads without this: it hides the findings that do not hold every word searched for, opens and closes them
// all at once, and lets keys move from one to the next.
const field = document.querySelector('.search')
const input = field.querySelector('input')
const found = document.querySelector('.found')
const all = document.querySelector('.all')
const rules = [...document.querySelectorAll('.rule')]
const cards = [...document.querySelectorAll('.card')].map((card) => ({
  card,
  text: `${card.closest('.rule').querySelector('summary').textContent} ${card.textContent}`
    .replace(/\s+/g, ' ')
    .toLowerCase(),
}))

function search() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean)
  let count = 0
  for (const { card, text } of cards) {
    card.hidden = !words.every((word) => text.includes(word))
    if (!card.hidden) count++
  }
  for (const group of [...rules, ...document.querySelectorAll('.group')]) {
    group.hidden = group.querySelector('.card:not([hidden])') === null
    if (words.length > 0 && group.matches('.rule')) group.open = true
  }
  found.textContent = words.length === 0 ? '' : `${count} of ${cards.length} found`
}

function clear() {
  input.value = ''
  search()
}

function toggleAll() {
  const details = [...document.querySelectorAll('main details')]
  const open = details.some((each) => !each.open && each.closest('.reach') === null)
  for (const each of details) each.open = open
  all.textContent = open ? 'Close all' : 'Open all'
}

function showTarget() {
  const target =
    location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!target || !target.matches('.card')) return
  if (target.hidden) clear()
  target.closest('.rule').open = true
  target.querySelector('details').open = true
  target.scrollIntoView()
}

function step(by) {
  const lines = [...document.querySelectorAll('.card > details > summary')].filter((line) =>
    line.checkVisibility(),
  )
  const at = lines.findIndex((line) => line.closest('.card').contains(document.activeElement))
  const next = lines[at === -1 ? (by > 0 ? 0 : lines.length - 1) : at + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

const keys = {
  '/': () => input.focus(),
  j: () => step(1),
  k: () => step(-1),
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.target === input) {
    if (event.key !== 'Escape') return
    input.blur()
    clear()
    return
  }
  const action = keys[event.key]
  if (!action) return
  event.preventDefault()
  action()
}

field.hidden = false
all.hidden = false
document.querySelector('.keys').hidden = false
input.addEventListener('input', search)
all.addEventListener('click', toggleAll)
document.addEventListener('keydown', press)
addEventListener('hashchange', showTarget)
if (input.value !== '') search()
showTarget()
