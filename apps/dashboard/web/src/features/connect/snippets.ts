export interface SnippetFacts {
  /** Where the integrations API is served, with its major: `https://stella.example.com/integrations/v2`. */
  readonly url: string
  readonly code: string
  readonly homepage: string
  /** The release the snippet is written for. */
  readonly version: string
}

export const languages = ['curl', 'typescript', 'php'] as const
export type Language = (typeof languages)[number]

/** A program that redeems the code and makes the first call. Every text in it is quoted for its language. */
export const snippets: { readonly [language in Language]: (facts: SnippetFacts) => string } = {
  curl,
  typescript,
  php,
}

function curl({ url, code, homepage, version }: SnippetFacts): string {
  const body = JSON.stringify({ code, homepage, environment: { platform: 'server', platformVersion: '1.0' } })
  return `# 1. Redeem the code. The answer holds the secret, once: store it.
curl -sS ${shell(`${url}/installation/connect`)} \\
  -H 'Content-Type: application/json' \\
  -H 'X-Stella-Api-Version: ${version}' \\
  -d ${shell(body)}

# 2. The first call.
curl -sS ${shell(`${url}/installation`)} \\
  -H "Authorization: Bearer $STELLA_SECRET" \\
  -H 'X-Stella-Api-Version: ${version}'
`
}

function typescript({ url, code, homepage, version }: SnippetFacts): string {
  return `const url = ${JSON.stringify(url)}
const headers = { 'Content-Type': 'application/json', 'X-Stella-Api-Version': '${version}' }

const connected = await fetch(\`\${url}/installation/connect\`, {
  method: 'POST',
  headers,
  body: JSON.stringify({
    code: ${JSON.stringify(code)},
    homepage: ${JSON.stringify(homepage)},
    environment: { platform: 'server', platformVersion: process.version },
  }),
})
if (!connected.ok) throw new Error(await connected.text())
const { credential } = await connected.json()
// credential.secret is shown this once: store it where only this program can read it.

const first = await fetch(\`\${url}/installation\`, {
  headers: { ...headers, Authorization: \`Bearer \${credential.secret}\` },
})
console.log(await first.json())
`
}

function php({ url, code, version }: SnippetFacts): string {
  return `<?php
// In a WordPress plugin, once: redeems the code and stores the secret.
$response = wp_remote_post( ${quotePhp(`${url}/installation/connect`)}, array(
    'headers' => array(
        'Content-Type'         => 'application/json',
        'X-Stella-Api-Version' => '${version}',
    ),
    'body'    => wp_json_encode( array(
        'code'        => ${quotePhp(code)},
        'homepage'    => home_url( '/' ),
        'environment' => array(
            'platform'        => 'wordpress',
            'platformVersion' => get_bloginfo( 'version' ),
            'phpVersion'      => PHP_VERSION,
        ),
    ) ),
) );
if ( is_wp_error( $response ) || wp_remote_retrieve_response_code( $response ) >= 300 ) {
    wp_die( 'Connecting failed.' );
}
$connection = json_decode( wp_remote_retrieve_body( $response ), true );
update_option( 'stella_secret', $connection['credential']['secret'], false );

// The first call.
wp_remote_get( ${quotePhp(`${url}/installation`)}, array(
    'headers' => array(
        'Authorization'        => 'Bearer ' . get_option( 'stella_secret' ),
        'X-Stella-Api-Version' => '${version}',
    ),
) );
`
}

function shell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

function quotePhp(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
