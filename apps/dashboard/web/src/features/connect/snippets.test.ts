import { expect, test } from 'vitest'
import { languages, snippets } from './snippets.ts'

const facts = {
  url: 'https://stella.example.com/integrations/v2',
  code: 'K7QM-2XWD-9FHT',
  homepage: "https://www.example.com/it's",
  version: '2.2.0',
}

test.each(languages)(
  'the %s snippet redeems the code at the right place, in the right version',
  (language) => {
    const text = snippets[language](facts)
    expect(text).toContain(facts.code)
    expect(text).toContain('/installation/connect')
    expect(text).toContain('2.2.0')
  },
)

test('an apostrophe ends no shell word and no PHP string', () => {
  expect(snippets.curl(facts)).toContain(`it'\\''s`)
  expect(snippets.php({ ...facts, code: `a'b\\` })).toContain(`'a\\'b\\\\'`)
})
