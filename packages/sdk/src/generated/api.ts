// oxlint-disable max-lines -- one release, as one file
// Written by `pnpm generate:api` from the contract.

/** The release these types are of. */
export const release = '1.0.0'

export interface paths {
  '/account': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read the account
     * @description The account of the caller, with an ETag to change it safely.
     */
    get: operations['getAccount']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Rename the account
     * @description Changes the name of the account.
     */
    patch: operations['updateAccount']
    trace?: never
  }
  '/audit': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List changes
     * @description The changes of the account, newest first.
     */
    get: operations['listAudit']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/audit/checkpoints': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List checkpoints
     * @description The checkpoints of the log, newest first.
     */
    get: operations['listCheckpoints']
    put?: never
    /**
     * Sign the log
     * @description Signs the present head of the log, so that cutting its tail off is noticed.
     */
    post: operations['createCheckpoint']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/audit/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export changes
     * @description All changes that match, oldest first, as a file. In CSV, text that a spreadsheet would take for a formula has an apostrophe in front. A file that breaks off is not whole.
     */
    get: operations['exportAudit']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/audit/verify': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Verify the log
     * @description Recomputes the chain and holds every checkpoint against it. Changes nothing.
     */
    post: operations['verifyAudit']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/installations': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List installations
     * @description The installations of the account. Removed ones only where the filter asks for them.
     */
    get: operations['listInstallations']
    put?: never
    /**
     * Create an installation
     * @description Creates an installation. It can call once it has a credential: issue a connect code next.
     */
    post: operations['createInstallation']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/installations/{installationId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read an installation
     * @description One installation, with an ETag to change it safely.
     */
    get: operations['getInstallation']
    put?: never
    post?: never
    /**
     * Remove an installation
     * @description For good: credentials are revoked, open connect codes are void. What it stored is kept.
     */
    delete: operations['removeInstallation']
    options?: never
    head?: never
    /**
     * Change an installation
     * @description Renames an installation, or pins the release that its requests without a version header get.
     */
    patch: operations['updateInstallation']
    trace?: never
  }
  '/installations/{installationId}/connect-codes': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Issue a connect code
     * @description Issues a code that the installation exchanges for a credential, so that nobody copies secrets. The body says what the credential will be. A code works once, for ten minutes.
     */
    post: operations['issueConnectCode']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/installations/{installationId}/credentials': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List credentials
     * @description The credentials of an installation, oldest first, expired and revoked ones too.
     */
    get: operations['listCredentials']
    put?: never
    /**
     * Issue a credential
     * @description Issues a credential. Its secret is in this answer and nowhere else.
     */
    post: operations['issueCredential']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/installations/{installationId}/credentials/{credentialId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read a credential
     * @description One credential, and how much it is used.
     */
    get: operations['getCredential']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/installations/{installationId}/credentials/{credentialId}/revoke': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Revoke a credential
     * @description It stops working at once, for good. Revoking twice changes nothing.
     */
    post: operations['revokeCredential']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/installations/{installationId}/credentials/{credentialId}/rotate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Rotate a credential
     * @description Issues a successor of the same kind and scopes. The old secret works unchanged until the new one is first used, and then for `graceSeconds` more.
     */
    post: operations['rotateCredential']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/installations/{installationId}/origins': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List origins
     * @description The origins of an installation, in the order they were added.
     */
    get: operations['listOrigins']
    put?: never
    /**
     * Add an origin
     * @description Adds an origin. Adding one that is there changes nothing.
     */
    post: operations['addOrigin']
    /**
     * Remove an origin
     * @description Removes an origin, written as the list has it.
     */
    delete: operations['removeOrigin']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/installations/{installationId}/origins/test': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Try an origin
     * @description Tells whether a request with this Origin would pass. Changes nothing.
     */
    post: operations['testOrigin']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/installations/{installationId}/resume': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Resume an installation
     * @description Its credentials work again. Resuming one that is active changes nothing.
     */
    post: operations['resumeInstallation']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/installations/{installationId}/suspend': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Suspend an installation
     * @description Its credentials stop working at once, until it is resumed. Suspending twice changes nothing.
     */
    post: operations['suspendInstallation']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/openapi.json': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read the contract
     * @description The OpenAPI 3.1 document of the release that serves the request, as it was published.
     */
    get: operations['getDocument']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/overview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read how things stand
     * @description Traffic of the last seven days by release, errors, installations, next ends and last changes.
     */
    get: operations['getOverview']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/policy': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read the lifecycle policy
     * @description Every release of every surface with its state and dates, and who of the account still uses it.
     */
    get: operations['getPolicy']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/policy/{surface}/releases/{version}/callers': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List who calls a release with a session or a token
     * @description The people and management tokens that called a release of the management API, those that called last first.
     */
    get: operations['listReleaseCallers']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/policy/{surface}/releases/{version}/installations': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List which installations use a release
     * @description The installations that called a release, those that called last first.
     */
    get: operations['listReleaseInstallations']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/session': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read who calls
     * @description The person or the token that calls, the account, and what the caller may do.
     */
    get: operations['getSession']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/team/invitations': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List invitations
     * @description The invitations that still work, oldest first, without their links.
     */
    get: operations['listInvitations']
    put?: never
    /**
     * Invite someone
     * @description Makes a link that lets one person in, for seven days. Only owners can invite owners.
     */
    post: operations['createInvitation']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/team/invitations/{invitationId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /**
     * Revoke an invitation
     * @description Its link stops working at once. Only owners can revoke the invitation of an owner.
     */
    delete: operations['revokeInvitation']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/team/invitations/accept': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Accept an invitation
     * @description Makes the person a member who can sign in. A code works once; whoever has it needs nothing else.
     */
    post: operations['acceptInvitation']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/team/invitations/look-up': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Look an invitation up
     * @description Tells whoever has the code what it is for, and does not use it up. The code is in the body: addresses are logged.
     */
    post: operations['lookUpInvitation']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/team/members': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List members
     * @description The people in the account, oldest member first.
     */
    get: operations['listMembers']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/team/members/{memberId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /**
     * Remove a member
     * @description Ends the sessions of the person and revokes its tokens. Owners can remove anyone, others only themselves; but the last owner stays.
     */
    delete: operations['removeMember']
    options?: never
    head?: never
    /**
     * Change the role of a member
     * @description For owners: an account never loses its last one.
     */
    patch: operations['updateMember']
    trace?: never
  }
  '/tokens': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List tokens
     * @description The management tokens of the account, oldest first, expired and revoked ones too.
     */
    get: operations['listTokens']
    put?: never
    /**
     * Create a token
     * @description Makes a management token. Its secret is in this answer and nowhere else.
     */
    post: operations['createToken']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/tokens/{tokenId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /**
     * Revoke a token
     * @description It stops working at once, for good. Revoking twice changes nothing.
     */
    delete: operations['revokeToken']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/usage': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read calls over time
     * @description Calls over time: those of the installations to the integrations API, of all or of one, or those of people and management tokens to this API.
     */
    get: operations['getUsage']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/usage/deprecated-members': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List deprecated members in use
     * @description What will go and is still used, a row for each member and release. That an installation sends something is seen in its requests. That it reads something is not: whoever calls a release whose responses carry it may do so.
     */
    get: operations['listDeprecatedMembers']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/usage/deprecated-members/installations': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List which installations send deprecated members
     * @description The installations that send what will go, those that were seen last first. Those that may read it are the installations of the release.
     */
    get: operations['listDeprecatedMemberInstallations']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export interface components {
  schemas: {
    /** @description The person who is a member now, and can sign in. */
    AcceptedInvitation: {
      user: components['schemas']['User']
    }
    /** @description Whom installations, members and tokens belong to. */
    Account: {
      /**
       * Format: date-time
       * @description When it was made.
       * @example 2026-11-03T09:30:00Z
       */
      createdAt: string
      /**
       * @description Identifies the account for good.
       * @example acc_default
       */
      id: string
      /**
       * @description What the account is called.
       * @example Example Ltd
       */
      name: string
    }
    /** @description What to change of the account. */
    AccountUpdate: {
      /**
       * @description What the account is called.
       * @example Example Ltd
       */
      name: string
    }
    /** @description Who made a change. */
    Actor: {
      /**
       * @description Id of the person, token or installation; name of the program otherwise.
       * @example usr_2f6k8d3p
       */
      id: string
      name: string | null
      /**
       * @description What kind of actor it is.
       * @example user
       * @enum {string}
       */
      type: 'cli' | 'installation' | 'system' | 'token' | 'user'
    }
    /** @description An origin, or all below a domain, that may call on behalf of an installation. */
    AllowedOrigin: {
      /**
       * @description A browser origin, exact or with `*.` before a domain for all its subdomains.
       * @example https://www.example.com
       */
      origin: string
    }
    /** @description One change, who made it, and its place in the chain. */
    AuditEntry: {
      /**
       * @description What was done: noun and verb.
       * @example credential.revoke
       */
      action: string
      actor: components['schemas']['Actor']
      after: {
        [key: string]: unknown
      } | null
      /**
       * Format: date-time
       * @description When it was made.
       * @example 2026-11-03T09:30:00Z
       */
      at: string
      before: {
        [key: string]: unknown
      } | null
      /**
       * @description SHA-256 of the entry and of the hash before it, in hex.
       * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
       */
      hash: string
      installationId: string | null
      /**
       * @description SHA-256 of the entry and of the hash before it, in hex.
       * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
       */
      previousHash: string
      requestId: string | null
      /**
       * @description Its place in the log, from 1, without gaps over all accounts.
       * @example 3
       */
      sequence: number
      /**
       * @description Id of what changed.
       * @example cred_7m2k9q4x
       */
      target: string
    }
    /** @description A page of changes, newest first. */
    AuditPage: {
      /** @description The items of this page, in the order of the list. */
      data: components['schemas']['AuditEntry'][]
      /** @description Where this page stands in the list. */
      page: {
        /** @description Whether there is a next page. */
        hasMore: boolean
        /**
         * @description The page size that was applied.
         * @example 50
         */
        limit: number
        nextCursor: string | null
      }
    }
    /** @description Whether the audit log is whole. */
    AuditVerdict: {
      brokenAt: number | null
      /** @description What became of the checkpoints. */
      checkpoints: {
        /**
         * @description How many checkpoints were held against the log.
         * @example 3
         */
        checked: number
        /** @description Those whose entries are gone, or whose signature is not genuine. */
        lost: components['schemas']['Checkpoint'][]
      }
      count: number | null
      head: string | null
      /** @description Whether the chain is whole and has everything that was vouched for. */
      ok: boolean
      reason: string | null
    }
    /** @description How many calls there were. */
    CallCounts: {
      /**
       * @description In the running hour and the 167 before it.
       * @example 3
       */
      last7d: number
      /**
       * @description In the running hour and the 23 before it.
       * @example 3
       */
      last24h: number
      /**
       * @description In the running hour and the 719 before it.
       * @example 3
       */
      last30d: number
    }
    /** @description A head of the log that was signed: a tail cut off later does not go unnoticed. */
    Checkpoint: {
      /**
       * Format: date-time
       * @description When it was made.
       * @example 2026-11-03T09:30:00Z
       */
      at: string
      /**
       * @description How many entries the log had.
       * @example 3
       */
      count: number
      /**
       * @description Hash of the last entry.
       * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
       */
      head: string
      /**
       * @description Identifies the checkpoint.
       * @example chk_8q3m5t1v
       */
      id: string
      /**
       * @description Which key made it.
       * @example 4f2a9c1e
       */
      keyId: string
      /**
       * @description Signature over count and head.
       * @example MEUCIQ…
       */
      signature: string
    }
    /** @description A page of checkpoints, newest first. */
    CheckpointPage: {
      /** @description The items of this page, in the order of the list. */
      data: components['schemas']['Checkpoint'][]
      /** @description Where this page stands in the list. */
      page: {
        /** @description Whether there is a next page. */
        hasMore: boolean
        /**
         * @description The page size that was applied.
         * @example 50
         */
        limit: number
        nextCursor: string | null
      }
    }
    /** @description A code that an installation exchanges for a credential. */
    ConnectCode: {
      /**
       * @description Works once. It is shown this once.
       * @example K7QM-2XWD-9FHT
       */
      code: string
      /**
       * Format: date-time
       * @description When it stops working, ten minutes after it was issued.
       * @example 2026-11-03T09:30:00Z
       */
      expiresAt: string
    }
    /** @description What an installation authenticates with. The secret itself is not stored. */
    Credential: {
      /** @description Whether it was issued by a rotation and has not been used: the one it replaces works unchanged. */
      awaitsFirstUse: boolean
      /**
       * Format: date-time
       * @description When it was issued.
       * @example 2026-11-03T09:30:00Z
       */
      createdAt: string
      expiresAt: string | null
      /**
       * @description Identifies the credential; no secret.
       * @example cred_7m2k9q4x
       */
      id: string
      /**
       * @description Identifies the installation for good.
       * @example ins_4h8t2n6w
       */
      installationId: string
      /**
       * @description `secret` belongs on a server; `browser` is only good with an allowed Origin.
       * @example secret
       * @enum {string}
       */
      kind: 'browser' | 'secret'
      lastUsedAt: string | null
      replacedBy: string | null
      revokedAt: string | null
      /**
       * @description What it may do on the integrations API.
       * @example [
       *       "events:read",
       *       "events:write"
       *     ]
       */
      scopes: (
        | 'content:read'
        | 'content:write'
        | 'events:read'
        | 'events:write'
        | 'settings:read'
        | 'settings:write'
      )[]
      /**
       * @description Whether it works.
       * @example active
       * @enum {string}
       */
      status: 'active' | 'expired' | 'revoked'
    }
    /** @description A credential, and how much it is used. */
    CredentialDetail: {
      /** @description Whether it was issued by a rotation and has not been used: the one it replaces works unchanged. */
      awaitsFirstUse: boolean
      /**
       * @description Its calls of the last 24 hours: what revoking it would stop.
       * @example 3
       */
      calls24h: number
      /**
       * Format: date-time
       * @description When it was issued.
       * @example 2026-11-03T09:30:00Z
       */
      createdAt: string
      expiresAt: string | null
      /**
       * @description Identifies the credential; no secret.
       * @example cred_7m2k9q4x
       */
      id: string
      /**
       * @description Identifies the installation for good.
       * @example ins_4h8t2n6w
       */
      installationId: string
      /**
       * @description `secret` belongs on a server; `browser` is only good with an allowed Origin.
       * @example secret
       * @enum {string}
       */
      kind: 'browser' | 'secret'
      lastUsedAt: string | null
      replacedBy: string | null
      revokedAt: string | null
      /**
       * @description What it may do on the integrations API.
       * @example [
       *       "events:read",
       *       "events:write"
       *     ]
       */
      scopes: (
        | 'content:read'
        | 'content:write'
        | 'events:read'
        | 'events:write'
        | 'settings:read'
        | 'settings:write'
      )[]
      /**
       * @description Whether it works.
       * @example active
       * @enum {string}
       */
      status: 'active' | 'expired' | 'revoked'
    }
    /** @description A new credential: a secret one with every scope that does not expire, where it says nothing else. */
    CredentialInput: {
      /** @description When it stops working; never when absent or `null`. */
      expiresAt?: string | null
      /**
       * @description `secret` belongs on a server; `browser` is only good with an allowed Origin.
       * @example secret
       * @enum {string}
       */
      kind?: 'browser' | 'secret'
      /**
       * @description What it may do on the integrations API.
       * @example [
       *       "events:read",
       *       "events:write"
       *     ]
       */
      scopes?: (
        | 'content:read'
        | 'content:write'
        | 'events:read'
        | 'events:write'
        | 'settings:read'
        | 'settings:write'
      )[]
    }
    /** @description A page of credentials, oldest first. */
    CredentialPage: {
      /** @description The items of this page, in the order of the list. */
      data: components['schemas']['Credential'][]
      /** @description Where this page stands in the list. */
      page: {
        /** @description Whether there is a next page. */
        hasMore: boolean
        /**
         * @description The page size that was applied.
         * @example 50
         */
        limit: number
        nextCursor: string | null
      }
    }
    /** @description Something that will go and is still sent, or may still be read. */
    DeprecatedMember: {
      calls: components['schemas']['CallCounts']
      /**
       * @description Which of them carry it. Who sends it is seen; who reads it in a response is not.
       * @example both
       * @enum {string}
       */
      carriedBy: 'both' | 'requests' | 'responses'
      /**
       * @description How many sent it in the last 30 days; of an operation, how many called it.
       * @example 3
       */
      installations: number
      /**
       * @description What it is.
       * @example member
       * @enum {string}
       */
      kind: 'member' | 'operation' | 'parameter'
      lastSeenAt: string | null
      /**
       * @description What will go: an operation, a query parameter with `?` in front, or a member by its path.
       * @example siteUrl
       */
      member: string
      /**
       * @description How many installations may read it: they called the release in the last 30 days, and its responses carry it. 0 where none does.
       * @example 3
       */
      readers: number
      /**
       * @description The release it is in.
       * @example 2.2.0
       */
      release: string
      replacement: string | null
      sunset: string | null
    }
    /** @description A page of members, those that most send first, then those that most may read. */
    DeprecatedMemberPage: {
      /** @description The items of this page, in the order of the list. */
      data: components['schemas']['DeprecatedMember'][]
      /** @description Where this page stands in the list. */
      page: {
        /** @description Whether there is a next page. */
        hasMore: boolean
        /**
         * @description The page size that was applied.
         * @example 50
         */
        limit: number
        nextCursor: string | null
      }
    }
    /** @description Something in a release that will go. */
    Deprecation: {
      /**
       * @description Which of them carry it. Who sends it is seen; who reads it in a response is not.
       * @example both
       * @enum {string}
       */
      carriedBy: 'both' | 'requests' | 'responses'
      /**
       * @description How many sent it in the last 30 days; of an operation, how many called it.
       * @example 3
       */
      installations: number
      /**
       * @description What it is.
       * @example member
       * @enum {string}
       */
      kind: 'member' | 'operation' | 'parameter'
      /**
       * @description What will go: an operation, a query parameter with `?` in front, or a member by its path.
       * @example siteUrl
       */
      member: string
      /**
       * @description How many installations may read it: they called the release in the last 30 days, and its responses carry it. 0 where none does.
       * @example 3
       */
      readers: number
      replacement: string | null
      /**
       * Format: date
       * @description When it was announced.
       * @example 2027-03-17
       */
      since: string
      /**
       * Format: date
       * @description First day on which it may be gone.
       * @example 2027-03-17
       */
      sunset: string
    }
    /** @description What went wrong. */
    ErrorBody: {
      /**
       * @description Stable name of the error, to branch on.
       * @enum {string}
       */
      code:
        | 'ALREADY_MEMBER'
        | 'API_VERSION_INVALID'
        | 'API_VERSION_TOO_OLD'
        | 'API_VERSION_UNSUPPORTED'
        | 'BODY_TOO_LARGE'
        | 'CREDENTIAL_MISPLACED'
        | 'CREDENTIAL_NOT_ROTATABLE'
        | 'HEADERS_TOO_LARGE'
        | 'INSTALLATION_REMOVED'
        | 'INSUFFICIENT_SCOPE'
        | 'INTERNAL'
        | 'INVITATION_INVALID'
        | 'JSON_INVALID'
        | 'LAST_OWNER'
        | 'MEDIA_TYPE_UNSUPPORTED'
        | 'METHOD_NOT_ALLOWED'
        | 'NOT_FOUND'
        | 'ORIGIN_NOT_ALLOWED'
        | 'PRECONDITION_FAILED'
        | 'RATE_LIMITED'
        | 'REQUEST_INVALID'
        | 'REQUEST_TIMEOUT'
        | 'ROLE_INSUFFICIENT'
        | 'STORE_UNAVAILABLE'
        | 'UNAUTHENTICATED'
      details?: components['schemas']['ErrorDetails']
      /**
       * @description What happened and what to do, for people.
       * @example The request does not match the contract: /name must be a string.
       */
      message: string
      /**
       * @description Names this request in the logs.
       * @example req_5d8f3a1c
       */
      requestId: string
    }
    /** @description Facts about an error that a program can act on. Which ones there are depends on the code. */
    ErrorDetails: {
      /** @description What a REQUEST_INVALID is about. */
      issues?: components['schemas']['Issue'][]
      /**
       * @description The most bytes a body may have.
       * @example 1048576
       */
      limitBytes?: number
      /** @description The majors that are served. */
      majors?: components['schemas']['ServedMajor'][]
      migration?: string | null
      requested?: string | null
      /**
       * @description The scope that is missing.
       * @example installations:write
       */
      scope?: string
      supported?: {
        /**
         * @description The newest release.
         * @example 1.0.0
         */
        highest: string
        /**
         * @description The oldest release that is served.
         * @example 1.0.0
         */
        lowest: string
      } | null
    }
    /** @description One consumer: a site or an app that uses the integrations API. */
    Installation: {
      connectedAt: string | null
      /**
       * Format: date-time
       * @description When it was created.
       * @example 2026-11-03T09:30:00Z
       */
      createdAt: string
      homepage: string | null
      /**
       * @description Identifies the installation for good.
       * @example ins_4h8t2n6w
       */
      id: string
      lastRelease: string | null
      lastSeenAt: string | null
      /**
       * @description Whether its data is real.
       * @example live
       * @enum {string}
       */
      mode: 'live' | 'test'
      /**
       * @description What its owner calls it.
       * @example Example Magazine
       */
      name: string
      /** @description Browser origins that may call on its behalf. */
      origins: string[]
      phpVersion: string | null
      pinnedVersion: string | null
      /**
       * @description What the consumer is built on.
       * @example wordpress
       * @enum {string}
       */
      platform: 'drupal' | 'other' | 'sdk' | 'server' | 'typo3' | 'wordpress'
      platformVersion: string | null
      /**
       * @description `suspended`: its credentials do not work until it is resumed. `removed`: for good.
       * @example active
       * @enum {string}
       */
      status: 'active' | 'removed' | 'suspended'
      /**
       * Format: date-time
       * @description When it or its origins last changed.
       * @example 2026-11-03T09:30:00Z
       */
      updatedAt: string
    }
    /** @description How many installations there are. */
    InstallationCounts: {
      /**
       * @description Active ones.
       * @example 3
       */
      active: number
      /**
       * @description Removed ones.
       * @example 3
       */
      removed: number
      /**
       * @description Suspended ones.
       * @example 3
       */
      suspended: number
    }
    /** @description A new installation. Its mode is `live` unless it says otherwise, and stays. */
    InstallationInput: {
      homepage?: string | null
      /**
       * @description Whether its data is real.
       * @example live
       * @enum {string}
       */
      mode?: 'live' | 'test'
      /**
       * @description What its owner calls it.
       * @example Example Magazine
       */
      name: string
      /** @description Origins that may call on its behalf. */
      origins?: string[]
      /**
       * @description What the consumer is built on.
       * @example wordpress
       * @enum {string}
       */
      platform: 'drupal' | 'other' | 'sdk' | 'server' | 'typo3' | 'wordpress'
    }
    /** @description A page of installations, in the order asked for. */
    InstallationPage: {
      /** @description The items of this page, in the order of the list. */
      data: components['schemas']['InstallationSummary'][]
      /** @description Where this page stands in the list. */
      page: {
        /** @description Whether there is a next page. */
        hasMore: boolean
        /**
         * @description The page size that was applied.
         * @example 50
         */
        limit: number
        nextCursor: string | null
        /**
         * @description How many items the whole list has, with the filters applied.
         * @example 120
         */
        total: number
      }
    }
    /** @description An installation as lists show it. */
    InstallationSummary: {
      /**
       * @description Its calls of today and the six days before, by UTC days.
       * @example 3
       */
      calls7d: number
      connectedAt: string | null
      /**
       * Format: date-time
       * @description When it was created.
       * @example 2026-11-03T09:30:00Z
       */
      createdAt: string
      homepage: string | null
      /**
       * @description Identifies the installation for good.
       * @example ins_4h8t2n6w
       */
      id: string
      lastRelease: string | null
      lastSeenAt: string | null
      /**
       * @description Whether its data is real.
       * @example live
       * @enum {string}
       */
      mode: 'live' | 'test'
      /**
       * @description What its owner calls it.
       * @example Example Magazine
       */
      name: string
      /**
       * @description How many origins it has.
       * @example 3
       */
      originCount: number
      pinnedVersion: string | null
      /**
       * @description What the consumer is built on.
       * @example wordpress
       * @enum {string}
       */
      platform: 'drupal' | 'other' | 'sdk' | 'server' | 'typo3' | 'wordpress'
      /**
       * @description `suspended`: its credentials do not work until it is resumed. `removed`: for good.
       * @example active
       * @enum {string}
       */
      status: 'active' | 'removed' | 'suspended'
    }
    /** @description What to change of an installation; members that are left out stay. */
    InstallationUpdate: {
      /**
       * @description What its owner calls it.
       * @example Example Magazine
       */
      name?: string
      pinnedVersion?: string | null
    }
    /** @description An invitation that still works. */
    Invitation: {
      /**
       * Format: date-time
       * @description When it was made.
       * @example 2026-11-03T09:30:00Z
       */
      createdAt: string
      email: string | null
      /**
       * Format: date-time
       * @description When it stops working.
       * @example 2026-11-03T09:30:00Z
       */
      expiresAt: string
      /**
       * @description Identifies the invitation; no secret.
       * @example inv_3c7x9b2n
       */
      id: string
      /**
       * @description What a member may do: `owner` everything, `admin` all but the account and owners, `viewer` look.
       * @example admin
       * @enum {string}
       */
      role: 'admin' | 'owner' | 'viewer'
    }
    /** @description Who accepts an invitation. */
    InvitationAcceptance: {
      /**
       * @description What follows the `#` of the link.
       * @example K7QM2XWD9FHT
       */
      code: string
      /**
       * Format: email
       * @description What the person will sign in with, where the invitation names no address.
       * @example ada@example.com
       */
      email?: string
      /**
       * @description What to call the person.
       * @example Ada
       */
      name: string
      /**
       * @description What the person will sign in with.
       * @example correct horse battery staple
       */
      password: string
    }
    /** @description Whom to invite, and as what. */
    InvitationInput: {
      /**
       * Format: email
       * @description Whom to invite.
       * @example ada@example.com
       */
      email: string
      /**
       * @description What a member may do: `owner` everything, `admin` all but the account and owners, `viewer` look.
       * @example admin
       * @enum {string}
       */
      role: 'admin' | 'owner' | 'viewer'
    }
    /** @description Which invitation to look up. */
    InvitationLookUp: {
      /**
       * @description What follows the `#` of the link.
       * @example K7QM2XWD9FHT
       */
      code: string
    }
    /** @description What an invitation that still works is for. */
    InvitationOffer: {
      email: string | null
      /**
       * Format: date-time
       * @description When it stops working.
       * @example 2026-11-03T09:30:00Z
       */
      expiresAt: string
      /**
       * @description What a member may do: `owner` everything, `admin` all but the account and owners, `viewer` look.
       * @example admin
       * @enum {string}
       */
      role: 'admin' | 'owner' | 'viewer'
    }
    /** @description A page of invitations, oldest first. */
    InvitationPage: {
      /** @description The items of this page, in the order of the list. */
      data: components['schemas']['Invitation'][]
      /** @description Where this page stands in the list. */
      page: {
        /** @description Whether there is a next page. */
        hasMore: boolean
        /**
         * @description The page size that was applied.
         * @example 50
         */
        limit: number
        nextCursor: string | null
      }
    }
    /** @description One thing in a request that does not match the contract. */
    Issue: {
      /**
       * @description The part of the request.
       * @enum {string}
       */
      in: 'body' | 'header' | 'path' | 'query'
      /**
       * @description What is wrong with it.
       * @example must be a string
       */
      message: string
      /**
       * @description JSON Pointer of the member within that part.
       * @example /name
       */
      path: string
    }
    /** @description A credential that has just been issued. */
    IssuedCredential: {
      credential: components['schemas']['Credential']
      /**
       * @description The credential itself. It is shown this once; keep it where only the consumer can read it.
       * @example stl_live_example
       */
      secret: string
    }
    /** @description A person in the account. Its `etag` is for `If-Match`. */
    Member: {
      /**
       * Format: email
       * @description What the person signs in with.
       * @example ada@example.com
       */
      email: string
      /**
       * @description Identifies what was answered, for use in `If-Match`.
       * @example "5"
       */
      etag: string
      /**
       * @description Identifies the person for good.
       * @example usr_2f6k8d3p
       */
      id: string
      /**
       * Format: date-time
       * @description When the person became a member.
       * @example 2026-11-03T09:30:00Z
       */
      joinedAt: string
      /**
       * @description What to call the person.
       * @example Ada
       */
      name: string
      /**
       * @description What a member may do: `owner` everything, `admin` all but the account and owners, `viewer` look.
       * @example admin
       * @enum {string}
       */
      role: 'admin' | 'owner' | 'viewer'
    }
    /** @description An installation that sends a member that will go. */
    MemberInstallation: {
      /**
       * @description Calls since the first.
       * @example 3
       */
      calls: number
      /**
       * Format: date-time
       * @description The first call.
       * @example 2026-11-03T09:30:00Z
       */
      firstSeenAt: string
      homepage: string | null
      /**
       * @description Identifies the installation for good.
       * @example ins_4h8t2n6w
       */
      installationId: string
      /**
       * Format: date-time
       * @description The last call. Some seconds late.
       * @example 2026-11-03T09:30:00Z
       */
      lastSeenAt: string
      /**
       * @description What will go: an operation, a query parameter with `?` in front, or a member by its path.
       * @example siteUrl
       */
      member: string
      /**
       * @description What its owner calls it.
       * @example Example Magazine
       */
      name: string
      /**
       * @description What the consumer is built on.
       * @example wordpress
       * @enum {string}
       */
      platform: 'drupal' | 'other' | 'sdk' | 'server' | 'typo3' | 'wordpress'
      /**
       * @description The release that was served.
       * @example 2.2.0
       */
      release: string
    }
    /** @description A page of installations, last seen first. */
    MemberInstallationPage: {
      /** @description The items of this page, in the order of the list. */
      data: components['schemas']['MemberInstallation'][]
      /** @description Where this page stands in the list. */
      page: {
        /** @description Whether there is a next page. */
        hasMore: boolean
        /**
         * @description The page size that was applied.
         * @example 50
         */
        limit: number
        nextCursor: string | null
      }
    }
    /** @description A page of members, oldest first. */
    MemberPage: {
      /** @description The items of this page, in the order of the list. */
      data: components['schemas']['Member'][]
      /** @description Where this page stands in the list. */
      page: {
        /** @description Whether there is a next page. */
        hasMore: boolean
        /**
         * @description The page size that was applied.
         * @example 50
         */
        limit: number
        nextCursor: string | null
      }
    }
    /** @description What to change of a member. */
    MemberUpdate: {
      /**
       * @description What a member may do: `owner` everything, `admin` all but the account and owners, `viewer` look.
       * @example admin
       * @enum {string}
       */
      role: 'admin' | 'owner' | 'viewer'
    }
    /** @description A checkpoint that has just been made. */
    NewCheckpoint: {
      /**
       * Format: date-time
       * @description When it was made.
       * @example 2026-11-03T09:30:00Z
       */
      at: string
      /**
       * @description How many entries the log had.
       * @example 3
       */
      count: number
      /**
       * @description Hash of the last entry.
       * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
       */
      head: string
      /**
       * @description Identifies the checkpoint.
       * @example chk_8q3m5t1v
       */
      id: string
      /**
       * @description Which key made it.
       * @example 4f2a9c1e
       */
      keyId: string
      /**
       * @description Verifies the signature (PEM). Keep it, and the checkpoint, somewhere else.
       * @example -----BEGIN PUBLIC KEY-----…
       */
      publicKey: string
      /**
       * @description Signature over count and head.
       * @example MEUCIQ…
       */
      signature: string
    }
    /** @description An invitation that has just been made. */
    NewInvitation: {
      invitation: components['schemas']['Invitation']
      /**
       * Format: uri
       * @description What to send to the person. It is shown this once and works once, for seven days.
       * @example https://stella.example.com/join#K7QM2XWD9FHT
       */
      link: string
    }
    /** @description A token that has just been made. */
    NewToken: {
      /**
       * @description The token itself. It is shown this once.
       * @example stm_example
       */
      secret: string
      token: components['schemas']['Token']
    }
    /** @description An origin to add. Letters become lower case, default ports are left out. */
    OriginInput: {
      /**
       * @description A browser origin, exact or with `*.` before a domain for all its subdomains.
       * @example https://www.example.com
       */
      origin: string
    }
    /** @description A page of origins, in the order they were added. */
    OriginPage: {
      /** @description The items of this page, in the order of the list. */
      data: components['schemas']['AllowedOrigin'][]
      /** @description Where this page stands in the list. */
      page: {
        /** @description Whether there is a next page. */
        hasMore: boolean
        /**
         * @description The page size that was applied.
         * @example 50
         */
        limit: number
        nextCursor: string | null
      }
    }
    /** @description An origin to try. */
    OriginTest: {
      /**
       * @description What a browser would send as `Origin`.
       * @example https://shop.example.com
       */
      origin: string
    }
    /** @description Whether an origin would pass, and why. */
    OriginVerdict: {
      /** @description Whether a request with this Origin would pass. */
      allowed: boolean
      matched: string | null
      /**
       * @description Why: what it matched, that it matched nothing, or that no browser sends it like that.
       * @example subdomain
       * @enum {string}
       */
      reason: 'exact' | 'not-an-origin' | 'not-listed' | 'subdomain'
    }
    /** @description How things stand. */
    Overview: {
      /**
       * Format: date-time
       * @description When this was put together.
       * @example 2026-11-03T09:30:00Z
       */
      at: string
      installations: components['schemas']['InstallationCounts']
      rates: components['schemas']['Rates']
      recentAudit: components['schemas']['AuditEntry'][] | null
      /** @description The next ten ends, soonest first. */
      sunsets: components['schemas']['Sunset'][]
      traffic: components['schemas']['Usage']
    }
    /** @description Which releases there are, what is promised for them, and who still uses them. */
    Policy: {
      /** @description Every API of this server. */
      surfaces: components['schemas']['PolicySurface'][]
    }
    /** @description A major version and what is planned for it. */
    PolicyMajor: {
      deprecatedSince: string | null
      floor: string | null
      /** @description Raises of the floor, past and planned, in their order. */
      floors: {
        /**
         * Format: date
         * @description When it was announced.
         * @example 2027-03-17
         */
        announced: string
        /**
         * Format: date
         * @description When it takes effect.
         * @example 2027-03-17
         */
        effective: string
        /**
         * @description The oldest release that is served from then on.
         * @example 2.2.0
         */
        version: string
      }[]
      latest: string | null
      /**
       * @description The number in the path.
       * @example 2
       */
      major: number
      /**
       * Format: uri-reference
       * @description Page that tells how to move on.
       * @example /guides/migrate-to-v2
       */
      migration: string
      retired: string | null
      /**
       * @description Whether it is served, and for how long.
       * @example served
       * @enum {string}
       */
      state: 'deprecated' | 'retired' | 'scheduled' | 'served'
      sunset: string | null
    }
    /** @description A release, what is planned for it, and who still uses it. */
    PolicyRelease: {
      /**
       * @description How many people and management tokens called it in the last 30 days.
       * @example 3
       */
      callers: number
      calls: components['schemas']['CallCounts']
      /**
       * Format: date
       * @description When it was released.
       * @example 2027-03-17
       */
      date: string
      deprecatedSince: string | null
      /** @description What in it will go. */
      deprecations: components['schemas']['Deprecation'][]
      /**
       * @description How many installations called it in the last 30 days.
       * @example 3
       */
      installations: number
      /** @description Whether it is the oldest release of its major that is served. */
      isFloor: boolean
      lastSeenAt: string | null
      servedUntil: string | null
      /**
       * @description Whether it is served, and for how long.
       * @example served
       * @enum {string}
       */
      state: 'below-floor' | 'deprecated' | 'retired' | 'scheduled' | 'served'
      /**
       * @description What it brought, in a sentence.
       * @example Scheduled content.
       */
      summary: string
      sunset: string | null
      /**
       * @description The release.
       * @example 2.2.0
       */
      version: string
    }
    /** @description One API, its promises and its releases. */
    PolicySurface: {
      /**
       * @description Where it is served, before the major.
       * @example /integrations
       */
      base: string
      /** @description Its majors, newest first. */
      majors: components['schemas']['PolicyMajor'][]
      /**
       * @description What the surface is called.
       * @example integrations
       */
      name: string
      policy: components['schemas']['Promises']
      /** @description Its releases, newest first. */
      releases: components['schemas']['PolicyRelease'][]
    }
    /** @description An error, as RFC 9457 has it, with an `error` member for programs. */
    Problem: {
      error: components['schemas']['ErrorBody']
      /**
       * @description The HTTP status, repeated.
       * @example 400
       */
      status: number
      /**
       * @description The code in words.
       * @example The request does not match the contract
       */
      title: string
      /**
       * Format: uri-reference
       * @description Page that explains the code.
       * @example /errors/request-invalid
       */
      type: string
    }
    /** @description What consumers of a surface can rely on. */
    Promises: {
      /**
       * @description `on-date`: a major answers 410 from its sunset on. `never`: it answers until it is retired.
       * @enum {string}
       */
      enforceSunset: 'never' | 'on-date'
      /**
       * @description Months a minor is served after its release.
       * @example 3
       */
      minorMonths: number
      /**
       * @description Days between an announcement and what it announces.
       * @example 3
       */
      noticeDays: number
      /**
       * @description Months a major runs on after its successor came.
       * @example 3
       */
      previousMajorMonths: number
    }
    /** @description Calls of the last seven days, and what became of them. */
    Rates: {
      /**
       * @description All calls.
       * @example 3
       */
      calls: number
      /**
       * @description Calls answered 400 to 499.
       * @example 3
       */
      clientErrors: number
      /**
       * @description Calls that were served a release with an announced end.
       * @example 3
       */
      deprecatedCalls: number
      /**
       * @description Calls answered 500 and more.
       * @example 3
       */
      serverErrors: number
    }
    /** @description A person or a management token that calls a release. */
    ReleaseCaller: {
      /**
       * @description Calls since the first.
       * @example 3
       */
      calls: number
      /**
       * Format: date-time
       * @description The first call.
       * @example 2026-11-03T09:30:00Z
       */
      firstSeenAt: string
      /**
       * @description The person or the token.
       * @example tok_5c1r9w3z
       */
      id: string
      /**
       * Format: date-time
       * @description The last call. Some seconds late.
       * @example 2026-11-03T09:30:00Z
       */
      lastSeenAt: string
      name: string | null
      /**
       * @description The release that was served.
       * @example 2.2.0
       */
      release: string
      /**
       * @description Whether a person called, or automation.
       * @example token
       * @enum {string}
       */
      type: 'token' | 'user'
    }
    /** @description A page of callers, last seen first. */
    ReleaseCallerPage: {
      /** @description The items of this page, in the order of the list. */
      data: components['schemas']['ReleaseCaller'][]
      /** @description Where this page stands in the list. */
      page: {
        /** @description Whether there is a next page. */
        hasMore: boolean
        /**
         * @description The page size that was applied.
         * @example 50
         */
        limit: number
        nextCursor: string | null
      }
    }
    /** @description An installation that calls a release. */
    ReleaseInstallation: {
      /**
       * @description Calls since the first.
       * @example 3
       */
      calls: number
      /**
       * Format: date-time
       * @description The first call.
       * @example 2026-11-03T09:30:00Z
       */
      firstSeenAt: string
      homepage: string | null
      /**
       * @description Identifies the installation for good.
       * @example ins_4h8t2n6w
       */
      installationId: string
      /**
       * Format: date-time
       * @description The last call. Some seconds late.
       * @example 2026-11-03T09:30:00Z
       */
      lastSeenAt: string
      /**
       * @description What its owner calls it.
       * @example Example Magazine
       */
      name: string
      /**
       * @description What the consumer is built on.
       * @example wordpress
       * @enum {string}
       */
      platform: 'drupal' | 'other' | 'sdk' | 'server' | 'typo3' | 'wordpress'
      /**
       * @description The release that was served.
       * @example 2.2.0
       */
      release: string
    }
    /** @description A page of installations, last seen first. */
    ReleaseInstallationPage: {
      /** @description The items of this page, in the order of the list. */
      data: components['schemas']['ReleaseInstallation'][]
      /** @description Where this page stands in the list. */
      page: {
        /** @description Whether there is a next page. */
        hasMore: boolean
        /**
         * @description The page size that was applied.
         * @example 50
         */
        limit: number
        nextCursor: string | null
      }
    }
    /** @description A credential that takes the place of another from its first use on. */
    RotatedCredential: {
      credential: components['schemas']['Credential']
      replaces: components['schemas']['Credential']
      /**
       * @description The credential itself. It is shown this once; keep it where only the consumer can read it.
       * @example stl_live_example
       */
      secret: string
    }
    /** @description How to rotate. Without `expiresAt` the new credential expires when the old one would have. */
    RotationInput: {
      /** @description When it stops working; never when absent or `null`. */
      expiresAt?: string | null
      /**
       * @description How long the old secret still works once the new one was used.
       * @default 86400
       * @example 86400
       */
      graceSeconds?: number
    }
    /** @description A major that is served. */
    ServedMajor: {
      /**
       * @description The newest release.
       * @example 1.0.0
       */
      highest: string
      /**
       * @description The oldest release that is served.
       * @example 1.0.0
       */
      lowest: string
      /**
       * @description Where it is served.
       * @example /api/v1
       */
      path: string
    }
    /** @description Who calls. With a token `user` and `role` are those it acts for, where there is someone. */
    Session: {
      /** @description Whose data the caller sees. */
      account: {
        /**
         * @description Identifies the account for good.
         * @example acc_default
         */
        id: string
        /**
         * @description Its name.
         * @example Example Ltd
         */
        name: string
      }
      role: ('admin' | 'owner' | 'viewer') | null
      /** @description What the caller may do. */
      scopes: (
        | 'account:read'
        | 'account:write'
        | 'audit:read'
        | 'audit:write'
        | 'credentials:read'
        | 'credentials:write'
        | 'installations:read'
        | 'installations:write'
        | 'origins:read'
        | 'origins:write'
        | 'policy:read'
        | 'team:read'
        | 'team:write'
        | 'tokens:read'
        | 'tokens:write'
        | 'usage:read'
      )[]
      token: components['schemas']['SessionToken'] | null
      user: components['schemas']['User'] | null
      /**
       * @description How the caller said who it is.
       * @enum {string}
       */
      via: 'session' | 'token'
    }
    /** @description The management token a request was made with. */
    SessionToken: {
      expiresAt: string | null
      /**
       * @description Identifies the token; no secret.
       * @example tok_5r9w1z7b
       */
      id: string
      /**
       * @description What its creator calls it.
       * @example Deploy
       */
      name: string
    }
    /** @description An end that has been announced. */
    Sunset: {
      /**
       * @description How many people and management tokens called it in the last 30 days.
       * @example 3
       */
      callers: number
      /**
       * Format: date
       * @description First day on which it may be gone.
       * @example 2027-03-17
       */
      date: string
      /**
       * @description Whole days until then; negative once it is over.
       * @example 116
       */
      daysLeft: number
      /**
       * @description How many installations called it in the last 30 days; of a member, how many sent it. Others may still read it.
       * @example 3
       */
      installations: number
      /**
       * @description What ends.
       * @example major
       * @enum {string}
       */
      kind: 'major' | 'member' | 'release'
      release: string | null
      /**
       * @description Name of the surface.
       * @example integrations
       */
      surface: string
      /**
       * @description Which one: `v1`, `1.1.0`, or the name of a member.
       * @example v1
       */
      what: string
    }
    /** @description What automation calls this API with. The secret itself is not stored. */
    Token: {
      /**
       * Format: date-time
       * @description When it was made.
       * @example 2026-11-03T09:30:00Z
       */
      createdAt: string
      expiresAt: string | null
      /**
       * @description Identifies the token; no secret.
       * @example tok_5r9w1z7b
       */
      id: string
      lastUsedAt: string | null
      /**
       * @description What its creator calls it.
       * @example Deploy
       */
      name: string
      revokedAt: string | null
      /**
       * @description What it may do, as long as whom it acts for may, too.
       * @example [
       *       "installations:read"
       *     ]
       */
      scopes: (
        | 'account:read'
        | 'account:write'
        | 'audit:read'
        | 'audit:write'
        | 'credentials:read'
        | 'credentials:write'
        | 'installations:read'
        | 'installations:write'
        | 'origins:read'
        | 'origins:write'
        | 'policy:read'
        | 'team:read'
        | 'team:write'
        | 'tokens:read'
        | 'tokens:write'
        | 'usage:read'
      )[]
      /**
       * @description Whether it works.
       * @example active
       * @enum {string}
       */
      status: 'active' | 'expired' | 'revoked'
      userId: string | null
    }
    /** @description A new token. Its scopes are at most those of the caller. */
    TokenInput: {
      /** @description When it stops working; never when absent or `null`. */
      expiresAt?: string | null
      /**
       * @description What its creator calls it.
       * @example Deploy
       */
      name: string
      /**
       * @description What it may do, as long as whom it acts for may, too.
       * @example [
       *       "installations:read"
       *     ]
       */
      scopes: (
        | 'account:read'
        | 'account:write'
        | 'audit:read'
        | 'audit:write'
        | 'credentials:read'
        | 'credentials:write'
        | 'installations:read'
        | 'installations:write'
        | 'origins:read'
        | 'origins:write'
        | 'policy:read'
        | 'team:read'
        | 'team:write'
        | 'tokens:read'
        | 'tokens:write'
        | 'usage:read'
      )[]
    }
    /** @description A page of tokens, oldest first. */
    TokenPage: {
      /** @description The items of this page, in the order of the list. */
      data: components['schemas']['Token'][]
      /** @description Where this page stands in the list. */
      page: {
        /** @description Whether there is a next page. */
        hasMore: boolean
        /**
         * @description The page size that was applied.
         * @example 50
         */
        limit: number
        nextCursor: string | null
      }
    }
    /** @description Calls over time, by what was asked for. */
    Usage: {
      /**
       * Format: date-time
       * @description First moment counted: the begin of an interval.
       * @example 2026-11-03T09:30:00Z
       */
      from: string
      /**
       * @description What each series is of.
       * @example release
       * @enum {string}
       */
      groupBy: 'operation' | 'release' | 'status'
      /**
       * @description How long each point stands for. Hours are kept for 35 days, of a single installation for 3.
       * @example day
       * @enum {string}
       */
      interval: 'day' | 'hour'
      /** @description The busiest first. */
      series: components['schemas']['UsageSeries'][]
      /**
       * Format: date-time
       * @description First moment no longer counted: the end of an interval.
       * @example 2026-11-03T09:30:00Z
       */
      to: string
    }
    /** @description The calls of one interval. */
    UsagePoint: {
      /**
       * Format: date-time
       * @description Begin of the interval.
       * @example 2026-11-03T09:30:00Z
       */
      at: string
      /**
       * @description Calls in it.
       * @example 3
       */
      calls: number
    }
    /** @description Calls over time. */
    UsageSeries: {
      /**
       * @description A release, the id of an operation, or a status.
       * @example 2.2.0
       */
      key: string
      /** @description Oldest first. Intervals without a call are left out. */
      points: components['schemas']['UsagePoint'][]
    }
    /** @description Someone who can sign in. */
    User: {
      /**
       * Format: email
       * @description What the person signs in with.
       * @example ada@example.com
       */
      email: string
      /**
       * @description Identifies the person for good.
       * @example usr_2f6k8d3p
       */
      id: string
      /**
       * @description What to call the person.
       * @example Ada
       */
      name: string
    }
  }
  responses: {
    /** @description `API_VERSION_INVALID`, `API_VERSION_UNSUPPORTED`, `REQUEST_INVALID`, `CREDENTIAL_MISPLACED` */
    Error400: {
      headers: {
        Deprecation: components['headers']['Deprecation']
        Link: components['headers']['Link']
        RateLimit: components['headers']['RateLimit']
        'RateLimit-Policy': components['headers']['RateLimitPolicy']
        Sunset: components['headers']['Sunset']
        Vary: components['headers']['Vary']
        'X-Request-Id': components['headers']['RequestId']
        'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
        'X-Stella-Api-Version': components['headers']['ApiVersion']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description `ORIGIN_NOT_ALLOWED` */
    Error403: {
      headers: {
        Deprecation: components['headers']['Deprecation']
        Link: components['headers']['Link']
        RateLimit: components['headers']['RateLimit']
        'RateLimit-Policy': components['headers']['RateLimitPolicy']
        Sunset: components['headers']['Sunset']
        Vary: components['headers']['Vary']
        'X-Request-Id': components['headers']['RequestId']
        'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
        'X-Stella-Api-Version': components['headers']['ApiVersion']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description `API_VERSION_UNSUPPORTED` */
    Error404: {
      headers: {
        Deprecation: components['headers']['Deprecation']
        Link: components['headers']['Link']
        RateLimit: components['headers']['RateLimit']
        'RateLimit-Policy': components['headers']['RateLimitPolicy']
        Sunset: components['headers']['Sunset']
        Vary: components['headers']['Vary']
        'X-Request-Id': components['headers']['RequestId']
        'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
        'X-Stella-Api-Version': components['headers']['ApiVersion']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description `REQUEST_TIMEOUT` */
    Error408: {
      headers: {
        Deprecation: components['headers']['Deprecation']
        Link: components['headers']['Link']
        RateLimit: components['headers']['RateLimit']
        'RateLimit-Policy': components['headers']['RateLimitPolicy']
        Sunset: components['headers']['Sunset']
        Vary: components['headers']['Vary']
        'X-Request-Id': components['headers']['RequestId']
        'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
        'X-Stella-Api-Version': components['headers']['ApiVersion']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description `API_VERSION_UNSUPPORTED`, `API_VERSION_TOO_OLD` */
    Error410: {
      headers: {
        Deprecation: components['headers']['Deprecation']
        Link: components['headers']['Link']
        RateLimit: components['headers']['RateLimit']
        'RateLimit-Policy': components['headers']['RateLimitPolicy']
        Sunset: components['headers']['Sunset']
        Vary: components['headers']['Vary']
        'X-Request-Id': components['headers']['RequestId']
        'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
        'X-Stella-Api-Version': components['headers']['ApiVersion']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description `RATE_LIMITED` */
    Error429: {
      headers: {
        Deprecation: components['headers']['Deprecation']
        Link: components['headers']['Link']
        RateLimit: components['headers']['RateLimit']
        'RateLimit-Policy': components['headers']['RateLimitPolicy']
        'Retry-After': components['headers']['RetryAfter']
        Sunset: components['headers']['Sunset']
        Vary: components['headers']['Vary']
        'X-Request-Id': components['headers']['RequestId']
        'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
        'X-Stella-Api-Version': components['headers']['ApiVersion']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description `HEADERS_TOO_LARGE` */
    Error431: {
      headers: {
        Deprecation: components['headers']['Deprecation']
        Link: components['headers']['Link']
        RateLimit: components['headers']['RateLimit']
        'RateLimit-Policy': components['headers']['RateLimitPolicy']
        Sunset: components['headers']['Sunset']
        Vary: components['headers']['Vary']
        'X-Request-Id': components['headers']['RequestId']
        'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
        'X-Stella-Api-Version': components['headers']['ApiVersion']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description `INTERNAL` */
    Error500: {
      headers: {
        Deprecation: components['headers']['Deprecation']
        Link: components['headers']['Link']
        RateLimit: components['headers']['RateLimit']
        'RateLimit-Policy': components['headers']['RateLimitPolicy']
        Sunset: components['headers']['Sunset']
        Vary: components['headers']['Vary']
        'X-Request-Id': components['headers']['RequestId']
        'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
        'X-Stella-Api-Version': components['headers']['ApiVersion']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description `STORE_UNAVAILABLE` */
    Error503: {
      headers: {
        Deprecation: components['headers']['Deprecation']
        Link: components['headers']['Link']
        RateLimit: components['headers']['RateLimit']
        'RateLimit-Policy': components['headers']['RateLimitPolicy']
        'Retry-After': components['headers']['RetryAfter']
        Sunset: components['headers']['Sunset']
        Vary: components['headers']['Vary']
        'X-Request-Id': components['headers']['RequestId']
        'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
        'X-Stella-Api-Version': components['headers']['ApiVersion']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
  }
  parameters: {
    /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
    ApiVersion: string
    /** @description A key of your own for this request. Repeating the request with it does the work once. */
    IdempotencyKey: string
    /** @description ETags the client has. When one of them is the present one, the answer is 304 without a body. */
    IfNoneMatch: string
  }
  requestBodies: never
  headers: {
    /** @description The release that was served. */
    ApiVersion: string
    /** @description Members of this response that will be removed, as a list of JSON paths. */
    DeprecatedFields: string
    /** @description Sent when the release, the operation or a member of the response will be removed. */
    Deprecation: string
    /** @description `true` when this is the answer an earlier request with the same key got. */
    IdempotencyReplayed: 'true'
    /** @description Where to read about the removal, and the successor: `deprecation`, `sunset`, `successor-version`. */
    Link: string
    /** @description What is left of the quota, and until when. */
    RateLimit: string
    /** @description The quota. */
    RateLimitPolicy: string
    /** @description Names this request in the logs. */
    RequestId: string
    /** @description Seconds to wait before trying again. */
    RetryAfter: number
    /** @description First instant at which it may be gone (RFC 8594). */
    Sunset: string
    /** @description Request headers that the response depends on. */
    Vary: string
    /** @description How to authenticate (RFC 6750). */
    WwwAuthenticate: string
  }
  pathItems: never
}
export interface operations {
  getAccount: {
    parameters: {
      query?: never
      header?: {
        /** @description ETags the client has. When one of them is the present one, the answer is 304 without a body. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The account. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          /** @description Identifies what was answered, for use in `If-Match`. */
          ETag: string
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "createdAt": "2026-11-03T09:30:00Z",
           *       "id": "acc_default",
           *       "name": "Example Ltd"
           *     }
           */
          'application/json': components['schemas']['Account']
        }
      }
      /** @description It is what the client has already, as `If-None-Match` said. */
      304: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          /** @description Identifies what was answered, for use in `If-Match`. */
          ETag: string
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  updateAccount: {
    parameters: {
      query?: never
      header?: {
        /** @description ETag of what was read: the change is made only if it is still that. */
        'If-Match'?: string
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Example Ltd"
         *     }
         */
        'application/json': components['schemas']['AccountUpdate']
      }
    }
    responses: {
      /** @description The account as it is now. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          /** @description Identifies what was answered, for use in `If-Match`. */
          ETag: string
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "createdAt": "2026-11-03T09:30:00Z",
           *       "id": "acc_default",
           *       "name": "Example Ltd"
           *     }
           */
          'application/json': components['schemas']['Account']
        }
      }
      /** @description `API_VERSION_INVALID`, `API_VERSION_UNSUPPORTED`, `REQUEST_INVALID`, `CREDENTIAL_MISPLACED`, `JSON_INVALID` */
      400: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      /** @description `PRECONDITION_FAILED` */
      412: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `BODY_TOO_LARGE` */
      413: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `MEDIA_TYPE_UNSUPPORTED` */
      415: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  listAudit: {
    parameters: {
      query?: {
        /** @description Only this action; with a dot at its end, all of a noun. */
        action?: string
        /** @description Only changes of the actor with this id. */
        actor?: string
        /** @description What kind of actor it is. */
        actorType?: 'cli' | 'installation' | 'system' | 'token' | 'user'
        /** @description Where to go on: the cursor that the page before named. */
        cursor?: string
        /** @description First moment wanted. */
        from?: string
        /** @description Identifies the installation for good. */
        installationId?: string
        /** @description Items a page has at most. */
        limit?: number
        /** @description Only changes of what has this id. */
        target?: string
        /** @description First moment no longer wanted. */
        to?: string
      }
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of changes. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "action": "credential.revoke",
           *           "actor": {
           *             "id": "usr_2f6k8d3p",
           *             "name": "Ada",
           *             "type": "user"
           *           },
           *           "after": {
           *             "status": "active"
           *           },
           *           "at": "2026-11-03T09:30:00Z",
           *           "before": {
           *             "status": "active"
           *           },
           *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
           *           "installationId": "ins_4h8t2n6w",
           *           "previousHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
           *           "requestId": "req_5d8f3a1c",
           *           "sequence": 3,
           *           "target": "cred_7m2k9q4x"
           *         }
           *       ],
           *       "page": {
           *         "hasMore": true,
           *         "limit": 50,
           *         "nextCursor": "b2Zmc2V0PTUw"
           *       }
           *     }
           */
          'application/json': components['schemas']['AuditPage']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  listCheckpoints: {
    parameters: {
      query?: {
        /** @description Where to go on: the cursor that the page before named. */
        cursor?: string
        /** @description Items a page has at most. */
        limit?: number
      }
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of checkpoints. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "at": "2026-11-03T09:30:00Z",
           *           "count": 3,
           *           "head": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
           *           "id": "chk_8q3m5t1v",
           *           "keyId": "4f2a9c1e",
           *           "signature": "MEUCIQ…"
           *         }
           *       ],
           *       "page": {
           *         "hasMore": true,
           *         "limit": 50,
           *         "nextCursor": "b2Zmc2V0PTUw"
           *       }
           *     }
           */
          'application/json': components['schemas']['CheckpointPage']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  createCheckpoint: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The checkpoint. */
      201: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "at": "2026-11-03T09:30:00Z",
           *       "count": 3,
           *       "head": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
           *       "id": "chk_8q3m5t1v",
           *       "keyId": "4f2a9c1e",
           *       "publicKey": "-----BEGIN PUBLIC KEY-----…",
           *       "signature": "MEUCIQ…"
           *     }
           */
          'application/json': components['schemas']['NewCheckpoint']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  exportAudit: {
    parameters: {
      query?: {
        /** @description Only this action; with a dot at its end, all of a noun. */
        action?: string
        /** @description Only changes of the actor with this id. */
        actor?: string
        /** @description What kind of actor it is. */
        actorType?: 'cli' | 'installation' | 'system' | 'token' | 'user'
        /** @description `csv`: for spreadsheets. `jsonl`: one JSON object a line. */
        format?: 'csv' | 'jsonl'
        /** @description First moment wanted. */
        from?: string
        /** @description Identifies the installation for good. */
        installationId?: string
        /** @description Only changes of what has this id. */
        target?: string
        /** @description First moment no longer wanted. */
        to?: string
      }
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The changes. */
      200: {
        headers: {
          /** @description Suggests a name for the file. */
          'Content-Disposition': string
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/jsonl': string
          'text/csv': string
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  verifyAudit: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Whether it is whole. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "brokenAt": 3,
           *       "checkpoints": {
           *         "checked": 3,
           *         "lost": [
           *           {
           *             "at": "2026-11-03T09:30:00Z",
           *             "count": 3,
           *             "head": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
           *             "id": "chk_8q3m5t1v",
           *             "keyId": "4f2a9c1e",
           *             "signature": "MEUCIQ…"
           *           }
           *         ]
           *       },
           *       "count": 3,
           *       "head": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
           *       "ok": true,
           *       "reason": "hash differs"
           *     }
           */
          'application/json': components['schemas']['AuditVerdict']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  listInstallations: {
    parameters: {
      query?: {
        /** @description Where to go on: the cursor that the page before named. */
        cursor?: string
        /** @description Items a page has at most. */
        limit?: number
        /** @description Whether its data is real. */
        mode?: 'live' | 'test'
        /** @description What the consumer is built on. */
        platform?: 'drupal' | 'other' | 'sdk' | 'server' | 'typo3' | 'wordpress'
        /** @description Only those that called this release in the last 30 days. */
        release?: string
        /** @description Part of the id, the name or the homepage, in any case. */
        search?: string
        /** @description What to sort by; `-` in front turns the order round. Those never seen are the oldest. */
        sort?: '-createdAt' | '-lastSeenAt' | '-name' | 'createdAt' | 'lastSeenAt' | 'name'
        /** @description `suspended`: its credentials do not work until it is resumed. `removed`: for good. */
        status?: 'active' | 'removed' | 'suspended'
      }
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of installations. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "calls7d": 3,
           *           "connectedAt": "2026-11-03T09:30:00Z",
           *           "createdAt": "2026-11-03T09:30:00Z",
           *           "homepage": "https://www.example.com/",
           *           "id": "ins_4h8t2n6w",
           *           "lastRelease": "2.2.0",
           *           "lastSeenAt": "2026-11-03T09:30:00Z",
           *           "mode": "live",
           *           "name": "Example Magazine",
           *           "originCount": 3,
           *           "pinnedVersion": "2.2.0",
           *           "platform": "wordpress",
           *           "status": "active"
           *         }
           *       ],
           *       "page": {
           *         "hasMore": true,
           *         "limit": 50,
           *         "nextCursor": "b2Zmc2V0PTUw",
           *         "total": 120
           *       }
           *     }
           */
          'application/json': components['schemas']['InstallationPage']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  createInstallation: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "homepage": "https://www.example.com/",
         *       "mode": "live",
         *       "name": "Example Magazine",
         *       "origins": [
         *         "https://www.example.com"
         *       ],
         *       "platform": "wordpress"
         *     }
         */
        'application/json': components['schemas']['InstallationInput']
      }
    }
    responses: {
      /** @description It is created. */
      201: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          /** @description Identifies what was answered, for use in `If-Match`. */
          ETag: string
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "connectedAt": "2026-11-03T09:30:00Z",
           *       "createdAt": "2026-11-03T09:30:00Z",
           *       "homepage": "https://www.example.com/",
           *       "id": "ins_4h8t2n6w",
           *       "lastRelease": "2.2.0",
           *       "lastSeenAt": "2026-11-03T09:30:00Z",
           *       "mode": "live",
           *       "name": "Example Magazine",
           *       "origins": [
           *         "https://www.example.com"
           *       ],
           *       "phpVersion": "8.4.2",
           *       "pinnedVersion": "2.2.0",
           *       "platform": "wordpress",
           *       "platformVersion": "6.9.1",
           *       "status": "active",
           *       "updatedAt": "2026-11-03T09:30:00Z"
           *     }
           */
          'application/json': components['schemas']['Installation']
        }
      }
      /** @description `API_VERSION_INVALID`, `API_VERSION_UNSUPPORTED`, `REQUEST_INVALID`, `CREDENTIAL_MISPLACED`, `JSON_INVALID` */
      400: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      /** @description `BODY_TOO_LARGE` */
      413: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `MEDIA_TYPE_UNSUPPORTED` */
      415: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  getInstallation: {
    parameters: {
      query?: never
      header?: {
        /** @description ETags the client has. When one of them is the present one, the answer is 304 without a body. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the installation for good. */
        installationId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The installation. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          /** @description Identifies what was answered, for use in `If-Match`. */
          ETag: string
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "connectedAt": "2026-11-03T09:30:00Z",
           *       "createdAt": "2026-11-03T09:30:00Z",
           *       "homepage": "https://www.example.com/",
           *       "id": "ins_4h8t2n6w",
           *       "lastRelease": "2.2.0",
           *       "lastSeenAt": "2026-11-03T09:30:00Z",
           *       "mode": "live",
           *       "name": "Example Magazine",
           *       "origins": [
           *         "https://www.example.com"
           *       ],
           *       "phpVersion": "8.4.2",
           *       "pinnedVersion": "2.2.0",
           *       "platform": "wordpress",
           *       "platformVersion": "6.9.1",
           *       "status": "active",
           *       "updatedAt": "2026-11-03T09:30:00Z"
           *     }
           */
          'application/json': components['schemas']['Installation']
        }
      }
      /** @description It is what the client has already, as `If-None-Match` said. */
      304: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          /** @description Identifies what was answered, for use in `If-Match`. */
          ETag: string
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  removeInstallation: {
    parameters: {
      query?: never
      header?: {
        /** @description ETag of what was read: the change is made only if it is still that. */
        'If-Match'?: string
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the installation for good. */
        installationId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is removed. */
      204: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      /** @description `PRECONDITION_FAILED` */
      412: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  updateInstallation: {
    parameters: {
      query?: never
      header?: {
        /** @description ETag of what was read: the change is made only if it is still that. */
        'If-Match'?: string
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the installation for good. */
        installationId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Example Magazine",
         *       "pinnedVersion": "2.2.0"
         *     }
         */
        'application/json': components['schemas']['InstallationUpdate']
      }
    }
    responses: {
      /** @description The installation as it is now. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          /** @description Identifies what was answered, for use in `If-Match`. */
          ETag: string
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "connectedAt": "2026-11-03T09:30:00Z",
           *       "createdAt": "2026-11-03T09:30:00Z",
           *       "homepage": "https://www.example.com/",
           *       "id": "ins_4h8t2n6w",
           *       "lastRelease": "2.2.0",
           *       "lastSeenAt": "2026-11-03T09:30:00Z",
           *       "mode": "live",
           *       "name": "Example Magazine",
           *       "origins": [
           *         "https://www.example.com"
           *       ],
           *       "phpVersion": "8.4.2",
           *       "pinnedVersion": "2.2.0",
           *       "platform": "wordpress",
           *       "platformVersion": "6.9.1",
           *       "status": "active",
           *       "updatedAt": "2026-11-03T09:30:00Z"
           *     }
           */
          'application/json': components['schemas']['Installation']
        }
      }
      /** @description `API_VERSION_INVALID`, `API_VERSION_UNSUPPORTED`, `REQUEST_INVALID`, `CREDENTIAL_MISPLACED`, `JSON_INVALID` */
      400: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      /** @description `INSTALLATION_REMOVED` */
      409: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          'Retry-After': components['headers']['RetryAfter']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      410: components['responses']['Error410']
      /** @description `PRECONDITION_FAILED` */
      412: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `BODY_TOO_LARGE` */
      413: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `MEDIA_TYPE_UNSUPPORTED` */
      415: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  issueConnectCode: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the installation for good. */
        installationId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "expiresAt": "2027-11-03T09:30:00Z",
         *       "kind": "secret",
         *       "scopes": [
         *         "events:read",
         *         "events:write"
         *       ]
         *     }
         */
        'application/json': components['schemas']['CredentialInput']
      }
    }
    responses: {
      /** @description The code. */
      201: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "code": "K7QM-2XWD-9FHT",
           *       "expiresAt": "2026-11-03T09:30:00Z"
           *     }
           */
          'application/json': components['schemas']['ConnectCode']
        }
      }
      /** @description `API_VERSION_INVALID`, `API_VERSION_UNSUPPORTED`, `REQUEST_INVALID`, `CREDENTIAL_MISPLACED`, `JSON_INVALID` */
      400: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      /** @description `INSTALLATION_REMOVED` */
      409: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          'Retry-After': components['headers']['RetryAfter']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      410: components['responses']['Error410']
      /** @description `BODY_TOO_LARGE` */
      413: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `MEDIA_TYPE_UNSUPPORTED` */
      415: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  listCredentials: {
    parameters: {
      query?: {
        /** @description Where to go on: the cursor that the page before named. */
        cursor?: string
        /** @description Items a page has at most. */
        limit?: number
      }
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the installation for good. */
        installationId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of credentials. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "awaitsFirstUse": true,
           *           "createdAt": "2026-11-03T09:30:00Z",
           *           "expiresAt": "2026-11-03T09:30:00Z",
           *           "id": "cred_7m2k9q4x",
           *           "installationId": "ins_4h8t2n6w",
           *           "kind": "secret",
           *           "lastUsedAt": "2026-11-03T09:30:00Z",
           *           "replacedBy": "cred_7m2k9q4x",
           *           "revokedAt": "2026-11-03T09:30:00Z",
           *           "scopes": [
           *             "events:read",
           *             "events:write"
           *           ],
           *           "status": "active"
           *         }
           *       ],
           *       "page": {
           *         "hasMore": true,
           *         "limit": 50,
           *         "nextCursor": "b2Zmc2V0PTUw"
           *       }
           *     }
           */
          'application/json': components['schemas']['CredentialPage']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  issueCredential: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the installation for good. */
        installationId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "expiresAt": "2027-11-03T09:30:00Z",
         *       "kind": "secret",
         *       "scopes": [
         *         "events:read",
         *         "events:write"
         *       ]
         *     }
         */
        'application/json': components['schemas']['CredentialInput']
      }
    }
    responses: {
      /** @description The credential and its secret. */
      201: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "credential": {
           *         "awaitsFirstUse": true,
           *         "createdAt": "2026-11-03T09:30:00Z",
           *         "expiresAt": "2026-11-03T09:30:00Z",
           *         "id": "cred_7m2k9q4x",
           *         "installationId": "ins_4h8t2n6w",
           *         "kind": "secret",
           *         "lastUsedAt": "2026-11-03T09:30:00Z",
           *         "replacedBy": "cred_7m2k9q4x",
           *         "revokedAt": "2026-11-03T09:30:00Z",
           *         "scopes": [
           *           "events:read",
           *           "events:write"
           *         ],
           *         "status": "active"
           *       },
           *       "secret": "stl_live_example"
           *     }
           */
          'application/json': components['schemas']['IssuedCredential']
        }
      }
      /** @description `API_VERSION_INVALID`, `API_VERSION_UNSUPPORTED`, `REQUEST_INVALID`, `CREDENTIAL_MISPLACED`, `JSON_INVALID` */
      400: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      /** @description `INSTALLATION_REMOVED` */
      409: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          'Retry-After': components['headers']['RetryAfter']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      410: components['responses']['Error410']
      /** @description `BODY_TOO_LARGE` */
      413: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `MEDIA_TYPE_UNSUPPORTED` */
      415: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  getCredential: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the credential; no secret. */
        credentialId: string
        /** @description Identifies the installation for good. */
        installationId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The credential. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "awaitsFirstUse": true,
           *       "calls24h": 3,
           *       "createdAt": "2026-11-03T09:30:00Z",
           *       "expiresAt": "2026-11-03T09:30:00Z",
           *       "id": "cred_7m2k9q4x",
           *       "installationId": "ins_4h8t2n6w",
           *       "kind": "secret",
           *       "lastUsedAt": "2026-11-03T09:30:00Z",
           *       "replacedBy": "cred_7m2k9q4x",
           *       "revokedAt": "2026-11-03T09:30:00Z",
           *       "scopes": [
           *         "events:read",
           *         "events:write"
           *       ],
           *       "status": "active"
           *     }
           */
          'application/json': components['schemas']['CredentialDetail']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  revokeCredential: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the credential; no secret. */
        credentialId: string
        /** @description Identifies the installation for good. */
        installationId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The credential as it is now. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "awaitsFirstUse": true,
           *       "createdAt": "2026-11-03T09:30:00Z",
           *       "expiresAt": "2026-11-03T09:30:00Z",
           *       "id": "cred_7m2k9q4x",
           *       "installationId": "ins_4h8t2n6w",
           *       "kind": "secret",
           *       "lastUsedAt": "2026-11-03T09:30:00Z",
           *       "replacedBy": "cred_7m2k9q4x",
           *       "revokedAt": "2026-11-03T09:30:00Z",
           *       "scopes": [
           *         "events:read",
           *         "events:write"
           *       ],
           *       "status": "active"
           *     }
           */
          'application/json': components['schemas']['Credential']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  rotateCredential: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the credential; no secret. */
        credentialId: string
        /** @description Identifies the installation for good. */
        installationId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "expiresAt": "2027-11-03T09:30:00Z",
         *       "graceSeconds": 86400
         *     }
         */
        'application/json': components['schemas']['RotationInput']
      }
    }
    responses: {
      /** @description The successor and its secret. */
      201: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "credential": {
           *         "awaitsFirstUse": true,
           *         "createdAt": "2026-11-03T09:30:00Z",
           *         "expiresAt": "2026-11-03T09:30:00Z",
           *         "id": "cred_7m2k9q4x",
           *         "installationId": "ins_4h8t2n6w",
           *         "kind": "secret",
           *         "lastUsedAt": "2026-11-03T09:30:00Z",
           *         "replacedBy": "cred_7m2k9q4x",
           *         "revokedAt": "2026-11-03T09:30:00Z",
           *         "scopes": [
           *           "events:read",
           *           "events:write"
           *         ],
           *         "status": "active"
           *       },
           *       "replaces": {
           *         "awaitsFirstUse": true,
           *         "createdAt": "2026-11-03T09:30:00Z",
           *         "expiresAt": "2026-11-03T09:30:00Z",
           *         "id": "cred_7m2k9q4x",
           *         "installationId": "ins_4h8t2n6w",
           *         "kind": "secret",
           *         "lastUsedAt": "2026-11-03T09:30:00Z",
           *         "replacedBy": "cred_7m2k9q4x",
           *         "revokedAt": "2026-11-03T09:30:00Z",
           *         "scopes": [
           *           "events:read",
           *           "events:write"
           *         ],
           *         "status": "active"
           *       },
           *       "secret": "stl_live_example"
           *     }
           */
          'application/json': components['schemas']['RotatedCredential']
        }
      }
      /** @description `API_VERSION_INVALID`, `API_VERSION_UNSUPPORTED`, `REQUEST_INVALID`, `CREDENTIAL_MISPLACED`, `JSON_INVALID` */
      400: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      /** @description `INSTALLATION_REMOVED`, `CREDENTIAL_NOT_ROTATABLE` */
      409: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          'Retry-After': components['headers']['RetryAfter']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      410: components['responses']['Error410']
      /** @description `BODY_TOO_LARGE` */
      413: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `MEDIA_TYPE_UNSUPPORTED` */
      415: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  listOrigins: {
    parameters: {
      query?: {
        /** @description Where to go on: the cursor that the page before named. */
        cursor?: string
        /** @description Items a page has at most. */
        limit?: number
      }
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the installation for good. */
        installationId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of origins. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "origin": "https://www.example.com"
           *         }
           *       ],
           *       "page": {
           *         "hasMore": true,
           *         "limit": 50,
           *         "nextCursor": "b2Zmc2V0PTUw"
           *       }
           *     }
           */
          'application/json': components['schemas']['OriginPage']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  addOrigin: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the installation for good. */
        installationId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "origin": "https://www.example.com"
         *     }
         */
        'application/json': components['schemas']['OriginInput']
      }
    }
    responses: {
      /** @description The origin, as the list has it. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "origin": "https://www.example.com"
           *     }
           */
          'application/json': components['schemas']['AllowedOrigin']
        }
      }
      /** @description `API_VERSION_INVALID`, `API_VERSION_UNSUPPORTED`, `REQUEST_INVALID`, `CREDENTIAL_MISPLACED`, `JSON_INVALID` */
      400: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      /** @description `INSTALLATION_REMOVED` */
      409: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          'Retry-After': components['headers']['RetryAfter']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      410: components['responses']['Error410']
      /** @description `BODY_TOO_LARGE` */
      413: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `MEDIA_TYPE_UNSUPPORTED` */
      415: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  removeOrigin: {
    parameters: {
      query: {
        /** @description A browser origin, exact or with `*.` before a domain for all its subdomains. */
        origin: string
      }
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the installation for good. */
        installationId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is gone. */
      204: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      /** @description `INSTALLATION_REMOVED` */
      409: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          'Retry-After': components['headers']['RetryAfter']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  testOrigin: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the installation for good. */
        installationId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "origin": "https://shop.example.com"
         *     }
         */
        'application/json': components['schemas']['OriginTest']
      }
    }
    responses: {
      /** @description Whether it would, and why. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "allowed": true,
           *       "matched": "https://www.example.com",
           *       "reason": "subdomain"
           *     }
           */
          'application/json': components['schemas']['OriginVerdict']
        }
      }
      /** @description `API_VERSION_INVALID`, `API_VERSION_UNSUPPORTED`, `REQUEST_INVALID`, `CREDENTIAL_MISPLACED`, `JSON_INVALID` */
      400: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      /** @description `BODY_TOO_LARGE` */
      413: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `MEDIA_TYPE_UNSUPPORTED` */
      415: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  resumeInstallation: {
    parameters: {
      query?: never
      header?: {
        /** @description ETag of what was read: the change is made only if it is still that. */
        'If-Match'?: string
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the installation for good. */
        installationId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The installation as it is now. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          /** @description Identifies what was answered, for use in `If-Match`. */
          ETag: string
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "connectedAt": "2026-11-03T09:30:00Z",
           *       "createdAt": "2026-11-03T09:30:00Z",
           *       "homepage": "https://www.example.com/",
           *       "id": "ins_4h8t2n6w",
           *       "lastRelease": "2.2.0",
           *       "lastSeenAt": "2026-11-03T09:30:00Z",
           *       "mode": "live",
           *       "name": "Example Magazine",
           *       "origins": [
           *         "https://www.example.com"
           *       ],
           *       "phpVersion": "8.4.2",
           *       "pinnedVersion": "2.2.0",
           *       "platform": "wordpress",
           *       "platformVersion": "6.9.1",
           *       "status": "active",
           *       "updatedAt": "2026-11-03T09:30:00Z"
           *     }
           */
          'application/json': components['schemas']['Installation']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      /** @description `INSTALLATION_REMOVED` */
      409: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          'Retry-After': components['headers']['RetryAfter']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      410: components['responses']['Error410']
      /** @description `PRECONDITION_FAILED` */
      412: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  suspendInstallation: {
    parameters: {
      query?: never
      header?: {
        /** @description ETag of what was read: the change is made only if it is still that. */
        'If-Match'?: string
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the installation for good. */
        installationId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The installation as it is now. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          /** @description Identifies what was answered, for use in `If-Match`. */
          ETag: string
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "connectedAt": "2026-11-03T09:30:00Z",
           *       "createdAt": "2026-11-03T09:30:00Z",
           *       "homepage": "https://www.example.com/",
           *       "id": "ins_4h8t2n6w",
           *       "lastRelease": "2.2.0",
           *       "lastSeenAt": "2026-11-03T09:30:00Z",
           *       "mode": "live",
           *       "name": "Example Magazine",
           *       "origins": [
           *         "https://www.example.com"
           *       ],
           *       "phpVersion": "8.4.2",
           *       "pinnedVersion": "2.2.0",
           *       "platform": "wordpress",
           *       "platformVersion": "6.9.1",
           *       "status": "active",
           *       "updatedAt": "2026-11-03T09:30:00Z"
           *     }
           */
          'application/json': components['schemas']['Installation']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      /** @description `INSTALLATION_REMOVED` */
      409: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          'Retry-After': components['headers']['RetryAfter']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      410: components['responses']['Error410']
      /** @description `PRECONDITION_FAILED` */
      412: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  getDocument: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The document. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /** @example {} */
          'application/json': {
            [key: string]: unknown
          }
        }
      }
      400: components['responses']['Error400']
      403: components['responses']['Error403']
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  getOverview: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description How things stand. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "at": "2026-11-03T09:30:00Z",
           *       "installations": {
           *         "active": 3,
           *         "removed": 3,
           *         "suspended": 3
           *       },
           *       "rates": {
           *         "calls": 3,
           *         "clientErrors": 3,
           *         "deprecatedCalls": 3,
           *         "serverErrors": 3
           *       },
           *       "recentAudit": [
           *         {
           *           "action": "credential.revoke",
           *           "actor": {
           *             "id": "usr_2f6k8d3p",
           *             "name": "Ada",
           *             "type": "user"
           *           },
           *           "after": {
           *             "status": "active"
           *           },
           *           "at": "2026-11-03T09:30:00Z",
           *           "before": {
           *             "status": "active"
           *           },
           *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
           *           "installationId": "ins_4h8t2n6w",
           *           "previousHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
           *           "requestId": "req_5d8f3a1c",
           *           "sequence": 3,
           *           "target": "cred_7m2k9q4x"
           *         }
           *       ],
           *       "sunsets": [
           *         {
           *           "callers": 3,
           *           "date": "2027-03-17",
           *           "daysLeft": 116,
           *           "installations": 3,
           *           "kind": "major",
           *           "release": "2.2.0",
           *           "surface": "integrations",
           *           "what": "v1"
           *         }
           *       ],
           *       "traffic": {
           *         "from": "2026-11-03T09:30:00Z",
           *         "groupBy": "release",
           *         "interval": "day",
           *         "series": [
           *           {
           *             "key": "2.2.0",
           *             "points": [
           *               {
           *                 "at": "2026-11-03T09:30:00Z",
           *                 "calls": 3
           *               }
           *             ]
           *           }
           *         ],
           *         "to": "2026-11-03T09:30:00Z"
           *       }
           *     }
           */
          'application/json': components['schemas']['Overview']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  getPolicy: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The policy. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "surfaces": [
           *         {
           *           "base": "/integrations",
           *           "majors": [
           *             {
           *               "deprecatedSince": "2027-03-17",
           *               "floor": "2.2.0",
           *               "floors": [
           *                 {
           *                   "announced": "2027-03-17",
           *                   "effective": "2027-03-17",
           *                   "version": "2.2.0"
           *                 }
           *               ],
           *               "latest": "2.2.0",
           *               "major": 2,
           *               "migration": "/guides/migrate-to-v2",
           *               "retired": "2027-03-17",
           *               "state": "served",
           *               "sunset": "2027-03-17"
           *             }
           *           ],
           *           "name": "integrations",
           *           "policy": {
           *             "enforceSunset": "never",
           *             "minorMonths": 3,
           *             "noticeDays": 3,
           *             "previousMajorMonths": 3
           *           },
           *           "releases": [
           *             {
           *               "callers": 3,
           *               "calls": {
           *                 "last24h": 3,
           *                 "last30d": 3,
           *                 "last7d": 3
           *               },
           *               "date": "2027-03-17",
           *               "deprecatedSince": "2027-03-17",
           *               "deprecations": [
           *                 {
           *                   "carriedBy": "both",
           *                   "installations": 3,
           *                   "kind": "member",
           *                   "member": "siteUrl",
           *                   "readers": 3,
           *                   "replacement": "homepage",
           *                   "since": "2027-03-17",
           *                   "sunset": "2027-03-17"
           *                 }
           *               ],
           *               "installations": 3,
           *               "isFloor": true,
           *               "lastSeenAt": "2026-11-03T09:30:00Z",
           *               "servedUntil": "2027-03-17",
           *               "state": "served",
           *               "summary": "Scheduled content.",
           *               "sunset": "2027-03-17",
           *               "version": "2.2.0"
           *             }
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Policy']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  listReleaseCallers: {
    parameters: {
      query?: {
        /** @description Where to go on: the cursor that the page before named. */
        cursor?: string
        /** @description Items a page has at most. */
        limit?: number
        /** @description Only those that were seen then or later. */
        since?: string
      }
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Name of the surface. */
        surface: string
        /** @description The release. */
        version: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of callers. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "calls": 3,
           *           "firstSeenAt": "2026-11-03T09:30:00Z",
           *           "id": "tok_5c1r9w3z",
           *           "lastSeenAt": "2026-11-03T09:30:00Z",
           *           "name": "Deploy",
           *           "release": "2.2.0",
           *           "type": "token"
           *         }
           *       ],
           *       "page": {
           *         "hasMore": true,
           *         "limit": 50,
           *         "nextCursor": "b2Zmc2V0PTUw"
           *       }
           *     }
           */
          'application/json': components['schemas']['ReleaseCallerPage']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  listReleaseInstallations: {
    parameters: {
      query?: {
        /** @description Where to go on: the cursor that the page before named. */
        cursor?: string
        /** @description Items a page has at most. */
        limit?: number
        /** @description Only those that were seen then or later. */
        since?: string
      }
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Name of the surface. */
        surface: string
        /** @description The release. */
        version: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of installations. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "calls": 3,
           *           "firstSeenAt": "2026-11-03T09:30:00Z",
           *           "homepage": "https://www.example.com/",
           *           "installationId": "ins_4h8t2n6w",
           *           "lastSeenAt": "2026-11-03T09:30:00Z",
           *           "name": "Example Magazine",
           *           "platform": "wordpress",
           *           "release": "2.2.0"
           *         }
           *       ],
           *       "page": {
           *         "hasMore": true,
           *         "limit": 50,
           *         "nextCursor": "b2Zmc2V0PTUw"
           *       }
           *     }
           */
          'application/json': components['schemas']['ReleaseInstallationPage']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  getSession: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Who calls. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "account": {
           *         "id": "acc_default",
           *         "name": "Example Ltd"
           *       },
           *       "role": "admin",
           *       "scopes": [
           *         "account:read"
           *       ],
           *       "token": {
           *         "expiresAt": "2026-11-03T09:30:00Z",
           *         "id": "tok_5r9w1z7b",
           *         "name": "Deploy"
           *       },
           *       "user": {
           *         "email": "ada@example.com",
           *         "id": "usr_2f6k8d3p",
           *         "name": "Ada"
           *       },
           *       "via": "session"
           *     }
           */
          'application/json': components['schemas']['Session']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      403: components['responses']['Error403']
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  listInvitations: {
    parameters: {
      query?: {
        /** @description Where to go on: the cursor that the page before named. */
        cursor?: string
        /** @description Items a page has at most. */
        limit?: number
      }
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of invitations. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "createdAt": "2026-11-03T09:30:00Z",
           *           "email": "ada@example.com",
           *           "expiresAt": "2026-11-03T09:30:00Z",
           *           "id": "inv_3c7x9b2n",
           *           "role": "admin"
           *         }
           *       ],
           *       "page": {
           *         "hasMore": true,
           *         "limit": 50,
           *         "nextCursor": "b2Zmc2V0PTUw"
           *       }
           *     }
           */
          'application/json': components['schemas']['InvitationPage']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  createInvitation: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ada@example.com",
         *       "role": "admin"
         *     }
         */
        'application/json': components['schemas']['InvitationInput']
      }
    }
    responses: {
      /** @description The invitation and its link. */
      201: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "invitation": {
           *         "createdAt": "2026-11-03T09:30:00Z",
           *         "email": "ada@example.com",
           *         "expiresAt": "2026-11-03T09:30:00Z",
           *         "id": "inv_3c7x9b2n",
           *         "role": "admin"
           *       },
           *       "link": "https://stella.example.com/join#K7QM2XWD9FHT"
           *     }
           */
          'application/json': components['schemas']['NewInvitation']
        }
      }
      /** @description `API_VERSION_INVALID`, `API_VERSION_UNSUPPORTED`, `REQUEST_INVALID`, `CREDENTIAL_MISPLACED`, `JSON_INVALID` */
      400: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ROLE_INSUFFICIENT`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      /** @description `ALREADY_MEMBER` */
      409: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          'Retry-After': components['headers']['RetryAfter']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      410: components['responses']['Error410']
      /** @description `BODY_TOO_LARGE` */
      413: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `MEDIA_TYPE_UNSUPPORTED` */
      415: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  revokeInvitation: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the invitation; no secret. */
        invitationId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is revoked. */
      204: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ROLE_INSUFFICIENT`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  acceptInvitation: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "code": "K7QM2XWD9FHT",
         *       "email": "ada@example.com",
         *       "name": "Ada",
         *       "password": "correct horse battery staple"
         *     }
         */
        'application/json': components['schemas']['InvitationAcceptance']
      }
    }
    responses: {
      /** @description The person is a member. */
      201: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "user": {
           *         "email": "ada@example.com",
           *         "id": "usr_2f6k8d3p",
           *         "name": "Ada"
           *       }
           *     }
           */
          'application/json': components['schemas']['AcceptedInvitation']
        }
      }
      /** @description `API_VERSION_INVALID`, `API_VERSION_UNSUPPORTED`, `REQUEST_INVALID`, `CREDENTIAL_MISPLACED`, `JSON_INVALID`, `INVITATION_INVALID` */
      400: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      403: components['responses']['Error403']
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      /** @description `ALREADY_MEMBER` */
      409: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          'Retry-After': components['headers']['RetryAfter']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      410: components['responses']['Error410']
      /** @description `BODY_TOO_LARGE` */
      413: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `MEDIA_TYPE_UNSUPPORTED` */
      415: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  lookUpInvitation: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "code": "K7QM2XWD9FHT"
         *     }
         */
        'application/json': components['schemas']['InvitationLookUp']
      }
    }
    responses: {
      /** @description What the invitation is for. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "email": "ada@example.com",
           *       "expiresAt": "2026-11-03T09:30:00Z",
           *       "role": "admin"
           *     }
           */
          'application/json': components['schemas']['InvitationOffer']
        }
      }
      /** @description `API_VERSION_INVALID`, `API_VERSION_UNSUPPORTED`, `REQUEST_INVALID`, `CREDENTIAL_MISPLACED`, `JSON_INVALID`, `INVITATION_INVALID` */
      400: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      403: components['responses']['Error403']
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      /** @description `BODY_TOO_LARGE` */
      413: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `MEDIA_TYPE_UNSUPPORTED` */
      415: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  listMembers: {
    parameters: {
      query?: {
        /** @description Where to go on: the cursor that the page before named. */
        cursor?: string
        /** @description Items a page has at most. */
        limit?: number
      }
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of members. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "email": "ada@example.com",
           *           "etag": "\"5\"",
           *           "id": "usr_2f6k8d3p",
           *           "joinedAt": "2026-11-03T09:30:00Z",
           *           "name": "Ada",
           *           "role": "admin"
           *         }
           *       ],
           *       "page": {
           *         "hasMore": true,
           *         "limit": 50,
           *         "nextCursor": "b2Zmc2V0PTUw"
           *       }
           *     }
           */
          'application/json': components['schemas']['MemberPage']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  removeMember: {
    parameters: {
      query?: never
      header?: {
        /** @description ETag of what was read: the change is made only if it is still that. */
        'If-Match'?: string
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the person for good. */
        memberId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The person is no member any more. */
      204: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ROLE_INSUFFICIENT`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      /** @description `LAST_OWNER` */
      409: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          'Retry-After': components['headers']['RetryAfter']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      410: components['responses']['Error410']
      /** @description `PRECONDITION_FAILED` */
      412: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  updateMember: {
    parameters: {
      query?: never
      header?: {
        /** @description ETag of what was read: the change is made only if it is still that. */
        'If-Match'?: string
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the person for good. */
        memberId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "role": "admin"
         *     }
         */
        'application/json': components['schemas']['MemberUpdate']
      }
    }
    responses: {
      /** @description The member as it is now. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "email": "ada@example.com",
           *       "etag": "\"5\"",
           *       "id": "usr_2f6k8d3p",
           *       "joinedAt": "2026-11-03T09:30:00Z",
           *       "name": "Ada",
           *       "role": "admin"
           *     }
           */
          'application/json': components['schemas']['Member']
        }
      }
      /** @description `API_VERSION_INVALID`, `API_VERSION_UNSUPPORTED`, `REQUEST_INVALID`, `CREDENTIAL_MISPLACED`, `JSON_INVALID` */
      400: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ROLE_INSUFFICIENT`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      /** @description `LAST_OWNER` */
      409: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          'Retry-After': components['headers']['RetryAfter']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      410: components['responses']['Error410']
      /** @description `PRECONDITION_FAILED` */
      412: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `BODY_TOO_LARGE` */
      413: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `MEDIA_TYPE_UNSUPPORTED` */
      415: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  listTokens: {
    parameters: {
      query?: {
        /** @description Where to go on: the cursor that the page before named. */
        cursor?: string
        /** @description Items a page has at most. */
        limit?: number
      }
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of tokens. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "createdAt": "2026-11-03T09:30:00Z",
           *           "expiresAt": "2026-11-03T09:30:00Z",
           *           "id": "tok_5r9w1z7b",
           *           "lastUsedAt": "2026-11-03T09:30:00Z",
           *           "name": "Deploy",
           *           "revokedAt": "2026-11-03T09:30:00Z",
           *           "scopes": [
           *             "installations:read"
           *           ],
           *           "status": "active",
           *           "userId": "usr_2f6k8d3p"
           *         }
           *       ],
           *       "page": {
           *         "hasMore": true,
           *         "limit": 50,
           *         "nextCursor": "b2Zmc2V0PTUw"
           *       }
           *     }
           */
          'application/json': components['schemas']['TokenPage']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  createToken: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "expiresAt": "2027-11-03T09:30:00Z",
         *       "name": "Deploy",
         *       "scopes": [
         *         "installations:read"
         *       ]
         *     }
         */
        'application/json': components['schemas']['TokenInput']
      }
    }
    responses: {
      /** @description The token and its secret. */
      201: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "secret": "stm_example",
           *       "token": {
           *         "createdAt": "2026-11-03T09:30:00Z",
           *         "expiresAt": "2026-11-03T09:30:00Z",
           *         "id": "tok_5r9w1z7b",
           *         "lastUsedAt": "2026-11-03T09:30:00Z",
           *         "name": "Deploy",
           *         "revokedAt": "2026-11-03T09:30:00Z",
           *         "scopes": [
           *           "installations:read"
           *         ],
           *         "status": "active",
           *         "userId": "usr_2f6k8d3p"
           *       }
           *     }
           */
          'application/json': components['schemas']['NewToken']
        }
      }
      /** @description `API_VERSION_INVALID`, `API_VERSION_UNSUPPORTED`, `REQUEST_INVALID`, `CREDENTIAL_MISPLACED`, `JSON_INVALID` */
      400: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      /** @description `BODY_TOO_LARGE` */
      413: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `MEDIA_TYPE_UNSUPPORTED` */
      415: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  revokeToken: {
    parameters: {
      query?: never
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path: {
        /** @description Identifies the token; no secret. */
        tokenId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is revoked. */
      204: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  getUsage: {
    parameters: {
      query?: {
        /** @description First moment wanted; seven days before `to` when absent. */
        from?: string
        /** @description What each series is of. */
        groupBy?: 'operation' | 'release' | 'status'
        /** @description Identifies the installation for good. */
        installationId?: string
        /** @description How long each point stands for. Hours are kept for 35 days, of a single installation for 3. */
        interval?: 'day' | 'hour'
        /** @description Which API was called. Installations call `integrations` only. */
        surface?: 'api' | 'integrations'
        /** @description First moment no longer wanted; now when absent. */
        to?: string
      }
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The calls. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "from": "2026-11-03T09:30:00Z",
           *       "groupBy": "release",
           *       "interval": "day",
           *       "series": [
           *         {
           *           "key": "2.2.0",
           *           "points": [
           *             {
           *               "at": "2026-11-03T09:30:00Z",
           *               "calls": 3
           *             }
           *           ]
           *         }
           *       ],
           *       "to": "2026-11-03T09:30:00Z"
           *     }
           */
          'application/json': components['schemas']['Usage']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `API_VERSION_UNSUPPORTED`, `NOT_FOUND` */
      404: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  listDeprecatedMembers: {
    parameters: {
      query?: {
        /** @description Where to go on: the cursor that the page before named. */
        cursor?: string
        /** @description Items a page has at most. */
        limit?: number
      }
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of members. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "calls": {
           *             "last24h": 3,
           *             "last30d": 3,
           *             "last7d": 3
           *           },
           *           "carriedBy": "both",
           *           "installations": 3,
           *           "kind": "member",
           *           "lastSeenAt": "2026-11-03T09:30:00Z",
           *           "member": "siteUrl",
           *           "readers": 3,
           *           "release": "2.2.0",
           *           "replacement": "homepage",
           *           "sunset": "2027-03-17"
           *         }
           *       ],
           *       "page": {
           *         "hasMore": true,
           *         "limit": 50,
           *         "nextCursor": "b2Zmc2V0PTUw"
           *       }
           *     }
           */
          'application/json': components['schemas']['DeprecatedMemberPage']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
  listDeprecatedMemberInstallations: {
    parameters: {
      query?: {
        /** @description Where to go on: the cursor that the page before named. */
        cursor?: string
        /** @description Items a page has at most. */
        limit?: number
        /** @description What will go: an operation, a query parameter with `?` in front, or a member by its path. */
        member?: string
        /** @description Only in this release. */
        release?: string
        /** @description Only those that were seen then or later. */
        since?: string
      }
      header?: {
        /** @description The release to be served: the newest one that is not above it. Without it, the newest of the major. */
        'X-Stella-Api-Version'?: components['parameters']['ApiVersion']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of installations. */
      200: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "calls": 3,
           *           "firstSeenAt": "2026-11-03T09:30:00Z",
           *           "homepage": "https://www.example.com/",
           *           "installationId": "ins_4h8t2n6w",
           *           "lastSeenAt": "2026-11-03T09:30:00Z",
           *           "member": "siteUrl",
           *           "name": "Example Magazine",
           *           "platform": "wordpress",
           *           "release": "2.2.0"
           *         }
           *       ],
           *       "page": {
           *         "hasMore": true,
           *         "limit": 50,
           *         "nextCursor": "b2Zmc2V0PTUw"
           *       }
           *     }
           */
          'application/json': components['schemas']['MemberInstallationPage']
        }
      }
      400: components['responses']['Error400']
      /** @description `UNAUTHENTICATED` */
      401: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'WWW-Authenticate': components['headers']['WwwAuthenticate']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `INSUFFICIENT_SCOPE`, `ORIGIN_NOT_ALLOWED` */
      403: {
        headers: {
          Deprecation: components['headers']['Deprecation']
          Link: components['headers']['Link']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          Sunset: components['headers']['Sunset']
          Vary: components['headers']['Vary']
          'X-Request-Id': components['headers']['RequestId']
          'X-Stella-Api-Deprecated-Fields': components['headers']['DeprecatedFields']
          'X-Stella-Api-Version': components['headers']['ApiVersion']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      404: components['responses']['Error404']
      408: components['responses']['Error408']
      410: components['responses']['Error410']
      429: components['responses']['Error429']
      431: components['responses']['Error431']
      500: components['responses']['Error500']
      503: components['responses']['Error503']
    }
  }
}
