import { change, convert, rename, type Json } from '@stella/versioning'
import { Event, EventInput } from '../../events.ts'

/** What RFC 3339 can write: the years 0 to 9999. */
const earliest = -62_167_219_200
const latest = 253_402_300_799

export default change({
  release: '2.0.0',
  title: '`timestamp` is now `occurredAt`, a date and time',
  why: 'Seconds are too coarse to tell events of one request apart.',
  on: [Event, EventInput],
  edits: [
    rename('timestamp', 'occurredAt'),
    convert('occurredAt', {
      from: {
        type: 'integer',
        minimum: earliest,
        maximum: latest,
        description: 'When it happened, in seconds since 1970-01-01T00:00:00Z.',
        examples: [1_760_436_000],
      },
      up: (seconds) => new Date(Number(seconds) * 1000).toISOString(),
      down: toSeconds,
      loss: { down: 'fractions of a second' },
    }),
  ],
})

function toSeconds(dateTime: Json): Json {
  // RFC 3339 allows a leap second and lower-case letters; `Date` knows neither.
  const text = String(dateTime)
    .toUpperCase()
    .replace(/:60(?=[.Z+-])/, ':59')
  return Math.min(latest, Math.max(earliest, Math.floor(Date.parse(text) / 1000)))
}
