import type { ReleaseLine } from '@stella/versioning'

/** Every release of the surface, and what is promised for each major. */
export const line: ReleaseLine = {
  releases: [
    {
      version: '1.0.0',
      date: '2026-11-21',
      summary:
        'Installations, credentials, origins, usage, audit, team and tokens: all that the dashboard does.',
    },
  ],
  majors: [{ major: 1, migration: '/guides/versions', floors: [] }],
  policy: {
    previousMajorMonths: 12,
    minorMonths: 6,
    noticeDays: 60,
    enforceSunset: 'never',
    deprecationHeader: 'true',
  },
}
