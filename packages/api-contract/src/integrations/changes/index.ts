// Written by `pnpm generate:api` from the files beside it.
import addNotificationsToSettings from './1.1.0/add-notifications-to-settings.ts'
import addReceivedAtToEvents from './1.1.0/add-received-at-to-events.ts'
import filterEventsByTime from './1.1.0/filter-events-by-time.ts'
import linkEventsToContent from './1.1.0/link-events-to-content.ts'
import listContent from './1.1.0/list-content.ts'
import returnEventIds from './1.1.0/return-event-ids.ts'
import takeBiggerBatches from './1.1.0/take-bigger-batches.ts'
import tellLiveFromTest from './1.1.0/tell-live-from-test.ts'
import addPublishedAtToContent from './1.2.0/add-published-at-to-content.ts'
import allowEmbedsInRequests from './1.2.0/allow-embeds-in-requests.ts'
import allowEmbeds from './1.2.0/allow-embeds.ts'
import announceContentMembers from './1.2.0/announce-content-members.ts'
import announceContentPaths from './1.2.0/announce-content-paths.ts'
import announceDisplayName from './1.2.0/announce-display-name.ts'
import announceEndOfPing from './1.2.0/announce-end-of-ping.ts'
import announceEndOfPlan from './1.2.0/announce-end-of-plan.ts'
import announceEnvironment from './1.2.0/announce-environment.ts'
import announceErrorDetails from './1.2.0/announce-error-details.ts'
import announceEventDates from './1.2.0/announce-event-dates.ts'
import announceExternalId from './1.2.0/announce-external-id.ts'
import announceHomepage from './1.2.0/announce-homepage.ts'
import announceImageUrl from './1.2.0/announce-image-url.ts'
import announceLimit from './1.2.0/announce-limit.ts'
import announceOneActor from './1.2.0/announce-one-actor.ts'
import announcePages from './1.2.0/announce-pages.ts'
import announceSyncMinutes from './1.2.0/announce-sync-minutes.ts'
import relaxTimezone from './1.2.0/relax-timezone.ts'
import showSupportedVersions from './1.2.0/show-supported-versions.ts'
import contentHasSeveralAuthors from './2.0.0/content-has-several-authors.ts'
import contentIdBecomesExternalId from './2.0.0/content-id-becomes-external-id.ts'
import contentListMoves from './2.0.0/content-list-moves.ts'
import contentMoves from './2.0.0/content-moves.ts'
import contentPathNamesExternalId from './2.0.0/content-path-names-external-id.ts'
import contentStatesItsLanguage from './2.0.0/content-states-its-language.ts'
import contentStatusSpeaksPlainly from './2.0.0/content-status-speaks-plainly.ts'
import environmentHasItsOwnPlace from './2.0.0/environment-has-its-own-place.ts'
import errorDetailBecomesDetails from './2.0.0/error-detail-becomes-details.ts'
import eventsCarryADate from './2.0.0/events-carry-a-date.ts'
import eventsHaveOneActor from './2.0.0/events-have-one-actor.ts'
import imageSrcBecomesUrl from './2.0.0/image-src-becomes-url.ts'
import listsHavePages from './2.0.0/lists-have-pages.ts'
import newContentAnswers201 from './2.0.0/new-content-answers-201.ts'
import perPageBecomesLimit from './2.0.0/per-page-becomes-limit.ts'
import personNameBecomesDisplayName from './2.0.0/person-name-becomes-display-name.ts'
import pingIsGone from './2.0.0/ping-is-gone.ts'
import planIsGone from './2.0.0/plan-is-gone.ts'
import siteUrlBecomesHomepage from './2.0.0/site-url-becomes-homepage.ts'
import syncIntervalInMinutes from './2.0.0/sync-interval-in-minutes.ts'
import tagsBecomeAList from './2.0.0/tags-become-a-list.ts'
import answerSuspension from './2.1.0/answer-suspension.ts'
import filterContentByLanguage from './2.1.0/filter-content-by-language.ts'
import knowTypo3 from './2.1.0/know-typo3.ts'
import nameSuspension from './2.1.0/name-suspension.ts'
import pinARelease from './2.1.0/pin-a-release.ts'
import scheduleContent from './2.1.0/schedule-content.ts'
import tellDegradedHealth from './2.1.0/tell-degraded-health.ts'
import tellPageSize from './2.1.0/tell-page-size.ts'
import filterContentByTime from './2.2.0/filter-content-by-time.ts'
import letApplicationsActInRequests from './2.2.0/let-applications-act-in-requests.ts'
import letApplicationsAct from './2.2.0/let-applications-act.ts'
import nameTheCredentialInUse from './2.2.0/name-the-credential-in-use.ts'

/** Every change of the surface by the name of its file, oldest release first. */
export const changes = {
  'add-notifications-to-settings': addNotificationsToSettings,
  'add-received-at-to-events': addReceivedAtToEvents,
  'filter-events-by-time': filterEventsByTime,
  'link-events-to-content': linkEventsToContent,
  'list-content': listContent,
  'return-event-ids': returnEventIds,
  'take-bigger-batches': takeBiggerBatches,
  'tell-live-from-test': tellLiveFromTest,
  'add-published-at-to-content': addPublishedAtToContent,
  'allow-embeds-in-requests': allowEmbedsInRequests,
  'allow-embeds': allowEmbeds,
  'announce-content-members': announceContentMembers,
  'announce-content-paths': announceContentPaths,
  'announce-display-name': announceDisplayName,
  'announce-end-of-ping': announceEndOfPing,
  'announce-end-of-plan': announceEndOfPlan,
  'announce-environment': announceEnvironment,
  'announce-error-details': announceErrorDetails,
  'announce-event-dates': announceEventDates,
  'announce-external-id': announceExternalId,
  'announce-homepage': announceHomepage,
  'announce-image-url': announceImageUrl,
  'announce-limit': announceLimit,
  'announce-one-actor': announceOneActor,
  'announce-pages': announcePages,
  'announce-sync-minutes': announceSyncMinutes,
  'relax-timezone': relaxTimezone,
  'show-supported-versions': showSupportedVersions,
  'content-has-several-authors': contentHasSeveralAuthors,
  'content-id-becomes-external-id': contentIdBecomesExternalId,
  'content-list-moves': contentListMoves,
  'content-moves': contentMoves,
  'content-path-names-external-id': contentPathNamesExternalId,
  'content-states-its-language': contentStatesItsLanguage,
  'content-status-speaks-plainly': contentStatusSpeaksPlainly,
  'environment-has-its-own-place': environmentHasItsOwnPlace,
  'error-detail-becomes-details': errorDetailBecomesDetails,
  'events-carry-a-date': eventsCarryADate,
  'events-have-one-actor': eventsHaveOneActor,
  'image-src-becomes-url': imageSrcBecomesUrl,
  'lists-have-pages': listsHavePages,
  'new-content-answers-201': newContentAnswers201,
  'per-page-becomes-limit': perPageBecomesLimit,
  'person-name-becomes-display-name': personNameBecomesDisplayName,
  'ping-is-gone': pingIsGone,
  'plan-is-gone': planIsGone,
  'site-url-becomes-homepage': siteUrlBecomesHomepage,
  'sync-interval-in-minutes': syncIntervalInMinutes,
  'tags-become-a-list': tagsBecomeAList,
  'answer-suspension': answerSuspension,
  'filter-content-by-language': filterContentByLanguage,
  'know-typo3': knowTypo3,
  'name-suspension': nameSuspension,
  'pin-a-release': pinARelease,
  'schedule-content': scheduleContent,
  'tell-degraded-health': tellDegradedHealth,
  'tell-page-size': tellPageSize,
  'filter-content-by-time': filterContentByTime,
  'let-applications-act-in-requests': letApplicationsActInRequests,
  'let-applications-act': letApplicationsAct,
  'name-the-credential-in-use': nameTheCredentialInUse,
}
