import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  breaking,
  hostile,
  hostileSources,
  mixed,
  nothing,
  reportWith,
  safe,
  sources,
} from '../testing/reports.ts'
import { Markup, markup } from './markup.ts'
import { toHtml } from './page.ts'

const words = { explanation: 'Why it matters.', advice: 'What helps.' }

test('is one file that needs no other', () => {
  const page = toHtml(mixed, sources)
  expect(page).not.toMatch(/(?:src|href)="(?!#|data:)/)
  expect(page).not.toMatch(/url\(|@import|fetch\(|https?:/)
})

test('lets no style and no script run but its own', () => {
  const page = toHtml(mixed, sources)
  for (const name of ['style', 'script']) {
    const [, text = ''] = new RegExp(`<${name}>([^]*?)</${name}>`).exec(page) ?? []
    const hash = createHash('sha256').update(text).digest('base64')
    expect(page).toContain(`${name}-src 'sha256-${hash}'`)
  }
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page).not.toMatch(/\son\w+=|\sstyle=/)
})

test('has a card for each finding, with a heading and an anchor of its own', () => {
  const page = toHtml(mixed, sources, () => words)
  expect(page.match(/<article /g)).toHaveLength(5)
  for (const { id, message } of mixed.findings) {
    expect(page).toContain(`<h4 id="f-${id}-t">${message.replaceAll('"', '&quot;')}</h4>`)
  }
  expect(page.match(/<h1>/g)).toHaveLength(1)
  expect(page.match(/<h2 /g)).toHaveLength(4)
})

test('shows both sources, what the rule means, and the proof', () => {
  const page = toHtml(reportWith([breaking]), sources, () => words)
  expect(page).toContain('api/old.yaml:16:15')
  expect(page).toContain('<span class="n">18</span><span>- quantity</span>')
  expect(page).toContain('Why it matters.')
  expect(page).toContain('{&quot;sku&quot;:&quot;a&quot;}')
  expect(page).toContain('<b>Refused by the new one:</b> must have required property &#39;quantity&#39;')
})

test('says once what a rule means, whatever it found', () => {
  const page = toHtml(reportWith([breaking, { ...breaking, id: '000000000002' }]), sources, () => words)
  expect(page.match(/Why it matters\./g)).toHaveLength(1)
  expect(page).toContain('request-property-became-required <span class="count">2</span>')
})

function opened(page: string): number {
  return page.match(/<details open>/g)?.length ?? 0
}

test('shows a few findings whole, and many as lines to open', () => {
  const many = Array.from({ length: 300 }, (_, index) => ({ ...breaking, id: `${index}` }))
  expect(opened(toHtml(reportWith([breaking, safe]), sources))).toBe(1)
  expect(opened(toHtml(reportWith([...many, safe]), sources))).toBe(0)
})

test('needs neither filter nor script when nothing was found', () => {
  const page = toHtml(nothing, sources)
  expect(page).toContain('<h1>No difference that a client can notice</h1>')
  expect(page).not.toMatch(/<script|<input/)
})

test('escapes whatever a document says', () => {
  const page = toHtml(hostile, hostileSources, () => ({
    explanation: hostile.old.name,
    advice: hostile.old.name,
  }))
  expect(page).not.toMatch(/<img|<\/script><|\u202e/)
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page).not.toMatch(/<[a-z][^>]*\sonerror=/)
})

test('escapes what is put into a template, and nothing twice', () => {
  expect(markup`<a title="${`"'<>&`}">${new Markup('<b>')}${[markup`${1}`, markup`${'<'}`]}</a>`.source).toBe(
    '<a title="&quot;&#39;&lt;&gt;&amp;"><b>1&lt;</a>',
  )
})
