import type { ReleaseLine } from '@stella/versioning'

/** First day on which v1 may be gone, and with it all that 1.2.0 announced. */
export const v1Sunset = '2027-03-17'

/** Every release of the surface, and what is promised for each major. */
export const line: ReleaseLine = {
  releases: [
    {
      version: '1.0.0',
      date: '2025-02-03',
      summary: 'Installations connect, read their settings, report events and send content.',
    },
    {
      version: '1.1.0',
      date: '2025-06-10',
      summary: 'Content can be listed; events name the content they are about.',
    },
    {
      version: '1.2.0',
      date: '2025-10-14',
      summary: 'Announces what v2 will change, a year and more ahead.',
    },
    {
      version: '2.0.0',
      date: '2026-03-17',
      summary: 'One form for lists, dates and words; the environment has its own place.',
    },
    {
      version: '2.1.0',
      date: '2026-08-25',
      summary: 'Scheduled content, pinned releases and suspended installations.',
    },
    {
      version: '2.2.0',
      date: '2026-11-03',
      summary: 'Names the credential in use; other software can act through a consumer.',
    },
  ],
  majors: [
    {
      major: 1,
      migration: '/guides/migrate-to-v2',
      floors: [{ minor: 1, announced: '2025-09-15', effective: '2025-12-01' }],
      deprecated: { since: '2026-03-17', sunset: v1Sunset },
    },
    { major: 2, migration: '/guides/versions', floors: [] },
  ],
  policy: {
    previousMajorMonths: 12,
    minorMonths: 6,
    noticeDays: 60,
    enforceSunset: 'never',
    deprecationHeader: 'true',
  },
}
