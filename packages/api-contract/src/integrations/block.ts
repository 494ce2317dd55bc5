import { Type } from 'typebox'
import { input, model, named } from '../shapes.ts'

const paragraph = {
  type: Type.Literal('paragraph', { description: 'Running text.' }),
  text: Type.String({
    maxLength: 20_000,
    description: 'Plain text.',
    examples: ['It works on old sites, too.'],
  }),
}

const heading = {
  type: Type.Literal('heading', { description: 'A heading.' }),
  level: Type.Integer({ minimum: 1, maximum: 6, description: '1 is the highest.', examples: [2] }),
  text: Type.String({ maxLength: 500, description: 'Plain text.', examples: ['What is new'] }),
}

const image = {
  type: Type.Literal('image', { description: 'A picture.' }),
  url: Type.String({
    format: 'uri',
    maxLength: 2048,
    description: 'Where the picture is.',
    examples: ['https://www.example.com/cover.webp'],
  }),
  alt: Type.String({ maxLength: 1000, description: 'What it shows, in words.', examples: ['The cover'] }),
}

const embed = {
  type: Type.Literal('embed', { description: 'Something from another site.' }),
  url: Type.String({
    format: 'uri',
    maxLength: 2048,
    description: 'Address of what is shown.',
    examples: ['https://video.example.com/w/18'],
  }),
}

const words = {
  paragraph: { description: 'A block of running text.' },
  heading: { description: 'A heading.' },
  image: { description: 'A picture.' },
  embed: { description: 'Something shown from another site.' },
  block: { description: 'One piece of a body.' },
}

const ParagraphBlock = model('ParagraphBlock', paragraph, words.paragraph)
const HeadingBlock = model('HeadingBlock', heading, words.heading)
export const ImageBlock = model('ImageBlock', image, words.image)
export const EmbedBlock = model('EmbedBlock', embed, words.embed)
export const Block = named(
  'Block',
  Type.Union([ParagraphBlock, HeadingBlock, ImageBlock, EmbedBlock], { type: 'object', ...words.block }),
)

const ParagraphBlockInput = input('ParagraphBlockInput', paragraph, words.paragraph)
const HeadingBlockInput = input('HeadingBlockInput', heading, words.heading)
export const ImageBlockInput = input('ImageBlockInput', image, words.image)
export const EmbedBlockInput = input('EmbedBlockInput', embed, words.embed)
export const BlockInput = named(
  'BlockInput',
  Type.Union([ParagraphBlockInput, HeadingBlockInput, ImageBlockInput, EmbedBlockInput], {
    type: 'object',
    ...words.block,
  }),
)
