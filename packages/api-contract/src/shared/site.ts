import { Type } from 'typebox'
import { choice } from '../shapes.ts'

/** What is known of the site or app that an installation stands for. */
export const homepage = Type.String({
  format: 'uri',
  maxLength: 2048,
  description: 'Address of the front page of the site or app.',
  examples: ['https://www.example.com/'],
})

export const platform = choice(['wordpress', 'drupal', 'typo3', 'sdk', 'server', 'other'], {
  description: 'What the consumer is built on.',
  examples: ['wordpress'],
})
