// The page reads without this: it only hides the findings that do not hold every word searched for.
const field = document.querySelector('.search')
const input = field.querySelector('input')
const found = document.querySelector('.found')
const cards = [...document.querySelectorAll('.card')].map((card) => ({
  card,
  text: card.textContent.replace(/\s+/g, ' ').toLowerCase(),
}))

function search() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean)
  let count = 0
  for (const { card, text } of cards) {
    card.hidden = !words.every((word) => text.includes(word))
    if (!card.hidden) count++
  }
  for (const group of document.querySelectorAll('.group')) {
    group.hidden = group.querySelector('.card:not([hidden])') === null
  }
  found.textContent = words.length === 0 ? '' : `${count} of ${cards.length} found`
}

field.hidden = false
input.addEventListener('input', search)
if (input.value !== '') search()
