import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { networks } from '../../src/shared/networks/index.ts'

/** What the test site needs to speak https, and what a browser needs to trust it. */
export interface Certificates {
  /** Path of the authority's certificate (PEM), for `trust`. */
  readonly authorityFile: string
  /** Private key of the leaf certificate (PEM text). */
  readonly key: string
  /** The leaf certificate followed by the authority's (PEM text). */
  readonly certificate: string
}

/** Hosts of the catalogue, with their subdomains, so that a new network is certified by being listed. */
const networkNames = networks.flatMap(({ hosts, loginHosts }) => [...hosts, ...loginHosts]).flatMap((host) => [host, `*.${host}`])

/** Every name the leaf certificate is valid for; a wildcard covers one label. */
export const certifiedNames: readonly string[] = [...new Set([
  ...networkNames, 'bsky.social', '*.bsky.social', 'google.com', '*.google.com', 'github.com', '*.github.com', 'live.com', '*.live.com',
  'microsoftonline.com', '*.microsoftonline.com', 'example.org', '*.example.org', 'example.net', '*.example.net', 'example.com',
  '*.example.com', 'localhost',
  // Names that pass for a known one.
  'faceb00k.com', 'xn--fcebook-2fg.com', 'facebook.com.evil.test',
])]

const validDays = '30'

function run(tool: string, options: readonly string[], missing: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(tool, options, { stdio: ['ignore', 'ignore', 'pipe'] })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      complaint += part
    })
    child.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ENOENT' ? new Error(missing) : error)
    })
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${tool} ${options[0] ?? ''} failed (${code}): ${complaint.trim()}`))
    })
  })
}

function openssl(...options: string[]): Promise<void> {
  return run('openssl', options, 'The test certificates need the program "openssl": please install the package openssl.')
}

function certutil(...options: string[]): Promise<void> {
  return run('certutil', options, 'Trusting the test authority needs the program "certutil": please install the package libnss3-tools.')
}

// A configuration of our own: the system's would add extensions twice, differently on each distribution.
function configuration(serial: string): string {
  const names = certifiedNames.map((name, index) => `DNS.${index + 1} = ${name}`)
  return [
    '[req]', 'prompt = no', 'distinguished_name = authority_name',
    // The serial is part of the name, since NSS refuses two certificates of one issuer and number.
    '[authority_name]', `CN = Test site authority ${serial}`,
    '[authority]', 'basicConstraints = critical, CA:TRUE', 'keyUsage = critical, keyCertSign, cRLSign',
    'subjectKeyIdentifier = hash',
    '[leaf]', 'basicConstraints = critical, CA:FALSE', 'keyUsage = critical, digitalSignature',
    'extendedKeyUsage = serverAuth', 'subjectAltName = @names',
    '[names]', ...names, 'IP.1 = 127.0.0.1', '',
  ].join('\n')
}

/**
 * Makes a certificate authority and one leaf certificate for all hosts of the test site, valid for 30 days.
 * @param folder where the files are written; it is made when it does not exist.
 * @throws when openssl is missing or refuses.
 */
export async function makeAuthority(folder: string): Promise<Certificates> {
  await mkdir(folder, { recursive: true })
  const file = (name: string): string => join(folder, name)
  const serial = randomBytes(8).toString('hex')
  await writeFile(file('site.cnf'), configuration(serial))
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-config', file('site.cnf')]
  await openssl('req', '-x509', ...newKey, '-extensions', 'authority', '-days', validDays,
    '-keyout', file('authority.key'), '-out', file('authority.pem'))
  await openssl('req', '-new', ...newKey, '-subj', '/CN=Test site', '-keyout', file('site.key'), '-out', file('site.csr'))
  await openssl('x509', '-req', '-in', file('site.csr'), '-CA', file('authority.pem'), '-CAkey', file('authority.key'),
    '-set_serial', `0x1${serial}`, '-days', validDays, '-sha256', '-extfile', file('site.cnf'), '-extensions', 'leaf',
    '-out', file('site.pem'))
  const [key, leaf, authority] = await Promise.all(
    ['site.key', 'site.pem', 'authority.pem'].map((name) => readFile(file(name), 'utf8')),
  )
  return { authorityFile: file('authority.pem'), key: key ?? '', certificate: `${leaf ?? ''}${authority ?? ''}` }
}

/**
 * Puts the authority into the certificate database that Chromium on Linux reads, so that the app under test
 * needs no exception of its own.
 * @param home the folder that the browser gets as HOME.
 * @param authorityFile `Certificates.authorityFile`.
 * @throws when certutil is missing or refuses.
 */
export async function trust(home: string, authorityFile: string): Promise<void> {
  const folder = join(home, '.pki', 'nssdb')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const database = `sql:${folder}`
  if (!existsSync(join(folder, 'cert9.db'))) await certutil('-N', '--empty-password', '-d', database)
  await certutil('-A', '-d', database, '-t', 'C,,', '-n', `test-site-${randomBytes(4).toString('hex')}`, '-i', authorityFile)
}
