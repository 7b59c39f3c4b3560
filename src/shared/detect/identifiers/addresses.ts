import type { Recogniser } from './recogniser.ts'

const ends = 'com|org|net|edu|gov|mil|int|info|biz|de|co\\.uk|uk|ca|au|nz|ie|in|io|fr|es|it|nl|ch|at|be|se|no|dk|pl|pt|br|mx|us|me|eu|za'
/** "at" in words is a place far more often than an address. */
const noName = /^(?:look\w*|me|us|him|her|it|them|meet\w*|work\w*|shop\w*|available|find|found|that|page|site|was|is|are|be|online|account|buy|bought|order\w*|sold|stay\w*|live[sd]?|hosted|and|or|on|up|here|there|stuff|click\w*|read|out|more|info at|see|check)\s/iu
const fileEnd = /\.(?:png|jpe?g|gif|svg|webp|js|ts|css|py|rb|go|json|ya?ml|md|html?|pdf|mp[34]|zip|exe|tar|gz)$/iu

/** Ends of host names that are words as well; alone after a full stop they are the next sentence ("it was fun.it really was"). */
const wordEnds = /\.(?:it|me|us|at|es|co|no|in|is|be|to|so|my|am|as|link|site|page|online|health|blog|app|de|ch|ca)$/iu
const hostOnly = /^[\p{L}\p{N}.-]+$/u
const noHost = /^(?:asp|ado|vb|paint|socket|crates|draw|itch|etc|e\.g|i\.e|mr|mrs|dr|vs|lol|omg|no|yes|hi|ok)\.(?:net|io|co|me|de|it|no|us)$|^(?:e\.g|i\.e)\./iu
/** A bare name counts when its end can be nothing else, or when it is a long lower-case name. */
function isHost(value: string): boolean {
  if (noHost.test(value) || fileEnd.test(value)) return false
  if (!hostOnly.test(value) || /^www\./i.test(value) || !wordEnds.test(value)) return true
  const [first = '', ...rest] = value.split('.')
  return /\.(?:de|ch|ca|in|app|blog|health)$/i.test(value) && first.length >= 4 && rest.length === 1 ? /[\d-]/.test(first) || /\.(?:de|ca)$/.test(value) : rest.length >= 2
}
/** Addresses in commands and settings are nobody's page. */
const isNoCode = (value: string, before: string): boolean =>
  !/:\d{2,5}(?:\/|$)|\blocalhost\b|^(?:https?:\/\/)?(?:api|registry|cdn|localhost|127)\./i.test(value) && !/(?:\b(?:curl|wget|docker|git|npm|pip|ssh|sudo|import|proxy_pass|fetch|from|src|href)\b\s*[-\w(=:]*\s*|[\p{L}\p{N}_]\(|[=([{:,]\s*["'`]|=)$/iu.test(before)

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'
const point = '(?:\\.|\\[\\.\\])'
const versionBefore = /[@:/]$|(?:\bv|update(?:d|s)? to|bump(?:ed)? to|upgrade(?:d)? to|version|release|build|section|firmware|driver|update|chapter|rule|clause|article|step|scores?|ios|android|python|chrome|firefox|safari|windows|node|java|ruby|php|\bpatch|figure|table|para(?:graph)?|ratio|sets?)\.?\s*(?:number|no\.?|:)?\s*$/iu
const addressBefore = /\b(?:ips?|address(?:es)?|from|log(?:ged|s|in)?|host|server|addr|connect\w*|ping\w*|dns|gateway|router|subnet|over|via|blocked|banned|device|computer)\b[^.!?\n]{0,30}$/iu
/** Small numbers with points are a version or a list of chapters unless something says that they are not. */
function isAddress(value: string, before: string): boolean {
  const parts = value.replaceAll('[', '').replaceAll(']', '').split('.').map(Number)
  if (versionBefore.test(before)) return false
  return parts.some((part) => part >= 100) || parts[0] === 10 || addressBefore.test(before)
}

const networks = '(?:insta(?:gram)?|ig|snap(?:chat)?|tiktok|twitter|discord|telegram|kik|reddit|threads|bluesky|bsky|youtube|twitch|steam|gamertag|psn|xbox|venmo|cash ?app|tumblr|user ?names?|screen ?names?|handles?)'
const isNoCommand = (value: string): boolean => !/^@(?:everyone|here|all|home|work|media|gmail|yahoo|hotmail|outlook|icloud|import|property|param|override|types|test|deprecated|autowired|component|injectable|returns?|throws|see|channel|noon|midnight|\d{1,2}(?:[:.]\d\d)?(?:am|pm|h)?)$/i.test(value)

export const addressRecognisers: readonly Recogniser[] = [
  { kind: 'handle', pattern: /(?<![\p{L}\p{N}@./])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,28}@(?:[a-z0-9-]{1,40}\.){1,3}[a-z]{2,12}(?![\p{L}\p{N}])/giu },
  { kind: 'email', pattern: /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}(?<!\.)[@＠](?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}(?![\p{L}\p{N}@])/gu, accept: (value, _before, behind) => !fileEnd.test(value) && !(/^git@/i.test(value) && /^[:/]/.test(behind)) },
  { kind: 'email', needs: /dot|punkt/i, accept: (value) => !noName.test(value), pattern: new RegExp(`(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+]{2,64}(?:[[({]dot[\\])}][\\p{L}\\p{N}._%+]{1,40})?(?:\\s?(?:\\(at\\)|\\[at\\]|\\{at\\}|<at>|\\(ät\\)|\\[ät\\])\\s?| at |[-_]at[-_])[\\p{L}\\p{N}-]{2,40}?(?:(?:\\s?(?:\\(dot\\)|\\[dot\\]|\\{dot\\}|<dot>|\\(punkt\\)|\\[punkt\\])\\s?| dot |[-_]dot[-_])(?:[a-z]{2,12})){1,2}(?![\\p{L}\\p{N}])`, 'giu') },
  { kind: 'email', needs: /[([{<][aä]t[)\]}>]|@ | @/iu, pattern: new RegExp(`(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{2,64}(?:\\s?(?:\\(at\\)|\\[at\\]|\\{at\\}|<at>|\\(ät\\)|\\[ät\\])\\s?| @ ?|@ )[\\p{L}\\p{N}-]{2,40}\\.(?:${ends})(?![\\p{L}\\p{N}-])`, 'giu') },
  { kind: 'email', needs: / at \w+\./i, pattern: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{2,64} at (?:gmail|googlemail|hotmail|yahoo|outlook|icloud|proton(?:mail)?|gmx|aol|web|live|msn)\.(?:com?|net|de|me|co\.uk|fr|es)(?![\p{L}\p{N}-])/giu, accept: (value) => !noName.test(value) },
  { kind: 'email', needs: /@[^\s@]{2,40}(?: \.|\. [a-z])/i, pattern: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{2,64}@[\p{L}\p{N}-]{2,40}(?: ?\. ?)(?:com|org|net|co\.uk|de)(?![\p{L}\p{N}:/-])/giu },
  { kind: 'url', accept: isNoCode, pattern: /\bh(?:tt|xx)ps?:\/\/[^\s<>"“”«»]+[^\s<>"“”«».,;:!?)\]'’]/giu },
  { kind: 'url', accept: (value, before, behind) => isHost(value) && isNoCode(value, before) && !behind.startsWith('('), pattern: /(?<![\p{L}\p{N}@./-])(?:www\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:(?:com|co|org|net|ac|gov|edu|nhs|gob)\.[a-z]{2}|com|org|net|edu|gov|info|io|co|me|app|blog|health|us|uk|de|es|fr|it|ca|au|nz|ie|eu|ch|at|nl|be|link|site|online|page|ly|tv|be|gg|in)(?:\/[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]'’]|\?[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]'’])?(?![\p{L}\p{N}@-])/giu },
  { kind: 'device', needs: /[:-][0-9a-f]{2}[:-][0-9a-f]{2}[:-]|\.[0-9a-f]{4}\./i, pattern: /(?<![\p{L}\p{N}:-])(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\p{L}\p{N}:-])|(?<![\p{L}\p{N}.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\p{L}\p{N}.])/giu },
  { kind: 'ip', pattern: new RegExp(`(?<![\\p{L}\\p{N}.])(?:${octet}${point}){3}${octet}(?![\\p{N}]|\\.\\d)`, 'gu'), accept: isAddress },
  { kind: 'ip', needs: /:[0-9a-f]{0,4}:/i, pattern: /(?<![\p{L}\p{N}:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\p{L}\p{N}:])|(?<![\p{L}\p{N}:])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\p{L}\p{N}:])/giu, accept: (value) => /\d/.test(value) && /[a-f]|[0-9a-f]{3}/i.test(value) && value.length >= 6 }
]

export const handleRecognisers: readonly Recogniser[] = [
  { kind: 'handle', pattern: /(?<![\p{L}\p{N}@./])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{1,28}[\p{L}\p{N}_])(?![\p{L}\p{N}@]|\/\p{L})/gu, accept: isNoCommand },
  { kind: 'handle', pattern: /(?<![\p{L}\p{N}/])\/?u\/[\p{L}\p{N}_-]{3,20}(?![\p{L}\p{N}/])/gu },
  { kind: 'handle', needs: new RegExp(`\\b${networks}`, 'i'), pattern: /(?<![\p{L}\p{N}@#/])(?=[\p{L}_.#-]{0,24}[\d_.#-])[\p{L}\p{N}](?:[\p{L}\p{N}_.#-]{2,28})[\p{L}\p{N}_](?![\p{L}\p{N}@])/gu, after: new RegExp(`\\b${networks}(?:['’]s)?(?: (?:handle|name|user ?name|account|id|tag))?(?: is| was|:| as| -)? ?:? ?$`, 'iu'), accept: (value) => /\p{L}/u.test(value) && /\d|_|[^\d.]\.[^\d.]|#/u.test(value) && !/^\d+(?:k|m|am|pm|th|st|nd|rd|s)?$/i.test(value) }
]
